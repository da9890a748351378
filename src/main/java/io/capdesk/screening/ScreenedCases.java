package io.capdesk.screening;

import java.util.List;

/** Names the cases to screen again. Those who know cases and licences implement it; there may be several. */
@FunctionalInterface
public interface ScreenedCases {

    /** All open cases, and all whose licence is valid now. */
    List<ScreenedCase> toScreenAgain();
}
