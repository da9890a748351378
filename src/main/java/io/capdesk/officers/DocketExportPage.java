package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.docket.Dockets;
import io.capdesk.docketexchange.DocketExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Whole dockets out, for the desk's own people: what is private is in them, what is confidential is not. */
@Controller
@RequestMapping("/officers/dockets/exports")
class DocketExportPage {

    private final Dockets dockets;
    private final DocketExport export;

    DocketExportPage(Dockets dockets, DocketExport export) {
        this.dockets = dockets;
        this.export = export;
    }

    @GetMapping
    String all(@CurrentPerson Person analyst, Model page) {
        allowed(analyst);
        page.addAttribute("dockets", dockets.all());
        return "officers/docket-exports";
    }

    @GetMapping("/{docketId}.csv")
    void csv(@CurrentPerson Person analyst, @PathVariable String docketId, HttpServletResponse response) throws IOException {
        begin(analyst, docketId, ".csv", "text/csv;charset=UTF-8", response);
        export.csv(docketId, response.getOutputStream());
    }

    @GetMapping("/{docketId}.jsonl")
    void jsonLines(@CurrentPerson Person analyst, @PathVariable String docketId, HttpServletResponse response) throws IOException {
        begin(analyst, docketId, ".jsonl", "application/x-ndjson;charset=UTF-8", response);
        export.jsonLines(docketId, response.getOutputStream());
    }

    private void begin(Person analyst, String docket, String ending, String type, HttpServletResponse response) {
        allowed(analyst);
        if (dockets.find(docket).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(docket + ending).build().toString());
    }

    private static void allowed(Person person) {
        if (!Permission.EXCHANGE_DOCKETS.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
