package io.capdesk.portal;

import io.capdesk.notices.NoticeKind;
import io.capdesk.notices.NoticeStanding;

/**
 * Where a notice stands, as an exporter reads it.
 *
 * @param tone {@code good}, {@code bad} or {@code open}; colour only, never the only sign
 */
record NoticeWords(String label, String meaning, String tone) {

    static NoticeWords of(NoticeStanding standing) {
        return switch (standing) {
            case ON_FILE -> new NoticeWords("On file", "The notice is received and counted. Keep to what the exception asks of you,"
                    + " below. If the shipment changes, correct the notice before the day of shipment; if there is none,"
                    + " withdraw it.", "good");
            case TERM_RUNS -> new NoticeWords("Term runs", "The desk may object until the day below. Do not ship before the day"
                    + " after it.", "open");
            case MAY_PROCEED -> new NoticeWords("May proceed", "The term is over and nobody objected. You may ship what the notice"
                    + " names.", "good");
            case OBJECTED -> new NoticeWords("Objected to", "The desk objects, for the reason below. Do not ship under this"
                    + " exception; you may apply for a license.", "bad");
            case WITHDRAWN -> new NoticeWords("Withdrawn", "You took the notice back. What it had of an account is free again.", "open");
        };
    }

    /** What the kind of notice is for, in a sentence. */
    static String purpose(NoticeKind kind) {
        return switch (kind) {
            case LPP -> "Before a shipment under the exception for small orders: up to 26,900,000 TPP a calendar year to one"
                    + " ultimate parent and all its group, from all exporters together.";
            case AIA -> "The consignee's one-time certification, before the first shipment to a party located and headquartered"
                    + " in the listed destinations. There is no limit; what is shipped is added up.";
            case NAC -> "At least 25 days before items that are not for data centres go to Macau, to Country Group D:5 or to who"
                    + " is headquartered there. The desk may object.";
        };
    }
}
