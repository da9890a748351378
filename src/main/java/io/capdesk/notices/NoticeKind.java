package io.capdesk.notices;

import io.capdesk.documents.DocumentKind;
import io.capdesk.rules.Determination.Account;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The license exceptions that the desk is told of before they are used. The names are the rule's codes. */
public enum NoticeKind {
    LPP("LPP shipment notice", "15 CFR 740.29(g)(1)", Account.Kind.LPP),
    AIA("AIA certificate", "15 CFR 740.27(c)", Account.Kind.AIA_CERTIFICATE),
    NAC("NAC notification", "15 CFR 740.8(c)", null);

    private final String title;
    private final String citation;
    private final Account.Kind account;

    NoticeKind(String title, String citation, Account.Kind account) {
        this.title = title;
        this.citation = citation;
        this.account = account;
    }

    public String title() {
        return title;
    }

    public String citation() {
        return citation;
    }

    /** As addresses write it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** Of an exception's code; empty for exceptions that need no notice. */
    public static Optional<NoticeKind> ofException(String code) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }

    /** Whether the desk has a term in which it may object. */
    public boolean hasTerm() {
        return this == NAC;
    }

    /** Whether the consignee certifies before the exporter may use the exception. */
    public boolean certified() {
        return this != NAC;
    }

    /**
     * What has to be there when it is filed: what the consignee signed (15 CFR 740.27(b), 740.29(f)), or the data sheet that shows what
     * the items are marketed for (15 CFR 740.8(c)(1)).
     */
    public DocumentKind document() {
        return certified() ? DocumentKind.CERTIFICATION : DocumentKind.TECHNICAL_SPECIFICATION;
    }

    public String documentTitle() {
        return certified() ? "Certification that the consignee signed" : "Data sheet or other paper that shows the marketing";
    }

    /** What it counts on; null for none. */
    Account.Kind account() {
        return account;
    }
}
