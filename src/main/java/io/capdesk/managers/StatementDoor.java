package io.capdesk.managers;

import io.capdesk.access.CurrentPerson;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.AccountStatements;
import io.capdesk.allocation.Ledger;
import io.capdesk.allocation.Levels;
import io.capdesk.allocation.StatementOfAccount;
import io.capdesk.allocation.StatementPage;
import io.capdesk.pages.Figures;
import io.capdesk.pages.Names;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Any account like a bank statement, with the cases and notices that its entries are for. */
@Controller
@RequestMapping("/managers/allocations")
class StatementDoor {

    private static final int LINES = 100;

    private final Ledger ledger;
    private final AccountStatements statements;
    private final StatementOfAccount text;
    private final Figures figures;
    private final Names names;

    StatementDoor(Ledger ledger, AccountStatements statements, StatementOfAccount text, Figures figures, Names names) {
        this.ledger = ledger;
        this.statements = statements;
        this.text = text;
        this.figures = figures;
        this.names = names;
    }

    @GetMapping("/statement")
    String show(@CurrentPerson Person person, @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "0") long after, Model page) {
        Levels levels = levels(person, account);
        StatementPage statement = statements.page(levels.account(), after, LINES);
        page.addAttribute("levels", levels);
        page.addAttribute("title", StatementLine.title(levels.account(), names));
        page.addAttribute("statement", statement);
        page.addAttribute("lines", statement.entries().stream().map(entry -> StatementLine.of(entry, figures)).toList());
        page.addAttribute("first", after <= 0);
        return "statement";
    }

    /** Written page by page: an account may have a million entries. */
    @GetMapping("/statement.csv")
    void csv(@CurrentPerson Person person, @RequestParam(defaultValue = "") String account, HttpServletResponse response)
            throws IOException {
        AccountKey key = levels(person, account).account();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"statement.csv\"");
        var out = response.getOutputStream();
        out.write(StatementLine.csvHeading().getBytes(StandardCharsets.UTF_8));
        long after = 0;
        boolean more = true;
        while (more) {
            StatementPage page = statements.page(key, after, AccountStatements.MOST);
            out.write(StatementLine.csv(page.entries(), figures).getBytes(StandardCharsets.UTF_8));
            more = page.next().isPresent();
            after = page.next().orElse(after);
        }
    }

    /** As the ledger's tests read it: what went wrong becomes a test by copying. */
    @GetMapping("/statement.txt")
    ResponseEntity<byte[]> text(@CurrentPerson Person person, @RequestParam(defaultValue = "") String account) {
        AccountKey key = levels(person, account).account();
        return ResponseEntity.ok().contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore()).body(text.of(key).getBytes(StandardCharsets.UTF_8));
    }

    private Levels levels(Person person, String account) {
        if (!Permission.READ_STATEMENTS.granted(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return ledger.levels().stream().filter(levels -> levels.account().toString().equals(account)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
