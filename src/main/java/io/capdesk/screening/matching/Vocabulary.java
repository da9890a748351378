package io.capdesk.screening.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about words, from the files under {@code config/screening}.
 *
 * @param meanings  a word to the words it is read as ({@code intl} to {@code international})
 * @param little    words that say next to nothing
 * @param countries countries' names of one word
 */
record Vocabulary(Map<String, List<String>> meanings, Set<String> little, Set<String> countries, Map<String, String> spellings) {}
