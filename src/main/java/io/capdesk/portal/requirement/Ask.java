package io.capdesk.portal.requirement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the page asks, in the order of the form and in plain words. */
enum Ask {
    DESTINATION(Input.COUNTRY, "destination", "Where will the items be used?",
            "The country where they are installed or stored for good; a stop on the way does not count."),
    HEADQUARTERS(Input.COUNTRY, "headquarters", "Where is the recipient headquartered?",
            "The ultimate consignee: who receives the items and keeps them, not a forwarder or dealer on the way."),
    PARENT(Input.TEXT, "parent", "Who is at the top of the recipient's ownership?",
            "Name of the ultimate parent, or of the recipient itself if nobody stands above it. The yearly LPP amount is counted by this name."),
    PARENT_HEADQUARTERS(Input.COUNTRY, "parentHeadquarters", "Where is that ultimate parent headquartered?",
            "Left out: where the recipient is."),

    CHIP(Input.CHIP, "chip", "Chip", "With the total processing performance (TPP) of one."),
    COUNT(Input.NUMBER, "count", "How many in one computer?", ""),
    TOPS(Input.NUMBER, "tops", "Peak rate of one processing unit, where the chip is not in the catalogue",
            "TOPS or TFLOPS, dense: halve what is given “with sparsity”."),
    BITS(Input.NUMBER, "bits", "at bit length", "Such as 8 for FP8 or INT8, 16 for BF16, 32 for TF32."),
    UNITS(Input.NUMBER, "units", "Processing units in one chip", "Left out: 1."),
    DIE(Input.NUMBER, "die", "Die area in mm²", "All logic dies together. Left out: the catalogue's, else unknown, which counts as dense."),
    BANDWIDTH(Input.NUMBER, "bandwidth", "Memory bandwidth in GB/s", "Left out: the catalogue's, else unknown."),
    PLANAR(Input.YES, "planar", "No die has non-planar transistors (all older than about 16 nm)", ""),
    QUANTITY(Input.NUMBER, "quantity", "Quantity", "Whole units. Of model weights 1, if left out."),
    FOR_DATA_CENTERS(Input.YES_NO, "forDataCenters", "Designed or marketed for data centres?", "Left out: yes. Gaming cards and the like: no."),
    OTHER_ECCN(Input.TEXT, "otherEccn", "Paragraph under which it is listed besides 3A090 or 4A090",
            "If any: 3A001.z.1, 4A003.z.1, 4A004, 4A005, 5A002.z.1, 5A004.z.1, 5A992 and so on, without .a or .b at the end."),
    DESIGNER(Input.DESIGNER, "designer", "Who designed the chip?", "Approved and authorized designers are those of 90 FR 5298. Left out: the catalogue's, else authorized."),

    OPERATIONS(Input.NUMBER, "operations", "Operations used to train the model",
            "In total, those of a base model included. Estimate for a dense model: 6 × parameters × tokens. Example: 4.8e26"),
    PUBLISHED(Input.YES, "published", "The weights are published (open weights)", ""),
    BASE_OPERATIONS(Input.NUMBER, "baseOperations", "If it derives from another model: that model's training operations", ""),
    BASE_PUBLISHED(Input.YES, "basePublished", "That model's weights are published", ""),
    SYNTHETIC_SHARE(Input.NUMBER, "syntheticShare", "If trained on data that one other model generated: share of the operations",
            "A fraction: 0.15 means 15 %."),
    GENERATOR_OPERATIONS(Input.NUMBER, "generatorOperations", "Training operations of the generating model", ""),
    GENERATION_OPERATIONS(Input.NUMBER, "generationOperations", "Operations that generated the data", ""),
    GENERATOR_PUBLISHED(Input.YES, "generatorPublished", "The generating model's weights are published", ""),

