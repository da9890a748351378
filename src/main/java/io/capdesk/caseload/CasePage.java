package io.capdesk.caseload;

import java.util.List;

/**
 * @param lines newest first
 * @param next  for {@link CaseQuery#before} of the page that follows; null when this is the last
 * @param cut   a word was met by too many others to look at all of them: some cases may be missing
 */
public record CasePage(List<CaseLine> lines, Long next, boolean cut) {

    static final CasePage EMPTY = new CasePage(List.of(), null, false);
}
