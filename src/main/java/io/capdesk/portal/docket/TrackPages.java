package io.capdesk.portal.docket;

import io.capdesk.docket.Comment;
import io.capdesk.docket.Comments;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.Receipt;
import io.capdesk.docket.ReceiptKeys;
import io.capdesk.docket.TrackingNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What became of a comment, for whoever has its number, and the receipt. The number of a posted comment is public: nothing is shown
 * here that not everybody may know.
 */
@Controller
class TrackPages {

    private final Comments comments;
    private final Dockets dockets;
    private final ReceiptKeys keys;

    TrackPages(Comments comments, Dockets dockets, ReceiptKeys keys) {
        this.comments = comments;
        this.dockets = dockets;
        this.keys = keys;
    }

    @GetMapping("/track")
    String ask(@RequestParam(defaultValue = "") String number, Model page, HttpServletResponse response) {
        var read = TrackingNumber.read(number);
        if (read.isPresent()) {
            return "redirect:/track/" + read.get();
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        page.addAttribute("typed", number);
        page.addAttribute("unreadable", !number.isBlank());
        return "docket/track";
    }

    /** @param received present when the comment has just been sent */
    @GetMapping("/track/{trackingNumber}")
    String show(@PathVariable String trackingNumber, @RequestParam Optional<String> received, Model page,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var comment = find(trackingNumber);
        if (comment.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            page.addAttribute("typed", trackingNumber);
            page.addAttribute("unknown", true);
            return "docket/track";
        }
        page.addAttribute("comment", comment.get());
        page.addAttribute("document", dockets.recentDocument(comment.get().commentOn()).orElse(null));
        page.addAttribute("receipt", comment.get().signature() == null ? null : Receipt.of(comment.get()));
        page.addAttribute("received", received.isPresent());
        return "docket/tracked";
    }

    /**
     * The signed statement, to the last byte as it was signed.
     *
     * @param signature present for the signature instead, as the 64 bytes that it is
     */
    @GetMapping("/track/{trackingNumber}/receipt")
    ResponseEntity<byte[]> receipt(@PathVariable String trackingNumber, @RequestParam Optional<String> signature) {
        var receipt = find(trackingNumber).filter(one -> one.signature() != null).map(Receipt::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return signature.isPresent()
                ? file("receipt.sig", MediaType.APPLICATION_OCTET_STREAM, Base64.getDecoder().decode(receipt.signature()))
                : file("receipt.txt", new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                        receipt.statement().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/receipt-keys")
    String keys(Model page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        page.addAttribute("keys", keys.published());
        return "docket/receipt-keys";
    }

    @GetMapping("/receipt-keys/{id}")
    ResponseEntity<byte[]> key(@PathVariable String id) {
        var key = keys.published().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file("capdesk-" + id + ".pem", MediaType.TEXT_PLAIN, key.pem().getBytes(StandardCharsets.US_ASCII));
    }

    private Optional<Comment> find(String trackingNumber) {
        return TrackingNumber.read(trackingNumber).flatMap(comments::byTracking);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }
}
