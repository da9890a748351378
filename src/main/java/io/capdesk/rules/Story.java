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
            story.add(licenseRequired ? "A license is required." : "A license is not required. " + covering());
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
            case AIA -> "The destination or a headquarters is listed in Supplement No. 5 to part 740, paragraph (a).";
            case GOVERNMENT_ASSURANCE -> "{destination} has given government assurances (Supplement No. 5 to part "
                    + "740, paragraph (b)), so its allocation is raised.";
            case MIDDLE -> "{destination} is in the middle tier: neither barred nor listed in Supplement No. 5 to part "
                    + "740, so what is licensed there counts against its allocation.";
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
        boolean weights = request.needing().stream().anyMatch(i -> request.items().get(i).level() == Level.WEIGHTS);
        return authorized.coversHardware()
                ? authorized.reason() + (weights ? " An exception covers the model weights." : "")
                : "Each item is covered by an exception of its own.";
    }

    private String words(Account account) {
        String sum = "This adds " + account.amountTpp().words() + " TPP to " + whose(account) + ", of which "
                + account.usedTpp().words() + " is used";
        if (account.kind() == Account.Kind.NVEU && !account.fits()) {
            return authorized.reason();
        }
        if (account.limitTpp() == null) {
            return sum + "; no limit was published for this date.";
        }
        if (account.fits() == null) {
            return sum + "; it is counted, but not capped.";
        }
        String limit = " of " + account.limitTpp().words() + ".";
        return account.fits()
                ? sum + ", and leaves " + account.leftTpp().orElseThrow().words() + limit
                : sum + "; that is more than is left" + limit;
    }

    private String whose(Account account) {
        String subject = account.subject() == null ? "the ultimate parent" : account.subject();
        return switch (account.kind()) {
            case COUNTRY -> "the allocation of " + request.countries().name(account.subject());
            case NVEU -> "the national authorization for " + request.countries().name(account.subject());
            case LPP -> "the LPP limit of " + subject;
            case AIA_CERTIFICATE -> "the AIA amount of " + subject;
        };
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
