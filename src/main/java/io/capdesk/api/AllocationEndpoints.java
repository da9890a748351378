package io.capdesk.api;

import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.AccountKind;
import io.capdesk.allocation.AccountStatements;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.rules.ChipCatalogue;
import io.capdesk.rules.Countries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What of the ledger is public: the countries' accounts and how they came to be, without what each claim is for. An entry
 * says no more than the difference of two published levels; companies' accounts (License Exceptions LPP and AIA) are
 * not here at all, and the case numbers are on the staff's pages (50 U.S.C. 4820(h)).
 */
@RestController
@RequestMapping("/api/v1/allocations")
@Tag(name = "Allocations")
class AllocationEndpoints {

    private static final String JSON = "application/json";
    private static final String FORMATS = "json, csv or text; left out: what Accept asks for, else JSON.";
    private static final int USUAL = 100;

    private final Ledger ledger;
    private final AccountStatements statements;
    private final Countries countries;
    private final ChipCatalogue chips;
    private final StrictJson json;

    AllocationEndpoints(Ledger ledger, AccountStatements statements, Countries countries, ChipCatalogue chips, StrictJson json) {
        this.ledger = ledger;
        this.statements = statements;
        this.countries = countries;
        this.chips = chips;
        this.json = json;
    }

    @GetMapping
    @Operation(operationId = "listAllocations", summary = "How full the countries' allocations are",
            description = "A country appears with its first application; until then its whole allocation is left.",
            parameters = @Parameter(name = Format.PARAMETER, in = ParameterIn.QUERY, description = FORMATS,
                    schema = @Schema(type = "string", allowableValues = {"json", "csv", "text"})))
    @ApiResponse(responseCode = "200", content = {
        @Content(mediaType = JSON, array = @ArraySchema(schema = @Schema(implementation = AllocationLine.class))),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string"))})
    ResponseEntity<byte[]> all(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept)
            throws HttpMediaTypeNotAcceptableException {
        AllocationQuery asked = AllocationQuery.read(query, accept, false);
        List<AllocationLine> lines = ledger.levels().stream()
                .filter(levels -> levels.account().kind() == AccountKind.COUNTRY).map(this::line).toList();
        return answer(asked.format(), switch (asked.format()) {
            case JSON -> json.write(lines);
            case CSV -> utf8(AllocationTables.csv(lines));
            case TEXT -> utf8(AllocationTables.text(lines));
        });
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readAllocation", summary = "One country's allocation",
            parameters = @Parameter(name = Format.PARAMETER, in = ParameterIn.QUERY, description = FORMATS,
                    schema = @Schema(type = "string", allowableValues = {"json", "csv", "text"})))
    @ApiResponse(responseCode = "200", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = AllocationLine.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "404", description = "Nobody has applied for this country yet, or it has no allocation.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
    ResponseEntity<byte[]> one(@Parameter(description = "From the list.", example = "MY-2025-2027") @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept)
            throws HttpMediaTypeNotAcceptableException {
        AllocationQuery asked = AllocationQuery.read(query, accept, false);
        AllocationLine line = line(levels(id));
        return answer(asked.format(), switch (asked.format()) {
            case JSON -> json.write(line);
            case CSV -> utf8(AllocationTables.csv(List.of(line)));
            case TEXT -> utf8(AllocationTables.text(List.of(line)));
        });
    }

    @GetMapping("/{id}/entries")
    @Operation(operationId = "listAllocationEntries", summary = "The statement of one country's allocation",
            description = "The oldest entry first. Entries name no application: an entry says no more than the difference of two"
                    + " published levels. As text it is the desk's statement of account.",
            parameters = {
                @Parameter(name = Format.PARAMETER, in = ParameterIn.QUERY, description = FORMATS,
                        schema = @Schema(type = "string", allowableValues = {"json", "csv", "text"})),
                @Parameter(name = AllocationQuery.AFTER, in = ParameterIn.QUERY, description = "The \"next\" of the page before;"
                        + " CSV and text say it in the header Link.", schema = @Schema(type = "integer", format = "int64", minimum = "0")),
                @Parameter(name = AllocationQuery.LIMIT, in = ParameterIn.QUERY, description = "Most entries of a page; 100 when"
                        + " left out.", schema = @Schema(type = "integer", minimum = "1", maximum = "500"))})
    @ApiResponse(responseCode = "200", content = {
        @Content(mediaType = JSON, schema = @Schema(implementation = AllocationEntries.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(mediaType = "text/plain", schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "404", description = "Nobody has applied for this country yet, or it has no allocation.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
    ResponseEntity<byte[]> entries(@Parameter(description = "From the list.", example = "MY-2025-2027") @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept)
            throws HttpMediaTypeNotAcceptableException {
        AllocationQuery asked = AllocationQuery.read(query, accept, true);
        AccountKey account = levels(id).account();
        AllocationEntries page = AllocationEntries.of(id,
                statements.page(account, asked.after(), asked.limit() == null ? USUAL : asked.limit()), chips);
        ResponseEntity<byte[]> answer = answer(asked.format(), switch (asked.format()) {
            case JSON -> json.write(page);
            case CSV -> utf8(AllocationTables.csv(page));
            case TEXT -> utf8(AllocationTables.text(page, account.toString()));
        });
        return page.next() == null ? answer : ResponseEntity.ok().headers(answer.getHeaders())
                .header("Link", asked.next(id, page.next())).body(answer.getBody());
    }

    private Levels levels(String id) {
        // an account comes into being with its limit
        return AllocationLine.account(id).map(ledger::levels).filter(levels -> !levels.limitTpp().isZero())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AllocationLine line(Levels levels) {
        return AllocationLine.of(levels, countries, chips);
    }

    /** What moved a second ago must be seen: nothing is kept. */
    private static ResponseEntity<byte[]> answer(Format format, byte[] body) {
        return ResponseEntity.ok().contentType(format.type()).cacheControl(CacheControl.noStore()).body(body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
