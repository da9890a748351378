package io.capdesk.screening;

import java.util.List;

/** A case that must be screened again when the list changes: open, or with a license that is still valid. */
public record ScreenedCase(String controlNumber, List<ScreenedParty> parties) {

    public ScreenedCase {
        parties = List.copyOf(parties);
    }
}
