package io.capdesk.intake;

import io.capdesk.access.Organization;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Party;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * A party that the organisation named before.
 *
 * @param country      where it is; empty where that was not said, like all that a form did not ask
 * @param headquarters known of ultimate consignees, like what stands after it
 */
public record KnownParty(String name, String address, String country, String headquarters, String ultimateParent,
                         String ultimateParentHeadquarters, String privateSector) {

    static KnownParty of(Party party) {
        return new KnownParty(party.name(), party.address(), party.country(), "", "", "", "");
    }

    static KnownParty of(Consignee consignee, String destination) {
        return new KnownParty(consignee.name(), consignee.address(), destination, consignee.headquarters(),
                consignee.ultimateParent(), consignee.ultimateParentHeadquarters(), consignee.privateSector());
    }

    /** An organisation without anybody above it names itself as its parent; the form leaves both answers empty then. */
    static KnownParty of(Organization own) {
        boolean top = own.ultimateParent().equals(own.name());
        return new KnownParty(own.name(), own.address(), own.country(), own.country(), top ? "" : own.ultimateParent(),
                top ? "" : own.parentCountry(), "");
    }

    /** Names the content, so that a page that is out of date never fills in somebody else. */
    public String key() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** As somebody chooses it from a list. */
    public String label() {
        var line = address.lines().map(String::strip).reduce((first, next) -> first + ", " + next).orElse("");
        var all = line.isEmpty() ? name : name + ", " + line;
        return all.codePointCount(0, all.length()) <= 80 ? all : all.substring(0, all.offsetByCodePoints(0, 79)) + "…";
    }

    Consignee asConsignee() {
        return new Consignee(name, address, headquarters, ultimateParent, ultimateParentHeadquarters, privateSector);
    }

    Party as(PartyRole role) {
        return new Party(role, name, address, country);
    }

    /** The same party at the same place, however often it was named. */
    String place() {
        return (name + "\n" + address + "\n" + country).toLowerCase(Locale.ROOT);
    }

    KnownParty or(KnownParty other) {
        return headquarters.isEmpty() ? other : this;
    }
}
