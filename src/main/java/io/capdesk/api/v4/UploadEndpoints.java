package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.apikeys.ApiKey;
import io.capdesk.docket.UploadAddresses;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The files of a comment: a key for the submission, an address for each file, the bytes; then the comment names them. */
@RestController
class UploadEndpoints {

    static final String PATH = "/v4/uploads";
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TYPE = 255;

    private final UploadAddresses addresses;
    private final UploadedFiles files;
    private final Duration good;
    private final JsonApi json;
    private final Desk desk;

    UploadEndpoints(UploadAddresses addresses, UploadedFiles files, @Value("${capdesk.v4.upload-good-for:1h}") Duration good, JsonApi json,
            Desk desk) {
        this.addresses = addresses;
        this.files = files;
        this.good = good;
        this.json = json;
        this.desk = desk;
    }

    @PostMapping("/v4/submission-keys")
    ResponseEntity<byte[]> key(HttpServletRequest request) throws IOException {
        SentResource.of(request, json, Set.of("submission-keys", "submissionKeys"), Set.of());
        ObjectNode answer = JsonApi.object();
        answer.putObject("data").put("id", SubmissionKeys.next()).put("type", "submission-keys");
        return json.answer(HttpStatus.CREATED, answer);
    }

    @PostMapping("/v4/file-upload-urls")
    ResponseEntity<byte[]> address(HttpServletRequest request, @RequestAttribute(KeyGate.KEY) ApiKey key) throws IOException {
        SentResource sent = SentResource.of(request, json, Set.of("file-upload-urls"), Set.of("fileName", "submissionKey", "contentType"));
        for (String required : List.of("fileName", "submissionKey")) {
            if (!sent.has(required)) {
                sent.problem(required, "is missing");
            }
        }
        String name = sent.text("fileName");
        String submission = sent.text("submissionKey");
        String type = sent.text("contentType");
        if (name.length() > LONGEST_NAME || name.matches("(?s).*[\\p{Cc}\\p{Cs}/\\\\].*")) {
            sent.problem("fileName", "is the name of a file, without folders, of 255 characters at most");
        }
        if (sent.has("submissionKey") && !SubmissionKeys.readable(submission)) {
            sent.problem("submissionKey", "is one of /v4/submission-keys");
        }
        if (type.length() > LONGEST_TYPE) {
            sent.problem("contentType", "is a media type");
        }
        sent.refuseIfWrong("Invalid attribute");
        String secret = addresses.open(SubmissionKeys.of(key, submission), name, good);
        ObjectNode attributes = JsonApi.object().put("submissionKey", submission).put("fileName", name).put("contentType", type);
        ObjectNode answer = JsonApi.object();
        answer.putObject("data").put("id", desk.address() + PATH + "/" + secret).put("type", "file-upload-urls").set("attributes", attributes);
        return json.answer(HttpStatus.CREATED, answer);
    }

    /** No key is asked for: the address is the secret. The type is found in the bytes; a header about it is not believed. */
    @PutMapping(PATH + "/{secret}")
    ResponseEntity<byte[]> bytes(@PathVariable String secret, HttpServletRequest request) throws IOException {
        files.keep(secret, request.getInputStream());
        return ResponseEntity.ok().contentType(JsonApi.TYPE).body(new byte[0]);
    }
}