    ACTIVITY(Input.ACTIVITY, "activity", "What is done with the items?", "Left out: export."),
    ORIGIN(Input.COUNTRY, "origin", "From which country do they go?", "Left out: United States."),
    END_USE(Input.END_USE, "endUse", "What does the recipient do with them?", "Left out: general use."),
    PRIVATE_SECTOR(Input.YES, "privateSector", "The recipient is a private company: no government, other than that of the United States, owns or controls it", ""),
    STORAGE(Input.YES, "storage", "For model weights: they are stored in a facility that meets Supplement No. 10 to part 748, paragraphs 14, 15 and 18", ""),

    AUTHORIZATION(Input.AUTHORIZATION, "authorization", "Is the recipient a data center validated end user?", "Left out: no."),
    AUTHORIZATION_COUNTRY(Input.COUNTRY, "authorizationCountry", "Country of the national authorization", "Only for national validated end users."),

    COUNTRY_TPP(Input.NUMBER, "countryTpp", "TPP already licensed to the country",
            "Left out: what this desk has licensed there up to now."),
    LPP_TPP(Input.NUMBER, "lppTpp", "TPP that the ultimate parent has received under LPP this calendar year", "From all exporters. Left out: 0."),
    AIA_TPP(Input.NUMBER, "aiaTpp", "TPP that the recipient has received under AIA up to now", "Left out: 0."),
    NVEU_TPP(Input.NUMBER, "nveuTpp", "TPP already used of the national authorization", "Left out: 0."),

    DATE(Input.DATE, "date", "Date of the export", "Left out: today, in Washington."),
    RULE_SET(Input.RULE_SET, "ruleSet", "Rule set", "Left out: the desk's.");

    /** How it is answered. */
    enum Input { COUNTRY, CHIP, TEXT, NUMBER, YES, YES_NO, DATE, ACTIVITY, END_USE, DESIGNER, AUTHORIZATION, RULE_SET }

    /** Questions that stay folded until somebody needs them. */
    enum Part {
        DEED("What is done, and what for", ACTIVITY, ORIGIN, END_USE, PRIVATE_SECTOR, STORAGE),
        STANDING("Validated end users", AUTHORIZATION, AUTHORIZATION_COUNTRY),
        COUNTERS("Amounts used before", COUNTRY_TPP, LPP_TPP, AIA_TPP, NVEU_TPP),
        LAW("Date and rule set", DATE, RULE_SET);

        private final String title;
        private final List<Ask> questions;

        Part(String title, Ask... questions) {
            this.title = title;
            this.questions = List.of(questions);
        }

        public String title() {
            return title;
        }

        public List<Ask> questions() {
            return questions;
        }
    }

    private final Input input;
    private final String field;
    private final String label;
    private final String hint;

    Ask(Input input, String field, String label, String hint) {
        this.input = input;
        this.field = field;
        this.label = label;
        this.hint = hint;
    }

    /** @param field without the item before it and the row behind it */
    static Optional<Ask> of(String field) {
        return Arrays.stream(values()).filter(ask -> ask.field.equals(field)).findFirst();
    }

    public Input input() {
        return input;
    }

    public String field() {
        return field;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    /** Codes with their words; empty where the answer is not chosen from a fixed list. */
    public Map<String, String> choices() {
        return switch (input) {
            case YES_NO -> choices("yes", "Yes", "no", "No");
            case ACTIVITY -> choices("EXPORT", "Export from the United States", "REEXPORT", "Reexport from another country",
                    "TRANSFER_IN_COUNTRY", "Transfer within the country");
            case END_USE -> choices("GENERAL", "General use", "MANUFACTURING", "Development or production before delivery to others",
                    "STORAGE", "Storage before delivery to others", "MODEL_TRAINING", "Training of AI models");
            case DESIGNER -> choices("APPROVED", "A designer approved in Supplement No. 6 to part 740", "AUTHORIZED",
                    "An authorized designer", "OTHER", "Another designer");
            case AUTHORIZATION -> choices("UVEU", "Universal validated end user", "NVEU", "National validated end user");
            case COUNTRY, CHIP, TEXT, NUMBER, YES, DATE, RULE_SET -> Map.of();
        };
    }

    private static Map<String, String> choices(String... codesAndWords) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            choices.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return choices;
    }
}
