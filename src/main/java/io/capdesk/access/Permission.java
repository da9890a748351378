package io.capdesk.access;

import static io.capdesk.access.Role.ACCOUNT_ADMINISTRATOR;
import static io.capdesk.access.Role.ADMINISTRATOR;
import static io.capdesk.access.Role.AGENT;
import static io.capdesk.access.Role.APPLICANT;
import static io.capdesk.access.Role.BOARD_SECRETARY;
import static io.capdesk.access.Role.COMMENT_ANALYST;
import static io.capdesk.access.Role.COMMITTEE_CHAIR;
import static io.capdesk.access.Role.COUNTERSIGNING_OFFICER;
import static io.capdesk.access.Role.DEFENSE_REVIEWER;
import static io.capdesk.access.Role.ENERGY_REVIEWER;
import static io.capdesk.access.Role.JUSTICE_REVIEWER;
import static io.capdesk.access.Role.LICENSING_OFFICER;
import static io.capdesk.access.Role.MANAGER;
import static io.capdesk.access.Role.SECURITY_REVIEWER;
import static io.capdesk.access.Role.STATE_REVIEWER;

import java.util.Set;

/** Who may do what. This file says it all; everything else asks it. */
public enum Permission {
    DRAFT_APPLICATION(APPLICANT, AGENT),
    REGISTER_APPLICATION(APPLICANT, AGENT),
    WITHDRAW_APPLICATION(APPLICANT),
    /** As many units as the allocation still holds, where the desk offers them. */
    TAKE_REMAINDER(APPLICANT),
    ANSWER_INTENT_TO_DENY(APPLICANT),
    ANSWER_QUESTION(APPLICANT, AGENT),
    /** Exception notices: file, correct and withdraw one's organisation's own. */
    FILE_NOTICE(APPLICANT),
    READ_ORGANIZATION(APPLICANT),
    /** Its data, its people, their passwords (15 CFR 748.7). */
    MANAGE_ORGANIZATION(ACCOUNT_ADMINISTRATOR),

    REVIEW_APPLICATION(LICENSING_OFFICER),
    DISPOSE_OF_HIT(LICENSING_OFFICER),
    CORRECT_ITEMS(LICENSING_OFFICER),
    /** What stops the clocks of a case (15 CFR 750.4(b)). */
    PLACE_HOLD(LICENSING_OFFICER),
    /** To the applicant; an agency's reviewers while its turn lasts. */
    ASK_QUESTION(LICENSING_OFFICER, SECURITY_REVIEWER, STATE_REVIEWER, DEFENSE_REVIEWER, ENERGY_REVIEWER, JUSTICE_REVIEWER),
    RECORD_SECURITY_FINDING(SECURITY_REVIEWER),
    /** The place, before a license: ask for it, record or call it off (15 CFR 750.4(b)(2)). */
    VISIT_SITE(SECURITY_REVIEWER),
    /** All of a case; an agency's reviewers read those in their agency's field. Applicants never do. */
    READ_SECURITY_FINDINGS(LICENSING_OFFICER, COUNTERSIGNING_OFFICER, COMMITTEE_CHAIR, BOARD_SECRETARY, MANAGER, SECURITY_REVIEWER),
    /** Also what an agency says later: that it wants to review a case, agrees to drop a condition, appeals a decision. */
    RECORD_POSITION(STATE_REVIEWER, DEFENSE_REVIEWER, ENERGY_REVIEWER, JUSTICE_REVIEWER),
    DECIDE_AS_CHAIR(COMMITTEE_CHAIR),
    RECORD_VOTE(BOARD_SECRETARY),
    RECOMMEND_DECISION(LICENSING_OFFICER),
    COUNTERSIGN_DECISION(COUNTERSIGNING_OFFICER),
    /** Over a country's allocation: one officer proposes it, another signs. */
    PROPOSE_DEPARTURE(LICENSING_OFFICER),
    SIGN_DEPARTURE(COUNTERSIGNING_OFFICER),
    /** A raise of a country's allocation, and its revocation: two different officers sign. */
    PROPOSE_ARRANGEMENT(LICENSING_OFFICER),
    SIGN_ARRANGEMENT(LICENSING_OFFICER, COUNTERSIGNING_OFFICER),

    /** The whole case, positions of every agency included. */
    READ_CASE(LICENSING_OFFICER, COUNTERSIGNING_OFFICER, COMMITTEE_CHAIR, BOARD_SECRETARY, MANAGER),
    /** The facts of the application, its documents and determination; of the positions what {@link PositionReaders} says. */
    READ_CASE_FACTS(LICENSING_OFFICER, COUNTERSIGNING_OFFICER, COMMITTEE_CHAIR, BOARD_SECRETARY, MANAGER, SECURITY_REVIEWER,
            STATE_REVIEWER, DEFENSE_REVIEWER, ENERGY_REVIEWER, JUSTICE_REVIEWER),
    /** Where all cases stand, what is late, what has failed. */
    WATCH_DESK(MANAGER),
    RESEND_LETTER(MANAGER),
    MANAGE_STAFF(ADMINISTRATOR),
    IMPORT_SCREENING_LIST(ADMINISTRATOR),
    READ_NOTICES(LICENSING_OFFICER, COUNTERSIGNING_OFFICER, MANAGER),
    OBJECT_TO_NOTICE(LICENSING_OFFICER),
    /** National validated end users: who is one, and what was shipped to them. */
    KEEP_AUTHORIZATIONS(LICENSING_OFFICER),
    /** Open a docket or a document of it for public comment. */
    ANNOUNCE_DOCUMENT(COMMENT_ANALYST),
    /** Every comment with what is private or confidential in it. */
    READ_COMMENTS(COMMENT_ANALYST),
    /** Post, restrict, redact, withdraw; write the summary. */
    REVIEW_COMMENTS(COMMENT_ANALYST),
    /** That a period is extended or ended by a notice: an analyst proposes it, somebody else signs. */
    PROPOSE_DOCKET_NOTICE(COMMENT_ANALYST),
    SIGN_DOCKET_NOTICE(COUNTERSIGNING_OFFICER, COMMENT_ANALYST),
    /** The summary of the comments, by somebody else than its author. */
    SIGN_COMMENT_SUMMARY(COUNTERSIGNING_OFFICER, COMMENT_ANALYST),
    /** Whole dockets in and out as files. */
    EXCHANGE_DOCKETS(COMMENT_ANALYST),
    /** Which programs may post comments. */
    ISSUE_API_KEY(COMMENT_ANALYST, ADMINISTRATOR),
    /** Where the dockets stand. */
    WATCH_DOCKETS(COMMENT_ANALYST, COUNTERSIGNING_OFFICER, MANAGER),

    /** How full every account is, companies' accounts included; how full a country's is, everybody may read. */
    READ_ALLOCATIONS(LICENSING_OFFICER, COUNTERSIGNING_OFFICER, MANAGER, ADMINISTRATOR),
    /**
     * The entries of an account with their case numbers. They are what {@link #READ_CASE} is about, so whoever may not read
     * cases doesn't read them. Applicants read their own claims on their cases' and notices' pages: a company's account mixes
     * the filings of several exporters, so none of them reads it (50 U.S.C. 4820(h)).
     */
    READ_STATEMENTS(LICENSING_OFFICER, COUNTERSIGNING_OFFICER, MANAGER);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean granted(Person person) {
        return person.roles().stream().anyMatch(roles::contains);
    }
}
