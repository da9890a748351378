package io.capdesk.rules;

import io.capdesk.rules.Membership.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A rule set file, section by section. Every row carries its citation. What a file may leave out is said at the
 * component; everything else must be there.
 *
 * @param parent           ({@code extends}) id of the rule set that this one changes; may be left out
 * @param standing         whether it is in force, in a few words, for every page
 * @param notEnforcedFrom  left out where it is enforced
 * @param treatedAs        countries that count as another: Hong Kong as China
 * @param allocation       left out where countries have none
 * @param validatedEndUser left out where there is none
 */
record Law(
        String id,
        @com.fasterxml.jackson.annotation.JsonProperty("extends") String parent,
        String title,
        String standing,
        LocalDate legalFrom,
        LocalDate complianceFrom,
        Boolean enforced,
        LocalDate notEnforcedFrom,
        List<String> sources,
        Map<String, String> treatedAs,
        Map<String, List<Span>> sets,
        ItemLaw items,
        List<TierRow> tiers,
        List<RequirementRow> licenseRequired,
        AllocationLaw allocation,
        List<ReviewRow> review,
        List<ExceptionLaw> exceptions,
        List<NoteRow> notes,
        VeuLaw validatedEndUser,
        ValidityLaw licenseValidity,
        Map<String, SwitchRow> switches) {

    Law {
        Present.check("id", id);
        Present.check("title", title);
        Present.check("standing", standing);
        Present.check("legalFrom", legalFrom);
        Present.check("complianceFrom", complianceFrom);
        Present.check(!complianceFrom.isBefore(legalFrom), "complianceFrom is before legalFrom");
        Present.check("enforced", enforced);
        Present.check(enforced == (notEnforcedFrom == null), "notEnforcedFrom goes with enforced: false, and only with it");
        Present.check("items", items);
        Present.check("licenseRequired", licenseRequired);
        Present.check("review", review);
        Present.check("licenseValidity", licenseValidity);
        treatedAs = treatedAs == null ? Map.of() : treatedAs;
        sets = sets == null ? Map.of() : sets;
        tiers = tiers == null ? List.of() : tiers;
        exceptions = exceptions == null ? List.of() : exceptions;
        notes = notes == null ? List.of() : notes;
        switches = switches == null ? Map.of() : switches;
    }

    record TierRow(Tier tier, List<PlaceTest> when, String citation) {
        TierRow {
            Present.check("tier", tier);
            Present.check("citation", citation);
            when = when == null ? List.of() : when;
        }
    }

    record RequirementRow(List<Level> items, List<PlaceTest> when, String citation, String reason) {
        RequirementRow {
            Present.check("items", items);
            Present.check("citation", citation);
            Present.check("reason", reason);
            when = when == null ? List.of() : when;
        }
    }

    /** First row that holds decides. */
    record ReviewRow(
            String rule,
            List<Level> items,
            List<PlaceTest> when,
            List<Activity> activity,
            List<String> origin,
            BigDecimal chipTppBelow,
            BigDecimal memoryBandwidthGBpsBelow,
            Room allocation,
            ReviewPolicy policy,
            String citation,
            String reason) {

        /** Whether the running total and this application stay within the country's allocation. */
        enum Room {
            WITHIN,
            MET,
            /** no figure was published for the date */
            NOT_PUBLISHED
        }

        ReviewRow {
            Present.check("rule", rule);
            Present.check("items", items);
            Present.check("policy", policy);
            Present.check("citation", citation);
            Present.check("reason", reason);
            when = when == null ? List.of() : when;
        }
    }

    /**
     * @param accounts first row that holds names the account
     * @param assured  sets whose members have the allocation raised by {@code assuredIncreasePercent}
     */
    record AllocationLaw(
            BigDecimal limitTpp,
            LocalDate from,
            LocalDate to,
            List<AccountRow> accounts,
            List<String> assured,
            BigDecimal assuredIncreasePercent,
            String citation) {
        AllocationLaw {
            Present.check("limitTpp", limitTpp);
            Present.check("from", from);
            Present.check("to", to);
            Present.period(from, to);
            Present.check("accounts", accounts);
            Present.check("assured", assured);
            Present.check("assuredIncreasePercent", assuredIncreasePercent);
            Present.check("citation", citation);
        }
    }

    /**
     * @param capped    false where the rule counts but sets no cap
     * @param dependsOn switch; the row holds only on {@code ifOption}
     */
    record AccountRow(
            Subject subject, List<PlaceTest> when, boolean capped, String dependsOn, String ifOption, String reason) {

        enum Subject {
            DESTINATION,
            HEADQUARTERS
        }

        AccountRow {
            Present.check("subject", subject);
            Present.check("when", when);
            Present.check("reason", reason);
            Present.check((dependsOn == null) == (ifOption == null), "dependsOn and ifOption go together");
        }
    }

    record VeuLaw(
            List<PlaceTest> coveredWhere,
            String home,
            BigDecimal outsideHomeShare,
            BigDecimal singleCountryShare,
            BigDecimal usOutsideUsShare,
            List<PlaceTest> nationalWhere,
            Map<String, BigDecimal> nationalTppByQuarter,
            String universalCitation,
            String nationalCitation) {
        VeuLaw {
            Present.check("coveredWhere", coveredWhere);
            Present.check("home", home);
            Present.share("outsideHomeShare", outsideHomeShare);
            Present.share("singleCountryShare", singleCountryShare);
            Present.share("usOutsideUsShare", usOutsideUsShare);
            Present.check("nationalWhere", nationalWhere);
            Present.check("nationalTppByQuarter", nationalTppByQuarter);
            nationalTppByQuarter.keySet().forEach(quarter ->
                    Present.check(quarter.matches("\\d{4}-Q[1-4]"), "\"" + quarter + "\" is no quarter such as 2025-Q1"));
            Present.check("universalCitation", universalCitation);
            Present.check("nationalCitation", nationalCitation);
        }
    }

    /** Something that every answer to such a transaction should say; it changes nothing else. */
    record NoteRow(
            List<Level> items,
            LocalDate from,
            LocalDate to,
            List<PlaceTest> when,
            List<EndUse> endUse,
            String citation,
            String text) {
        NoteRow {
            Present.check("items", items);
            Present.check("citation", citation);
            Present.check("text", text);
            Present.period(from, to);
            when = when == null ? List.of() : when;
        }

        boolean holds(Case request, ClassifiedItem item) {
            LocalDate date = request.transaction().date();
            return item.is(items)
                    && (from == null || !date.isBefore(from))
                    && (to == null || !date.isAfter(to))
                    && (endUse == null || endUse.contains(request.transaction().endUse()))
                    && PlaceTest.all(when, request.places());
        }
    }

    /** @param shortFor levels of the short validity */
    record ValidityLaw(int shortYears, List<Level> shortFor, int years, String citation) {
        ValidityLaw {
            Present.check("shortFor", shortFor);
            Present.check("citation", citation);
            Present.check(shortYears > 0 && years > 0, "a license is valid for at least one year");
        }
    }

    /** A reading of the law that two honest readers could take differently. */
    record SwitchRow(String question, String option, List<String> options) {
        SwitchRow {
            Present.check("question", question);
            Present.check("option", option);
            Present.check("options", options);
            Present.check(options.contains(option), "option \"" + option + "\" is none of " + options);
        }
    }
}
