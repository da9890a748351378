package io.capdesk.docket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The limits of Regulations.gov, in characters and in bytes alike: what passes here, passes there. */
@Component
class SubmissionCheck {

    static final int TEXT = 5000;
    private static final int EMAIL = 100;
    private static final int NAME = 25;
    private static final int PLACE = 50;
    private static final int ZIP = 10;
    private static final int ORGANIZATION = 120;
    private static final int MOST_ITEMS = 1_000_000;
    private static final int JUSTIFICATION = 20_000;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\\p{C}]+@[^@\\s,;<>\\p{C}]+\\.[^@\\s,;<>\\p{C}]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]|\\p{Cs}");
    /** Emoji_Presentation of Unicode, and whatever is asked to look like one; Java 17 has no name for the property. */
    private static final Pattern EMOJI = Pattern.compile("[\\x{231A}\\x{231B}\\x{23E9}-\\x{23EC}\\x{23F0}\\x{23F3}\\x{25FD}\\x{25FE}\\x{2614}"
            + "\\x{2615}\\x{2648}-\\x{2653}\\x{267F}\\x{2693}\\x{26A1}\\x{26AA}\\x{26AB}\\x{26BD}\\x{26BE}\\x{26C4}\\x{26C5}\\x{26CE}\\x{26D4}"
            + "\\x{26EA}\\x{26F2}\\x{26F3}\\x{26F5}\\x{26FA}\\x{26FD}\\x{2705}\\x{270A}\\x{270B}\\x{2728}\\x{274C}\\x{274E}\\x{2753}-\\x{2755}"
            + "\\x{2757}\\x{2795}-\\x{2797}\\x{27B0}\\x{27BF}\\x{2B1B}\\x{2B1C}\\x{2B50}\\x{2B55}\\x{1F004}\\x{1F0CF}\\x{1F18E}\\x{1F191}-\\x{1F19A}"
            + "\\x{1F1E6}-\\x{1F1FF}\\x{1F201}\\x{1F21A}\\x{1F22F}\\x{1F232}-\\x{1F251}\\x{1F300}-\\x{1FAFF}]|\\uFE0F");

    List<SubmissionProblem> problems(Submission typed) {
        List<SubmissionProblem> problems = new ArrayList<>();
        if (typed.text().isBlank()) {
            problems.add(new SubmissionProblem("text", "Write your comment. If it is in a file, write \"See attached file(s)\" and attach it."));
        }
        longest(problems, "text", "The comment", typed.text(), TEXT);
        if (typed.submitter() == null) {
            problems.add(new SubmissionProblem("submitter", "Choose who comments: an individual, an organization or anonymous."));
        } else if (typed.submitter() == Submitter.INDIVIDUAL) {
            missing(problems, "firstName", "your first name", typed.firstName());
            missing(problems, "lastName", "your last name", typed.lastName());
        } else if (typed.submitter() == Submitter.ORGANIZATION) {
            missing(problems, "organization", "the name of the organization", typed.organization());
            missing(problems, "organizationKind", "what kind of organization it is", typed.organizationKind());
        }
        longest(problems, "firstName", "The first name", typed.firstName(), NAME);
        longest(problems, "lastName", "The last name", typed.lastName(), NAME);
        longest(problems, "organization", "The name of the organization", typed.organization(), ORGANIZATION);
        longest(problems, "organizationKind", "The kind of organization", typed.organizationKind(), ORGANIZATION);
        longest(problems, "category", "The category", typed.category(), ORGANIZATION);
        longest(problems, "city", "The city", typed.city(), PLACE);
        longest(problems, "region", "The state or province", typed.region(), PLACE);
        longest(problems, "country", "The country", typed.country(), PLACE);
        longest(problems, "zip", "The ZIP or postal code", typed.zip(), ZIP);
        longest(problems, "phone", "The phone number", typed.phone(), PLACE);
        longest(problems, "email", "The e-mail address", typed.email(), EMAIL);
        longest(problems, "justification", "The justification", typed.justification(), JUSTIFICATION);
        address(problems, typed);
        if (typed.itemsReceived() < 1 || typed.itemsReceived() > MOST_ITEMS) {
            problems.add(new SubmissionProblem("itemsReceived", "The number of submissions is a whole number from 1 to 1,000,000."));
        }
        return problems;
    }

    private static void address(List<SubmissionProblem> problems, Submission typed) {
        if (typed.email().isEmpty() && typed.mailReceipt()) {
            problems.add(new SubmissionProblem("email", "Enter the e-mail address the receipt goes to, or do not ask for it by e-mail."));
        } else if (!typed.email().isEmpty() && !ADDRESS.matcher(typed.email()).matches()) {
            problems.add(new SubmissionProblem("email", "This is no e-mail address. Write it like name@example.org."));
        }
    }

    static boolean isAddress(String typed) {
        return typed.length() <= EMAIL && ADDRESS.matcher(typed).matches();
    }

    /** Controls, and marks that make a text look other than it is. */
    static boolean unshowable(String typed) {
        return CONTROL.matcher(typed).find();
    }

    /** Nearly every text: neither pattern has anything to find in it. */
    private static boolean plain(String typed) {
        return typed.chars().allMatch(one -> one >= ' ' && one <= '~' || one == '\n' || one == '\r' || one == '\t');
    }

    private static void missing(List<SubmissionProblem> problems, String field, String what, String typed) {
        if (typed.isBlank()) {
            problems.add(new SubmissionProblem(field, "Enter " + what + "."));
        }
    }

    private static void longest(List<SubmissionProblem> problems, String field, String what, String typed, int most) {
        int bytes = typed.getBytes(StandardCharsets.UTF_8).length;
        if (typed.length() > most || bytes > most) {
            problems.add(new SubmissionProblem(field, what + " is longer than " + grouped(most) + " characters or bytes: it has "
                    + grouped(typed.length()) + " characters, " + grouped(bytes) + " bytes."
                    + (field.equals("text") ? " Attach the longer text as a file." : " Shorten it.")));
        } else if (!plain(typed)) {
            readable(problems, field, what, typed);
        }
    }

    private static void readable(List<SubmissionProblem> problems, String field, String what, String typed) {
        if (unshowable(typed)) {
            problems.add(new SubmissionProblem(field, what + " has characters that can't be shown. Remove them or type it again."));
        } else if (EMOJI.matcher(typed).find()) {
            problems.add(new SubmissionProblem(field, what + " has an emoji. Remove it: the federal docket takes none."));
        }
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
