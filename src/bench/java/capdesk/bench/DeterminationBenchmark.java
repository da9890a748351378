package capdesk.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.capdesk.rules.Determination;
import io.capdesk.rules.Determination.ItemAnswer;
import io.capdesk.rules.Rules;
import io.capdesk.rules.Transaction;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Determinations a second, and bytes allocated for each (gc.alloc.rate.norm). */
@State(Scope.Benchmark)
public class DeterminationBenchmark {

    private Rules rules;
    private Transaction oneItem;
    private Transaction everyField;

    @Setup
    public void read() throws IOException {
        rules = new AnnotationConfigApplicationContext("io.capdesk.rules").getBean(Rules.class);
        oneItem = transaction("determination");
        everyField = transaction("determination-every-field");
    }

    @Benchmark
    public Determination oneItem() {
        return rules.determine(oneItem);
    }

    @Benchmark
    public Determination everyField() {
        return rules.determine(everyField);
    }

    @Benchmark
    public List<ItemAnswer> classification() {
        return rules.classify(oneItem.items());
    }

    private static Transaction transaction(String example) throws IOException {
        return JsonMapper.builder().addModule(new JavaTimeModule()).build()
                .readValue(DeterminationBenchmark.class.getResource("/api/examples/" + example + ".json"), Transaction.class);
    }
}
