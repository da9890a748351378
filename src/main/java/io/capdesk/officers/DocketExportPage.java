package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.docket.Dockets;
import io.capdesk.docketexchange.DocketExport;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Whole dockets out, for the desk's own people: what is private is in them, what is confidential is not. */
@Controller
@RequestMapping("/officers/dockets/exports")
class DocketExportPage {

    private interface Export {
        void write(String docket, OutputStream out) throws IOException;
    }

    private static final MediaType CSV = MediaType.parseMediaType("text/csv; charset=UTF-8");
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson; charset=UTF-8");

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
    ResponseEntity<StreamingResponseBody> csv(@CurrentPerson Person analyst, @PathVariable String docketId) {
        return file(analyst, docketId, ".csv", CSV, export::csv);
    }

    @GetMapping("/{docketId}.jsonl")
    ResponseEntity<StreamingResponseBody> jsonLines(@CurrentPerson Person analyst, @PathVariable String docketId) {
        return file(analyst, docketId, ".jsonl", LINES, export::jsonLines);
    }

    private ResponseEntity<StreamingResponseBody> file(Person analyst, String docket, String ending, MediaType type, Export wanted) {
        allowed(analyst);
        if (dockets.find(docket).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(docket + ending).build().toString())
                .body(out -> wanted.write(docket, out));
    }

    private static void allowed(Person person) {
        if (!Permission.EXCHANGE_DOCKETS.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
