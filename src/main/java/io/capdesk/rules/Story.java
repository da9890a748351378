package io.capdesk.rules;

import io.capdesk.rules.Determination.Account;
import io.capdesk.rules.Determination.ExceptionAnswer;
import io.capdesk.rules.Law.ReviewRow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The answer told in a few sentences, for pages, letters and the case file. */
record Story(
        Case request,
        Tier tier,
        boolean licenseRequired,
        List<ExceptionAnswer> exceptions,
        List<Account> accounts,
        Authorized authorized,
        List<ReviewRow> policies,
        List<String> deciding) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    List<String> sentences() {
        LinkedHashSet<String> story = new LinkedHashSet<>();
        if (tier != null) {
            story.add(request.words(tierWords(tier)));
        }
        if (request.needing().isEmpty()) {
            story.add("No license is required under " + request.ruleSet().id() + ".");
        } else {
            story.add(licenseRequired ? "A license is required." : "A license is not required: " + covering());
            policies.stream()
                    .filter(Objects::nonNull)
                    .map(row -> request.words(row.reason()) + " (" + row.citation() + ")")
                    .forEach(story::add);
            accounts.forEach(account -> story.add(words(account)));
            story.addAll(standing(request));
        }
        deciding.forEach(name -> story.add("This answer depends on a reading of the law: "
                + request.ruleSet().law().switches().get(name).question() + " Taken here: "
                + request.readings().option(name).replace('_', ' ') + "."));
        return new ArrayList<>(story);
    }

    private static String tierWords(Tier tier) {
        return switch (tier) {
            case BARRED -> "The transaction goes to Macau or Country Group D:5, or to somebody headquartered there.";
            case AIA -> "The location or a headquarters is in a destination of Supplement No. 5 to part 740, "
                    + "paragraph (a).";
            case GOVERNMENT_ASSURANCE -> "{destination} has given government assurances (Supplement No. 5 to part "
                    + "740, paragraph (b)).";
            case MIDDLE -> "{destination} has a country allocation.";
        };
    }

    private String covering() {
        String available = exceptions.stream()
                .filter(ExceptionAnswer::available)
                .map(answer -> "License Exception " + answer.code())
                .collect(Collectors.joining(" or "));
        if (!available.isEmpty()) {
            return available + " is available.";
        }
        return authorized.coversHardware() ? authorized.reason() : "each item is covered by an exception of its own.";
    }

    private String words(Account account) {
        String whose = account.subject() == null
                ? "the ultimate parent"
                : account.kind() == Account.Kind.COUNTRY || account.kind() == Account.Kind.NVEU
                        ? request.countries().name(account.subject())
                        : account.subject();
        String sum = account.kind() + " account of " + whose + ": " + account.usedTpp().words() + " used, this adds "
                + account.amountTpp().words() + " TPP";
        if (account.limitTpp() == null) {
            return sum + "; no limit was published for this date.";
        }
        String limit = " of " + account.limitTpp().words();
        if (account.fits() == null) {
            return sum + "; counted, not capped.";
        }
        return sum + (account.fits() ? ", leaving " + account.leftTpp().orElseThrow().words() : ", more than is left")
                + limit + ".";
    }

    /** What there is to say about compliance and enforcement on the transaction's date. */
    static List<String> standing(Case request) {
        RuleSet ruleSet = request.ruleSet();
        LocalDate date = request.transaction().date();
        List<String> sentences = new ArrayList<>();
        if (date.isBefore(ruleSet.complianceFrom())) {
            sentences.add(ruleSet.id() + " is law on this date; compliance is required from "
                    + DAY.format(ruleSet.complianceFrom()) + ".");
        }
        if (ruleSet.notEnforcedFrom() != null && !date.isBefore(ruleSet.notEnforcedFrom())) {
            sentences.add(ruleSet.id() + " is codified but has not been enforced since "
                    + DAY.format(ruleSet.notEnforcedFrom()) + ".");
        }
        return sentences;
    }
}
