package io.capdesk.officers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.commentreview.Batch;
import io.capdesk.commentreview.Batches;
import io.capdesk.commentreview.PostBatch;
import io.capdesk.commentreview.ReviewRefusal;
import io.capdesk.docket.Dockets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The comments of one batch, one below the other. */
@Controller
@RequestMapping("/officers/dockets/batches/{batch}")
class CommentBatchPage {

    private final Batches batches;
    private final Dockets dockets;
    private final PostBatch post;

    CommentBatchPage(Batches batches, Dockets dockets, PostBatch post) {
        this.batches = batches;
        this.dockets = dockets;
        this.post = post;
    }

    @GetMapping
    String show(@CurrentPerson Person reader, @PathVariable UUID batch, Model page) {
        DocketPage.mayRead(reader);
        show(reader, batches.find(batch).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), page);
        page.addAttribute("inTab", false);
        return "officers/comment-batch";
    }

    /** Also for the tab in Tasklist and Cockpit; who may not read comments sees how many there are. */
    void show(Person reader, Batch batch, Model page) {
        boolean mayRead = Permission.READ_COMMENTS.granted(reader);
        page.addAttribute("batch", batch);
        page.addAttribute("document", dockets.document(batch.document()).orElseThrow());
        page.addAttribute("mayRead", mayRead);
        page.addAttribute("items", mayRead ? batches.items(batch.id()) : List.of());
        page.addAttribute("inTab", true);
    }

    @PostMapping("/post")
    String postAllLeft(@CurrentPerson Person analyst, @PathVariable UUID batch, RedirectAttributes next) {
        var refusal = post.postAllLeft(analyst, batch);
        if (refusal.filter(ReviewRefusal.NOT_PERMITTED::equals).isPresent()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (refusal.isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        next.addFlashAttribute("done", "All that was left of this batch is posted.");
        return "redirect:/officers/dockets/batches/" + batch;
    }
}
