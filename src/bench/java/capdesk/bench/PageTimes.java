package capdesk.bench;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** How long pages take, through the whole desk but for the socket. */
final class PageTimes {

    private static final int WARM_UP = 150;
    private static final int MEASURED = 101;

    record Page(String path, Person reader, Role role) {}

    private final MockMvc mvc;

    PageTimes(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** @return by page, the median in ns */
    Map<String, Long> of(List<Page> pages) throws Exception {
        Map<String, Long> times = new LinkedHashMap<>();
        for (Page page : pages) {
            times.put(page.path() + (page.role() == Role.STATE_REVIEWER ? " (State)" : ""), median(page));
        }
        return times;
    }

    static void print(int fewCases, Map<String, Long> few, int manyCases, Map<String, Long> many) {
        System.out.printf("%-50s %10s %10s %6s%n", "median in ms", fewCases, manyCases, "ratio");
        few.forEach((page, time) -> System.out.printf("%-50s %10.2f %10.2f %6.2f%n", page, time / 1e6, many.get(page) / 1e6,
                (double) many.get(page) / time));
    }

    private long median(Page page) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            time(page);
        }
        long[] times = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            times[i] = time(page);
        }
        Arrays.sort(times);
        return times[MEASURED / 2];
    }

    private long time(Page page) throws Exception {
        long before = System.nanoTime();
        int status = mvc.perform(get(page.path()).with(authentication(UsernamePasswordAuthenticationToken.authenticated(page.reader(),
                null, List.of(new SimpleGrantedAuthority(page.role().name())))))).andReturn().getResponse().getStatus();
        if (status != 200) {
            throw new IllegalStateException(page.path() + " answered " + status);
        }
        return System.nanoTime() - before;
    }
}
