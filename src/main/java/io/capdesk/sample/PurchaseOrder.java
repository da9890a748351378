package io.capdesk.sample;

import io.capdesk.access.Person;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentStore;
import io.capdesk.documents.Storing;
import io.capdesk.documents.Upload;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.Draft;
import io.capdesk.intake.ItemLine;
import io.capdesk.letters.Papers;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The purchase order of a deal: a paper that says itself that it is a sample. */
class PurchaseOrder {

    private static final String TEMPLATE = "sample-purchase-order";

    private final Papers papers;
    private final DocumentStore documents;
    private final ChipCatalogue chips;
    private final Countries countries;

    PurchaseOrder(Papers papers, DocumentStore documents, ChipCatalogue chips, Countries countries) {
        this.papers = papers;
        this.documents = documents;
        this.chips = chips;
        this.countries = countries;
    }

    /** Stored as any applicant's upload is: judged by its content, with the limits of the desk. */
    void fileWith(Draft draft, SampleDeal deal, Person by) {
        var paper = new ByteArrayInputStream(papers.render(TEMPLATE, facts(deal)));
        var storing = documents.store(new Upload(draft.documentOwner(), DocumentKind.PURCHASE_ORDER,
                "purchase-order-" + deal.deal() + ".pdf", paper, by, Visibility.APPLICANT_AND_OFFICERS));
        if (storing instanceof Storing.Rejected rejected) {
            throw new IllegalStateException("The purchase order of " + deal.deal() + ": " + rejected.refusal().sentence());
        }
    }

    private Map<String, Object> facts(SampleDeal deal) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("orderNumber", "SAMPLE-" + deal.deal().toUpperCase(Locale.ROOT));
        facts.put("buyer", deal.form().consignee().name());
        if (!deal.form().consignee().address().isEmpty()) {
            facts.put("deliverTo", deal.form().consignee().address());
        }
        facts.put("destination", countries.name(deal.form().shipment().destination()));
        List<Map<String, Object>> items = deal.form().items().stream().map(this::item).toList();
        facts.put("items", items);
        facts.put("total", items.stream().map(item -> (BigDecimal) item.get("price")).reduce(BigDecimal.ZERO, BigDecimal::add));
        facts.put("statement", deal.announcement().statement());
        facts.put("announcedOn", deal.announcement().date());
        facts.put("source", deal.announcement().source());
        facts.put("address", deal.announcement().url());
        return facts;
    }

    private Map<String, Object> item(ItemLine line) {
        BigDecimal quantity = new BigDecimal(line.quantity());
        BigDecimal unitPrice = new BigDecimal(line.unitPrice());
        return Map.of("description", chips.find(line.chip()).orElseThrow().name(), "quantity", quantity, "unitPrice", unitPrice,
                "price", quantity.multiply(unitPrice));
    }
}
