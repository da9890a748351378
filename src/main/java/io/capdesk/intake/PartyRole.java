package io.capdesk.intake;

/** What a party beside the ultimate consignee has to do with the transaction (15 CFR 748.5). */
public enum PartyRole {
    /** 748.5(c), BIS-748P block 16 */
    PURCHASER("Purchaser", "Who has entered into the contract to buy the items."),
    /** 748.5(d), block 17 */
    INTERMEDIATE_CONSIGNEE("Intermediate consignee", "A bank, forwarder or other agent that receives the items on the way."),
    /** block 20, of reexports */
    ORIGINAL_CONSIGNEE("Original ultimate consignee", "Who received the items from the United States, where they are now reexported."),
    /** 748.5(f), block 19 */
    END_USER("End user", "Who receives and uses the items abroad, where that is not the ultimate consignee."),
    /** 748.5(b), block 15 */
    OTHER_PARTY("Other party authorized to receive the license", "Who gets the license in the applicant's place.");

    private final String label;
    private final String meaning;

    PartyRole(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
