package io.capdesk.portal;

import io.capdesk.intake.ApplicationForm;
import io.capdesk.pages.Names;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The questions of the application form, in its order and in the words of BIS-748P. */
public enum Question {
    DESTINATION(Part.TRANSACTION, Input.COUNTRY, "destination", "Country of destination",
            "Where the items will be installed. The order draws on this country's allocation.",
            ApplicationForm::destination),
    ACTIVITY(Part.TRANSACTION, Input.ACTIVITY, "activity", "Activity", "", ApplicationForm::activity),
    CONSIGNEE_NAME(Part.CONSIGNEE, Input.LINE, "consigneeName", "Ultimate consignee",
            "The party abroad that receives the items and keeps them; not a forwarder or another intermediary.",
            ApplicationForm::consigneeName),
    CONSIGNEE_ADDRESS(Part.CONSIGNEE, Input.LINES, "consigneeAddress", "Installation address",
            "Street address of the data centre or other site. No post-office box.", ApplicationForm::consigneeAddress),
    CONSIGNEE_HEADQUARTERS(Part.CONSIGNEE, Input.COUNTRY, "consigneeHeadquarters",
            "Headquarters of the ultimate consignee", "The rule looks at headquarters as well as at the place of installation.",
            ApplicationForm::consigneeHeadquarters),
    ULTIMATE_PARENT(Part.CONSIGNEE, Input.LINE, "ultimateParent", "Ultimate parent (if any)",
            "Who stands at the top of its ownership. Leave both answers empty if nobody does.",
            ApplicationForm::ultimateParent),
    ULTIMATE_PARENT_HEADQUARTERS(Part.CONSIGNEE, Input.COUNTRY, "ultimateParentHeadquarters",
            "Headquarters of the ultimate parent (if any)", "", ApplicationForm::ultimateParentHeadquarters),
    CHIP(Part.ITEM, Input.CHIP, "chip", "Item",
            "Listed by vendor, with the total processing performance (TPP) of one unit, taken from its data sheet.",
            ApplicationForm::chip),
    QUANTITY(Part.ITEM, Input.NUMBER, "quantity", "Quantity", "Whole units, without separators. Example: 15428",
            ApplicationForm::quantity),
    END_USE(Part.END_USE, Input.LINES, "endUse", "Specific end use",
            "Complete and detailed: what the items will compute, for whom, and who gets access, remote access included.",
            ApplicationForm::endUse);

    /** A group of questions that belong together. */
    public enum Part {
        TRANSACTION("Transaction"), CONSIGNEE("Ultimate consignee"), ITEM("Item"), END_USE("End use");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public List<Question> questions() {
            return Arrays.stream(Question.values()).filter(question -> question.part == this).toList();
        }
    }

    /** How a question is answered. */
    public enum Input { COUNTRY, ACTIVITY, CHIP, LINE, LINES, NUMBER }

    private final Part part;
    private final Input input;
    private final String field;
    private final String label;
    private final String hint;
    private final Function<ApplicationForm, String> answer;

    Question(Part part, Input input, String field, String label, String hint, Function<ApplicationForm, String> answer) {
        this.part = part;
        this.input = input;
        this.field = field;
        this.label = label;
        this.hint = hint;
        this.answer = answer;
    }

    /** Name of the component of {@link ApplicationForm}, of the input, and its id on the page. */
    public String field() {
        return field;
    }

    public String label() {
        return label;
    }

    public String hint() {
        return hint;
    }

    public Input input() {
        return input;
    }

    public boolean optional() {
        return this == ULTIMATE_PARENT || this == ULTIMATE_PARENT_HEADQUARTERS;
    }

    /** As typed. */
    public String answer(ApplicationForm form) {
        return answer.apply(form);
    }

    /** As a reader says it: names in place of codes. */
    public String shown(ApplicationForm form, Names names) {
        String typed = answer(form);
        return switch (input) {
            case COUNTRY -> names.country(typed);
            case CHIP -> names.chip(typed);
            case ACTIVITY -> ActivityChoice.words(typed);
            case LINE, LINES, NUMBER -> typed;
        };
    }
}
