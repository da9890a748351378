package io.capdesk.notices;

/** What a consignee has to certify before an exception is used; offered as a text to send, and to correct to what was signed. */
final class Certification {

    private static final String NO_PROHIBITED_USE = "We will not use the items for an end use, nor pass them to an end user,"
            + " that 15 CFR part 744 prohibits.";

    private Certification() {}

    static String wordsOf(NoticeKind kind) {
        return switch (kind) {
            // 15 CFR 740.29(f)
            case LPP -> "We know that the items are shipped under License Exception LPP (15 CFR 740.29), and their ECCNs.\n"
                    + NO_PROHIBITED_USE + "\n"
                    + "We, our ultimate parent and all its group have not received 26,900,000 TPP under LPP in this calendar year,"
                    + " and this order does not take us past it.";
            // 15 CFR 740.27(b)
            case AIA -> "We know that the items are shipped under License Exception AIA (15 CFR 740.27), and their ECCNs.\n"
                    + NO_PROHIBITED_USE + "\n"
                    + "Without authorization from BIS we will not let entities headquartered outside the destinations of Supplement"
                    + " No. 5 to part 740, paragraph (a), train models of ECCN 4E091 on the items, nor export, reexport or"
                    + " transfer the items to them.";
            case NAC -> "";
        };
    }
}
