package io.capdesk.pages;

import static io.capdesk.access.Permission.DRAFT_APPLICATION;
import static io.capdesk.access.Permission.FILE_NOTICE;
import static io.capdesk.access.Permission.ISSUE_API_KEY;
import static io.capdesk.access.Permission.MANAGE_STAFF;
import static io.capdesk.access.Permission.READ_ALLOCATIONS;
import static io.capdesk.access.Permission.READ_CASE;
import static io.capdesk.access.Permission.READ_CASE_FACTS;
import static io.capdesk.access.Permission.READ_COMMENTS;
import static io.capdesk.access.Permission.READ_NOTICES;
import static io.capdesk.access.Permission.READ_ORGANIZATION;
import static io.capdesk.access.Permission.SIGN_DEPARTURE;
import static io.capdesk.access.Permission.WATCH_DESK;
import static io.capdesk.access.Permission.WATCH_DOCKETS;

import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.rules.RuleSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param person  who is signed in; null for nobody
 * @param ruleSet the desk's
 */
public record Frame(Person person, RuleSet ruleSet) {

    public record Link(String key, String href, String text) {}

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String ADMIN = "/camunda/app/admin/default/";

    private static final List<Link> PUBLIC = List.of(new Link("requirement", "/need-a-licence", "Need a license?"),
            new Link("rule", "/rule", "The rule"));

    /** Only what this person may open; the last ones are open to everybody. */
    public List<Link> navigation() {
        var links = new ArrayList<Link>(person == null ? List.of() : navigation(person));
        if (person == null || !READ_ALLOCATIONS.granted(person)) {
            links.add(new Link("levels", "/allocations", "Allocations"));
        }
        if (person == null || !WATCH_DOCKETS.granted(person)) {
            links.add(new Link("public-dockets", "/dockets", "Dockets"));
        }
        links.addAll(PUBLIC);
        return links;
    }

    private static List<Link> navigation(Person person) {
        var links = new ArrayList<Link>();
        if (DRAFT_APPLICATION.granted(person)) {
            links.add(new Link("applications", "/portal", "Applications"));
        }
        if (FILE_NOTICE.granted(person)) {
            links.add(new Link("notices", "/portal/notices", "Notices"));
        }
        if (READ_ORGANIZATION.granted(person)) {
            links.add(new Link("organization", "/portal/organization", "Organisation"));
        }
        if (READ_CASE_FACTS.granted(person) || READ_COMMENTS.granted(person)) {
            links.add(new Link("tasklist", TASKLIST, "Tasklist"));
        }
        if (person.is(Role.MANAGER)) {
            links.add(new Link("cockpit", COCKPIT, "Cockpit"));
        }
        if (READ_CASE_FACTS.granted(person)) {
            links.add(new Link("cases", "/officers/cases", "Cases"));
        }
        if (SIGN_DEPARTURE.granted(person)) {
            links.add(new Link("departures", "/officers/departures", "Departures"));
        }
        if (READ_CASE.granted(person)) {
            links.add(new Link("arrangements", "/officers/arrangements", "Arrangements"));
        }
        if (READ_NOTICES.granted(person)) {
            links.add(new Link("notices", "/officers/notices", "Notices"));
            links.add(new Link("authorizations", "/officers/authorizations", "Authorizations"));
        }
        if (WATCH_DOCKETS.granted(person)) {
            links.add(new Link("dockets", "/officers/dockets", "Dockets"));
        }
        if (READ_ALLOCATIONS.granted(person)) {
            links.add(new Link("allocations", "/managers/allocations", "Allocations"));
        }
        if (WATCH_DESK.granted(person)) {
            links.add(new Link("letters", "/managers/letters", "Letters"));
        }
        if (ISSUE_API_KEY.granted(person)) {
            links.add(new Link("api-keys", "/officers/dockets/keys", "API keys"));
        }
        if (MANAGE_STAFF.granted(person)) {
            links.add(new Link("staff", "/admin/staff", "Staff"));
        }
        if (WATCH_DESK.granted(person)) {
            links.add(new Link("report", "/managers/report", "Report"));
        }
        if (person.is(Role.ADMINISTRATOR)) {
            links.add(new Link("admin", ADMIN, "Admin"));
        }
        return links;
    }

    /** The page a person works on: managers watch, administrators administer, the rest starts with the first. */
    public static String start(Person person) {
        if (person.is(Role.MANAGER)) {
            return COCKPIT;
        }
        return person.is(Role.ADMINISTRATOR) ? ADMIN : navigation(person).get(0).href();
    }
}
