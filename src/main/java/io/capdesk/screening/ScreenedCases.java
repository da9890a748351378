package io.capdesk.screening;

import java.util.List;

/** Names the cases to screen again. Those who know cases and licenses implement it; there may be several. */
@FunctionalInterface
public interface ScreenedCases {

    /** All open cases, and all whose license is valid now. */
    List<ScreenedCase> toScreenAgain();
}
