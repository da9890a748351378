package io.capdesk.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.capdesk.Cites;
import io.capdesk.names.PartyNames;
import io.capdesk.rules.Tpp;
import java.time.Instant;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsOfBeforeTest {

    private final PartyNames names = new PartyNames("config");
    private final ParentAccounts parents = new ParentAccounts(names);
    private final LedgerDatabase desk = LedgerDatabase.h2();

    @ParameterizedTest
    @Cites("15 CFR 740.29(h)(1)")
    @CsvSource({"Acme Ltd,ACME LIMITED,true", "Acme Co.  Ltd.,acme,true", "Acme,Acme Cloud,false", "Акме ООО,Akme,true",
        "Ａｃｍｅ,Acme,true", "Société Exemple S.A.,Societe Exemple,true", "%%%,%%%,true", "%%%,&&&,false", "Ltd,Inc,false"})
    void spellingsOfOneParentShareAnAccountAndNoOthers(String one, String other, boolean same) {
        assertThat(parents.lowProcessingPerformance(one, 2026).equals(parents.lowProcessingPerformance(other, 2026))).isEqualTo(same);
        assertThat(parents.certificate(one).equals(parents.certificate(other))).isEqualTo(same);
        assertThat(parents.lowProcessingPerformance(one, 2025)).isNotEqualTo(parents.lowProcessingPerformance(one, 2026));
    }

    @Test
    void whatWasBookedUnderAnotherSpellingIsFoundAgainAndNothingIsMovedBetweenTwo() throws Exception {
        desk.jdbc.sql("create table notice_revision (account varchar(320))").update();
        take("1", "Acme Ltd", 20);
        take("2", "Acme Inc", 7);
        take("3", "Beta", 5);
        desk.jdbc.sql("insert into notice_revision select id from allocation_account").update();
        try (var connection = desk.dataSource.getConnection()) {
            var context = mock(Context.class);
            when(context.getConnection()).thenReturn(connection);
            new AccountsOfBefore(names).migrate(context);
        }
        assertThat(desk.ledger.levels(parents.lowProcessingPerformance("ACME LIMITED", 2026)).postedTpp()).isEqualTo(Tpp.of(20));
        assertThat(desk.ledger.levels(parents.lowProcessingPerformance("beta", 2026)).postedTpp()).isEqualTo(Tpp.of(5));
        assertThat(desk.ledger.levels(AccountKey.lowProcessingPerformance("Acme Inc", 2026)).postedTpp()).isEqualTo(Tpp.of(7));
        assertThat(desk.jdbc.sql("select account from notice_revision order by account").query(String.class).list())
                .containsExactly("LPP/ACME INC/2026", "LPP/ACME/2026", "LPP/BETA/2026");
        assertThat(desk.invariants.breaches()).isEmpty();
    }

    private void take(String id, String parent, long tpp) {
        var account = AccountKey.lowProcessingPerformance(parent, 2026);
        var at = Instant.parse("2026-06-02T15:00:00Z");
        desk.inTransaction(() -> desk.ledger.take(new Claim(id, account, Tpp.of(tpp), Tpp.of(26_900_000), "N00000" + id, "RS-DIFF", at,
                "exporter")));
    }
}
