package io.capdesk.portal;

import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Party;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.ItemLine;
import io.capdesk.notices.NoticeForm;
import io.capdesk.notices.NoticeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Questions that belong together.
 *
 * @param key     of the part of the form, such as {@code items[0]}
 * @param at      position in its list; null for a part that stands alone
 * @param hidden  an answer that the page keeps without asking again: what kind of line it is; null for none
 */
record Section(Step step, String key, Integer at, String title, Hidden hidden, List<Asked> questions) {

    record Hidden(String name, String value) {}

    /** The whole form, in the order of its pages. */
    static List<Section> of(ApplicationForm form, List<FieldProblem> problems) {
        var sections = new ArrayList<Section>();
        sections.add(alone(Step.PARTIES, "shipment", "Transaction", Questions.SHIPMENT, form.shipment(), problems));
        sections.add(alone(Step.PARTIES, "consignee", "Ultimate consignee", Questions.CONSIGNEE, form.consignee(), problems));
        sections.add(alone(Step.PARTIES, "applicant", "Applicant", Questions.APPLICANT, form.applicant(), problems));
        for (int i = 0; i < form.parties().size(); i++) {
            sections.add(party(i, form.parties().get(i), problems));
        }
        for (int i = 0; i < form.items().size(); i++) {
            sections.add(item(i, form.items().get(i), problems));
        }
        sections.add(alone(Step.USE, "use", "End use and security", Questions.USE, form.use(), problems));
        sections.add(alone(Step.DOCUMENTS, "extras", "Further information", Questions.EXTRAS, form.extras(), problems));
        return sections;
    }

    private static <T> Section alone(Step step, String key, String title, List<Question<T>> questions, T part,
            List<FieldProblem> problems) {
        return new Section(step, key, null, title, null, asked(key + ".", questions, part, problems));
    }

    private static Section party(int i, Party party, List<FieldProblem> problems) {
        var key = "parties[" + i + "]";
        return new Section(Step.PARTIES, key, i, party.role().label(), new Hidden(key + ".role", party.role().name()),
                asked(key + ".", Questions.PARTY, party, problems));
    }

    private static Section item(int i, ItemLine line, List<FieldProblem> problems) {
        var key = "items[" + i + "]";
        return new Section(Step.ITEMS, key, i, "Item " + (i + 1) + ": " + ItemQuestions.title(line),
                new Hidden(key + ".kind", line.kind().name()), asked(key + ".", ItemQuestions.of(line), line, problems));
    }

    /** The form of a notice, all on one page. */
    static List<Section> of(NoticeKind kind, NoticeForm form, List<FieldProblem> problems) {
        var sections = new ArrayList<Section>();
        sections.add(alone(null, "shipment", "Transaction", NoticeQuestions.SHIPMENT, form.shipment(), problems));
        sections.add(alone(null, "consignee", "Ultimate consignee", Questions.CONSIGNEE, form.consignee(), problems));
        for (int i = 0; i < form.items().size(); i++) {
            var key = "items[" + i + "]";
            var line = form.items().get(i);
            sections.add(new Section(null, key, i, "Item " + (i + 1) + ": " + ItemQuestions.title(line),
                    new Hidden(key + ".kind", line.kind().name()), asked(key + ".", NoticeQuestions.of(line), line, problems)));
        }
        sections.add(alone(null, "particulars", kind.certified() ? "Shipment and certification" : "Shipment and use",
                NoticeQuestions.of(kind), form.particulars(), problems));
        sections.add(new Section(null, "declaration", null, "Declaration", null,
                asked("particulars.", NoticeQuestions.SIGNATURE, form.particulars(), problems)));
        return sections;
    }

    static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static <T> List<Asked> asked(String at, List<Question<T>> questions, T part, List<FieldProblem> problems) {
        return questions.stream().map(question -> Asked.of(at, question, part, problems)).toList();
    }

    /** What kind of item it asks for; null where it asks for none. */
    ItemLine.Kind kind() {
        return step == Step.ITEMS ? ItemLine.Kind.valueOf(hidden.value()) : null;
    }

    public String listOfKnown() {
        return Reuse.listOf(key);
    }

    public String id() {
        return Asked.id(key);
    }

    Stream<Asked> answered() {
        return questions.stream().filter(asked -> !asked.typed().isEmpty());
    }
}
