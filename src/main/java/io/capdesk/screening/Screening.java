package io.capdesk.screening;

import io.capdesk.audit.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Screens the parties of a case against the list in force. */
@Service
public class Screening {

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_ADDRESS = 4000;

    private final ScreeningList list;
    private final HitRows hits;
    private final HitGroups groups;
    private final CaseLock cases;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Screening(ScreeningList list, HitRows hits, HitGroups groups, CaseLock cases, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.list = list;
        this.hits = hits;
        this.groups = groups;
        this.cases = cases;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Again with the same parties and the same list it changes nothing. */
    @Transactional
    public Screened screen(String controlNumber, List<ScreenedParty> parties) {
        LoadedList loaded = list.loaded();
        cases.lock(controlNumber);
        int version = loaded.version().version();
        List<UUID> found = new ArrayList<>();
        int screened = 0;
        for (ScreenedParty party : parties) {
            String key = key(party);
            if (party.name() != null && !party.name().isBlank() && !done(controlNumber, key, version)) {
                found.addAll(screen(controlNumber, party, key, loaded));
                screened++;
            }
        }
        List<Hit> open = hits.open(controlNumber);
        if (screened > 0) {
            audit.record(controlNumber, "desk", "SCREEN_PARTIES", screened + " parties against list " + version + " of "
                    + loaded.version().publishedOn() + ": " + found.size() + " new possible hits, " + open.size() + " open");
        }
        return new Screened(loaded.version(), open.stream().filter(hit -> found.contains(hit.id())).toList(), open);
    }

    /** All, disposed of or not, the most alike first. */
    public List<Hit> hits(String controlNumber) {
        return hits.of(controlNumber);
    }

    /** The same by party and listed person; those with an open hit first, then the most alike. */
    public List<HitGroup> groups(String controlNumber) {
        return groups.of(hits.of(controlNumber));
    }

    public List<Hit> openHits(String controlNumber) {
        return hits.open(controlNumber);
    }

    /** Numbers of cases and notices with an open hit, the latest first. */
    public List<String> withOpenHits() {
        return hits.numbersOfOpen();
    }

    private List<UUID> screen(String controlNumber, ScreenedParty party, String key, LoadedList loaded) {
        int version = loaded.version().version();
        Instant now = clock.instant();
        List<PossibleHit> possible = loaded.match(party);
        jdbc.sql("insert into screening_party (control_number, party_key, role, name, address, country)"
                        + " select cast(? as varchar(7)), cast(? as varchar(64)), cast(? as varchar(64)), cast(? as varchar(1000)),"
                        + " cast(? as varchar(4000)), cast(? as varchar(64)) where not exists"
                        + " (select 1 from screening_party where control_number = ? and party_key = ?)")
                .params(controlNumber, key, party.role(), cut(party.name(), LONGEST_NAME), cut(party.address(), LONGEST_ADDRESS),
                        cut(party.country(), 64), controlNumber, key)
                .update();
        jdbc.sql("insert into screening_run (control_number, party_key, list_version, hits, screened_at) values (?, ?, ?, ?, ?)")
                .params(controlNumber, key, version, possible.size(), now.atOffset(ZoneOffset.UTC)).update();
        return possible.stream().flatMap(hit -> hits.keep(controlNumber, key, hit, version, now).stream()).toList();
    }

    private boolean done(String controlNumber, String key, int version) {
        return jdbc.sql("select count(*) from screening_run where control_number = ? and party_key = ? and list_version = ?")
                .params(controlNumber, key, version).query(Integer.class).single() > 0;
    }

    private static String key(ScreenedParty party) {
        return ListEntry.sha256(String.join("\u0000", String.valueOf(party.role()), String.valueOf(party.name()),
                String.valueOf(party.address()), String.valueOf(party.country())).getBytes(StandardCharsets.UTF_8));
    }

    /** The whole name is compared; a column has an end. */
    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
