package io.capdesk.docketexchange;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The files that came in, for the pages that show how far they are. */
@Service
public class DocketImports {

    private static final int LATEST = 50;

    private final ImportRows rows;

    DocketImports(ImportRows rows) {
        this.rows = rows;
    }

    /** The newest first. */
    public List<DocketImport> latest() {
        return rows.latest(LATEST);
    }

    public Optional<DocketImport> find(String receipt) {
        return rows.byReceipt(receipt).filter(one -> one.state() != ImportState.RECEIVING);
    }

    /** By row; the first thousand. */
    public List<RowProblem> problems(DocketImport one) {
        return rows.problems(one.id());
    }
}
