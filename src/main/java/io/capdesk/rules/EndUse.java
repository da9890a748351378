package io.capdesk.rules;

/** What the ultimate consignee does with the items, as far as an exception asks. */
public enum EndUse {
    GENERAL,
    /** development or production before delivery to the final customer (15 CFR 740.28) */
    MANUFACTURING,
    MODEL_TRAINING,
    /** storage, as in a warehouse, before delivery to the final customer (15 CFR 740.28) */
    STORAGE
}
