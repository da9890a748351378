package io.capdesk.portal.docket;

import io.capdesk.commentsearch.CommentSearch;
import io.capdesk.commentsearch.FoundComments;
import io.capdesk.commentsearch.FoundComments.Piece;
import io.capdesk.commentsearch.SearchFilter;
import io.capdesk.docket.Dockets;
import io.capdesk.docket.PublicComment;
import io.capdesk.docket.PublicDocket;
import io.capdesk.docket.Submitter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Posted comments by their words, on what everybody may read of them. What can't be read of a filter narrows nothing. */
@Controller
class SearchPage {

    /** @param pieces of the text around the words that were found */
    public record Hit(PublicComment comment, List<Piece> pieces) {}

    /** As it was typed, for the form and for the links to further pages. */
    public record Asked(String q, String document, String who, String from, String to, boolean files) {

        SearchFilter filter(String docket) {
            return new SearchFilter(docket, document.isBlank() ? null : document, Set.of(), submitter(), null, day(from), day(to),
                    files ? true : null);
        }

        /** Where a day was typed that is none. */
        public List<String> unreadable() {
            return Stream.of(from, to).filter(typed -> !typed.isBlank() && day(typed) == null).toList();
        }

        private Submitter submitter() {
            return Stream.of(Submitter.values()).filter(one -> one.name().equals(who)).findFirst().orElse(null);
        }

        private static LocalDate day(String typed) {
            try {
                return typed.isBlank() ? null : LocalDate.parse(typed.strip());
            } catch (DateTimeParseException none) {
                return null;
            }
        }
    }

    private static final int A_PAGE = 25;
    private static final int LONGEST = 500;

    private final Dockets dockets;
    private final CommentSearch search;
    private final PublicDocket posted;

    SearchPage(Dockets dockets, CommentSearch search, PublicDocket posted) {
        this.dockets = dockets;
        this.search = search;
        this.posted = posted;
    }

    /** @param after where the page begins, as the page before linked it */
    @GetMapping("/dockets/{docketId}/comments")
    String find(@PathVariable String docketId, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "false") String files,
            @RequestParam(required = false) String after, Model page) {
        var docket = dockets.find(docketId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var asked = new Asked(cut(q), cut(document), who, cut(from), cut(to), "true".equals(files));
        var found = search.searchPublic(asked.q(), asked.filter(docketId), after, A_PAGE);
        page.addAttribute("docket", docket);
        page.addAttribute("documents", dockets.documentsOf(docketId).stream().filter(one -> one.opensAt() != null).toList());
        page.addAttribute("submitters", Submitter.values());
        page.addAttribute("asked", asked);
        page.addAttribute("found", found);
        page.addAttribute("hits", hits(found));
        return "docket/search";
    }

    private List<Hit> hits(FoundComments found) {
        var shown = posted.comments(found.hits().stream().map(FoundComments.Hit::documentId).toList());
        return found.hits().stream().map(hit -> Optional.ofNullable(shown.get(hit.documentId())).map(one -> new Hit(one, hit.pieces())))
                .flatMap(Optional::stream).toList();
    }

    private static String cut(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
