package io.capdesk.api.v4;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.capdesk.docket.PublicDocket;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An attachment by itself, as the links of the others name it. */
@RestController
class AttachmentReads {

    private final PublicDocket posted;
    private final Attachments attachments;
    private final JsonApi json;

    AttachmentReads(PublicDocket posted, Attachments attachments, JsonApi json) {
        this.posted = posted;
        this.attachments = attachments;
        this.json = json;
    }

    @GetMapping("/v4/attachments/{id}")
    ResponseEntity<byte[]> one(@PathVariable String id) {
        ObjectNode answer = JsonApi.object();
        posted.ofFile(id).stream().flatMap(comment -> attachments.of(comment).stream()).filter(file -> file.objectId().equals(id))
                .findFirst().ifPresentOrElse(file -> answer.set("data", attachments.resource(file)), () -> {
                    throw Refused.notFound("No attachment " + Shown.of(id) + " is in a public docket of this desk.");
                });
        return json.ok(answer);
    }
}
