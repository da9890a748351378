package io.capdesk.screening.published;

import java.util.List;

/**
 * An entry as one of the forms of the list has it, cells not yet judged.
 *
 * @param line where it begins
 */
record EntryRow(int line, String source, String number, String type, String name, List<String> aliases,
        List<String> countries, List<String> addresses, String programs, String licenseRequirement, String licensePolicy,
        String federalRegisterNotice, String sourceUrl) {}
