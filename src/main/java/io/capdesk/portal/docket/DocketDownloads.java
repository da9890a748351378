package io.capdesk.portal.docket;

import io.capdesk.docket.Dockets;
import io.capdesk.docketexchange.PublicDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A docket's posted comments as a file, written while it is sent: on the request's own thread, since an answer that Spring streams by
 * itself ends after half a minute.
 */
@Controller
class DocketDownloads {

    private final Dockets dockets;
    private final PublicDownload download;

    DocketDownloads(Dockets dockets, PublicDownload download) {
        this.dockets = dockets;
        this.download = download;
    }

    @GetMapping("/dockets/{docketId}/comments.csv")
    void csv(@PathVariable String docketId, HttpServletResponse response) throws IOException {
        begin(docketId, ".csv", "text/csv;charset=UTF-8", response);
        download.csv(docketId, response.getOutputStream());
    }

    @GetMapping("/dockets/{docketId}/comments.json")
    void json(@PathVariable String docketId, HttpServletResponse response) throws IOException {
        begin(docketId, ".json", MediaType.APPLICATION_JSON_VALUE, response);
        download.json(docketId, response.getOutputStream());
    }

    private void begin(String docket, String ending, String type, HttpServletResponse response) {
        if (dockets.find(docket).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(docket + "-comments" + ending).build().toString());
    }
}
