package io.capdesk.securityreview;

import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.rules.SecurityRequirement;
import java.util.List;

/**
 * A paragraph that applies to a case, with what was found.
 *
 * @param finding null where nothing was saved
 * @param gaps    empty where nothing is open
 */
public record ReviewedRequirement(SecurityRequirement requirement, ParagraphFinding finding, List<FindingGap> gaps) {

    public boolean open() {
        return !gaps.isEmpty();
    }

    /** Zero where nothing was saved. */
    public int version() {
        return finding == null ? 0 : finding.version();
    }

    /** The whole review for the desk; an agency's reviewers read what is in their agency's field. */
    boolean visibleTo(Person reader) {
        return Permission.READ_SECURITY_FINDINGS.granted(reader) || requirement.agencies().stream().anyMatch(agency -> switch (agency) {
            case COMMERCE -> false;
            case STATE -> reader.is(Role.STATE_REVIEWER);
            case DEFENSE -> reader.is(Role.DEFENSE_REVIEWER);
            case ENERGY -> reader.is(Role.ENERGY_REVIEWER);
        });
    }
}
