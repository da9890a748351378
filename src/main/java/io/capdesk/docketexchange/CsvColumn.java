package io.capdesk.docketexchange;

import java.util.Arrays;
import java.util.List;

/** The 60 columns of the official CSV in their order, each with the attribute of API v4 that says the same. */
enum CsvColumn {
    DOCUMENT_ID("Document ID", "", Kind.TEXT),
    AGENCY_ID("Agency ID", "agencyId", Kind.TEXT),
    DOCKET_ID("Docket ID", "docketId", Kind.TEXT),
    TRACKING_NUMBER("Tracking Number", "trackingNbr", Kind.TEXT),
    DOCUMENT_TYPE("Document Type", "documentType", Kind.TEXT),
    POSTED_DATE("Posted Date", "postedDate", Kind.DATE),
    IS_WITHDRAWN("Is Withdrawn?", "withdrawn", Kind.FLAG),
    FR_NUMBER("Federal Register Number", "frDocNum", Kind.TEXT),
    FR_CITATION("FR Citation", "frVolNum", Kind.TEXT),
    TITLE("Title", "title", Kind.TEXT),
    COMMENT_START_DATE("Comment Start Date", "commentStartDate", Kind.DATE),
    COMMENT_DUE_DATE("Comment Due Date", "commentEndDate", Kind.DATE),
    ALLOW_LATE_COMMENTS("Allow Late Comments", "allowLateComments", Kind.FLAG),
    COMMENT_ON("Comment on Document ID", "commentOnDocumentId", Kind.TEXT),
    EFFECTIVE_DATE("Effective Date", "effectiveDate", Kind.DATE),
    IMPLEMENTATION_DATE("Implementation Date", "implementationDate", Kind.DATE),
    POSTMARK_DATE("Postmark Date", "postmarkDate", Kind.DATE),
    RECEIVED_DATE("Received Date", "receiveDate", Kind.DATE),
    AUTHOR_DATE("Author Date", "authorDate", Kind.DATE),
    RELATED_RINS("Related RIN(s)", "additionalRins", Kind.LIST),
    AUTHORS("Authors", "authors", Kind.LIST),
    CFR("CFR", "cfrPart", Kind.TEXT),
    ABSTRACT("Abstract", "docAbstract", Kind.TEXT),
    LEGACY_ID("Legacy ID", "legacyId", Kind.TEXT),
    MEDIA("Media", "media", Kind.TEXT),
    DOCUMENT_SUBTYPE("Document Subtype", "subtype", Kind.TEXT),
    EXHIBIT_LOCATION("Exhibit Location", "exhibitLocation", Kind.TEXT),
    EXHIBIT_TYPE("Exhibit Type", "exhibitType", Kind.TEXT),
    FIELD_1("Additional Field 1", "field1", Kind.TEXT),
    FIELD_2("Additional Field 2", "field2", Kind.TEXT),
    TOPICS("Topics", "topics", Kind.LIST),
    DUPLICATE_COMMENTS("Duplicate Comments", "duplicateComments", Kind.NUMBER),
    OMB_APPROVAL("OMB/PRA Approval Number", "ombApproval", Kind.TEXT),
    PAGE_COUNT("Page Count", "pageCount", Kind.NUMBER),
    PAGE_LENGTH("Page Length", "paperLength", Kind.NUMBER),
    PAPER_WIDTH("Paper Width", "paperWidth", Kind.NUMBER),
    SPECIAL_INSTRUCTIONS("Special Instructions", "regWriterInstruction", Kind.TEXT),
    SOURCE_CITATION("Source Citation", "sourceCitation", Kind.TEXT),
    START_END_PAGE("Start End Page", "startEndPage", Kind.TEXT),
    SUBJECT("Subject", "subject", Kind.TEXT),
    FIRST_NAME("First Name", "firstName", Kind.TEXT),
    LAST_NAME("Last Name", "lastName", Kind.TEXT),
    CITY("City", "city", Kind.TEXT),
    STATE("State/Province", "stateProvinceRegion", Kind.TEXT),
    ZIP("Zip/Postal Code", "zip", Kind.TEXT),
    COUNTRY("Country", "country", Kind.TEXT),
    ORGANIZATION("Organization Name", "organization", Kind.TEXT),
    REPRESENTATIVE("Submitter Representative", "submitterRep", Kind.TEXT),
    REPRESENTATIVE_ADDRESS("Representative's Address", "submitterRepAddress", Kind.TEXT),
    REPRESENTATIVE_CITY("Representative's City, State & Zip", "submitterRepCityState", Kind.TEXT),
    GOVERNMENT_AGENCY("Government Agency", "govAgency", Kind.TEXT),
    GOVERNMENT_AGENCY_TYPE("Government Agency Type", "govAgencyType", Kind.TEXT),
    COMMENT("Comment", "comment", Kind.TEXT),
    CATEGORY("Category", "category", Kind.TEXT),
    RESTRICT_REASON_TYPE("Restrict Reason Type", "restrictReasonType", Kind.TEXT),
    RESTRICT_REASON("Restrict Reason", "restrictReason", Kind.TEXT),
    REASON_WITHDRAWN("Reason Withdrawn", "reasonWithdrawn", Kind.TEXT),
    CONTENT_FILES("Content Files", "fileFormats", Kind.FILES),
    ATTACHMENT_FILES("Attachment Files", "", Kind.FILES),
    DISPLAY_PROPERTIES("Display Properties (Name, Label, Tooltip)", "displayProperties", Kind.PROPERTIES);

    enum Kind { TEXT, DATE, FLAG, NUMBER, LIST, FILES, PROPERTIES }

    static final List<String> HEADER = Arrays.stream(values()).map(CsvColumn::title).toList();

    private final String title;
    private final String attribute;
    private final Kind kind;

    CsvColumn(String title, String attribute, Kind kind) {
        this.title = title;
        this.attribute = attribute;
        this.kind = kind;
    }

    String title() {
        return title;
    }

    /** Empty where no attribute of the record says it. */
    String attribute() {
        return attribute;
    }

    Kind kind() {
        return kind;
    }
}
