package io.capdesk.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves out of what a form sends the characters that no keyboard types and no page shows: PostgreSQL keeps no text with a NUL
 * in it, and no letter can be printed with one. Behind whatever has to read the body first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PrintableAnswers extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Printable(request), response);
    }

    private static String printable(String typed) {
        // mostly there is none, and a pattern takes its time over a megabyte
        return typed == null || typed.chars().noneMatch(PrintableAnswers::unprintable) ? typed
                : typed.chars().filter(c -> !unprintable(c))
                        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append).toString();
    }

    private static boolean unprintable(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF;
    }

    private static String[] printable(String[] typed) {
        return typed == null ? null : Stream.of(typed).map(PrintableAnswers::printable).toArray(String[]::new);
    }

    private static final class Printable extends HttpServletRequestWrapper {

        Printable(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return PrintableAnswers.printable(super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            return PrintableAnswers.printable(super.getParameterValues(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> printable = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> printable.put(name, PrintableAnswers.printable(values)));
            return printable;
        }

    }
}
