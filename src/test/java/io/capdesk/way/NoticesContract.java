package io.capdesk.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.capdesk.Cites;
import io.capdesk.access.Permission;
import io.capdesk.access.Person;
import io.capdesk.access.Role;
import io.capdesk.allocation.AccountKey;
import io.capdesk.allocation.LedgerInvariants;
import io.capdesk.allocation.ParentAccounts;
import io.capdesk.allocation.StatementOfAccount;
import io.capdesk.audit.AuditTrail;
import io.capdesk.deadlines.CaseClock;
import io.capdesk.deadlines.Clocks;
import io.capdesk.documents.DocumentKind;
import io.capdesk.documents.DocumentRefusal;
import io.capdesk.documents.Visibility;
import io.capdesk.intake.ApplicationForm;
import io.capdesk.intake.ApplicationForm.Consignee;
import io.capdesk.intake.ApplicationForm.Shipment;
import io.capdesk.intake.FieldProblem;
import io.capdesk.intake.ItemLine;
import io.capdesk.intake.ItemLine.Performance;
import io.capdesk.intake.ItemLine.Specification;
import io.capdesk.intake.Stage;
import io.capdesk.notices.ClearUnfiledPages;
import io.capdesk.notices.ConcludeTerms;
import io.capdesk.notices.CorrectNotice;
import io.capdesk.notices.CorrectionRefusal;
import io.capdesk.notices.FileCertification;
import io.capdesk.notices.FileNotice;
import io.capdesk.notices.Filing;
import io.capdesk.notices.Notice;
import io.capdesk.notices.NoticeFilter;
import io.capdesk.notices.NoticeForm;
import io.capdesk.notices.NoticeForm.Particulars;
import io.capdesk.notices.NoticeKind;
import io.capdesk.notices.NoticeStanding;
import io.capdesk.notices.NoticeState;
import io.capdesk.notices.Notices;
import io.capdesk.notices.ObjectToNotice;
import io.capdesk.notices.ObjectToNotice.Refused;
import io.capdesk.notices.WithdrawNotice;
import io.capdesk.notices.WithdrawNotice.Outcome;
import io.capdesk.rules.Determination.Obligation;
import io.capdesk.rules.Tpp;
import io.capdesk.screening.DisposeOfHit;
import io.capdesk.screening.Disposition;
import io.capdesk.screening.ScreenedCase;
import io.capdesk.screening.ScreenedCases;
import io.capdesk.screening.Screening;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What exception notices promise on every database. Every way has a parent of its own. */
abstract class NoticesContract extends DeskAtWork {

    private static final String GB200 = "nvidia-gb200";
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 20);
    private static final String SIGNED = "%PDF-1.4\nwe certify\n%%EOF\n";
    private static final String WHY = "The carrier has cancelled.";

    @Autowired FileNotice fileNotice;
    @Autowired ParentAccounts parents;
    @Autowired CorrectNotice correctNotice;
    @Autowired WithdrawNotice withdrawNotice;
    @Autowired ObjectToNotice objectToNotice;
    @Autowired ConcludeTerms concludeTerms;
    @Autowired ClearUnfiledPages clearUnfiledPages;
    @Autowired Notices notices;
    @Autowired Clocks clocks;
    @Autowired AuditTrail audit;
    @Autowired LedgerInvariants invariants;
    @Autowired StatementOfAccount statement;
    @Autowired FileCertification fileCertification;
    @Autowired Screening screening;
    @Autowired DisposeOfHit disposeOfHit;
    @Autowired ObjectProvider<ScreenedCases> screened;
    @Autowired JdbcClient jdbc;

    private final String parent = "Example Holding " + UUID.randomUUID();

    @AfterEach
    void theLedgerIsSound() {
        assertThat(invariants.breaches()).isEmpty();
    }

    @Test
    void filesOfANoticeThatIsNeverFiledGoAfterAWhileAndNothingElseDoes() throws Exception {
        UUID left = page(NoticeKind.LPP);
        UUID lookedAtAgain = page(NoticeKind.LPP);
        String notice = filed(NoticeKind.LPP, lpp("1", SPRING));
        var draft = draft(order("MV", 1));
        clock.moveTo(clock.instant().plus(Duration.ofDays(29)));
        fileCertification.keep(applicant, lookedAtAgain, NoticeKind.LPP, "new.pdf", pdf("%PDF-1.4\nsigned anew\n%%EOF\n"));
        clearUnfiledPages.clear();
        assertThat(fileCertification.kept(left)).isNotEmpty();

        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        // two nodes at once
        List<Future<Integer>> nodes = new ArrayList<>();
        var threads = Executors.newFixedThreadPool(2);
        nodes.add(threads.submit(() -> clearUnfiledPages.clear()));
        nodes.add(threads.submit(() -> clearUnfiledPages.clear()));
        int gone = nodes.get(0).get() + nodes.get(1).get();
        threads.shutdown();

        assertThat(gone).isPositive();
        assertThat(fileCertification.kept(left)).isEmpty();
        assertThat(fileCertification.kept(lookedAtAgain)).hasSize(2);
        assertThat(documents.of(notice)).isNotEmpty();
        assertThat(documents.of(draft.documentOwner())).hasSize(1);
        assertThat(jdbc.sql("select count(*) from document_folder where owner = ?").param("notice:" + left).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from document_chunk where document not in (select id from document)").query(Long.class)
                .single()).isZero();
        // the page that was open all the while takes a file again
        assertThat(fileCertification.keep(applicant, left, NoticeKind.LPP, "signed.pdf", pdf("%PDF-1.4\nsigned\n%%EOF\n"))).isEmpty();
    }

    private static ByteArrayInputStream pdf(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    @Cites({"15 CFR 740.29(d)", "15 CFR 740.29(g)(1)"})
    void threeShipmentsToTheLimitThenNoneUntilTheNextYear() {
        var country = levels("MY");
        filed(NoticeKind.LPP, lpp("250", SPRING));
        filed(NoticeKind.LPP, lpp("250", SPRING.plusDays(1)));
        String third = filed(NoticeKind.LPP, lpp("172", SPRING.plusDays(2)));
        assertThat(year(2026).posted()).isEqualTo(Tpp.of(26_880_000));

        Filing fourth = file(NoticeKind.LPP, lpp("1", SPRING.plusDays(3)));
        assertThat(fourth).isInstanceOfSatisfying(Filing.DoesNotFit.class, over -> {
            assertThat(over.amountTpp()).isEqualTo(Tpp.of(40_000));
            assertThat(over.levels().leftTpp()).isEqualTo(Tpp.of(20_000));
            assertThat(over.levels().limitTpp()).isEqualTo(Tpp.of(26_900_000));
        });
        assertThat(year(2026).posted()).isEqualTo(Tpp.of(26_880_000));
        assertThat(levels("MY")).as("no allocation of a country is touched").isEqualTo(country);

        filed(NoticeKind.LPP, lpp("500", LocalDate.of(2027, 1, 4)));
        assertThat(year(2027).posted()).isEqualTo(Tpp.of(20_000_000));
        assertThat(statement.of(account(2026))).contains("reserve", "post", "26880000");
        assertThat(find(third).current().obligations()).extracting(Obligation::code)
                .contains("LPP_SHIPMENT_NOTICE", "LPP_CERTIFICATION", "LPP_CERTIFICATE_COPY").doesNotContain("LPP_LIMIT_REACHED");
        assertThat(find(third).current().obligations()).filteredOn(duty -> duty.code().equals("LPP_CERTIFICATE_COPY"))
                .extracting(Obligation::due).containsExactly(SPRING.plusDays(2).plusDays(30));
    }

    @Test
    void aSiblingOfTheSameParentHasTheSameAccountHoweverItIsSpelled() {
        filed(NoticeKind.LPP, lpp("600", SPRING));
        NoticeForm sibling = lpp("100", SPRING);
        Consignee other = new Consignee("Example Cloud Two", "Elsewhere", "MY", "  " + parent.toUpperCase() + " Sdn.  Bhd.", "MY", "");
        assertThat(file(NoticeKind.LPP, new NoticeForm(sibling.shipment(), other, sibling.items(), sibling.particulars())))
                .isInstanceOf(Filing.DoesNotFit.class);
        NoticeForm fits = lpp("1", SPRING);
        String number = filed(NoticeKind.LPP, new NoticeForm(fits.shipment(), other, fits.items(), fits.particulars()));
        assertThat(notices.otherSpellings(find(number))).as("the officer reads how else it is written").containsExactly(parent);
    }

    @Test
    void theReceiptIsAPageALetterAndARecord() {
        String number = filed(NoticeKind.LPP, lpp("250", SPRING));

        assertThat(number).matches("N[0-9]{6}");
        assertThat(letters(number)).containsExactly("Notice " + number + " on file");
        assertThat(correspondence.of(number).get(0).text().replaceAll("\\s+", " ")).contains("10,000,000 TPP are counted for " + parent, "March 20, 2026",
                "250 × NVIDIA GB200 for Example Cloud", "Malaysia", "April 19, 2026").doesNotContain("may object");
        assertThat(audit.of(number)).extracting(AuditTrail.Entry::action).containsExactly("FILE_LPP_NOTICE", "SCREEN_PARTIES", "STORE_DOCUMENT", "WRITE_LETTER");
        Notice notice = find(number);
        assertThat(notice.standing(clock.instant())).isEqualTo(NoticeStanding.ON_FILE);
        assertThat(notice.current().items()).singleElement().satisfies(item -> assertThat(item.eccn()).isEqualTo("3A090.a"));
        assertThat(notice.current().form()).isEqualTo(lpp("250", SPRING));
        assertThat(notices.of(applicant)).extracting(Notice::number).contains(number);
    }

    @Test
    void aPageThatIsSentTwiceFilesOnce() {
        UUID page = page(NoticeKind.LPP);
        Filing first = fileNotice.file(applicant, page, NoticeKind.LPP, lpp("250", SPRING), null);
        String number = ((Filing.Filed) first).number();

        assertThat(fileNotice.file(applicant, page, NoticeKind.LPP, lpp("250", SPRING), null)).isEqualTo(new Filing.AlreadyFiled(number));
        assertThat(fileNotice.file(rival(), page, NoticeKind.LPP, lpp("250", SPRING), null)).isInstanceOf(Filing.NotFound.class);
        assertThat(year(2026).posted()).isEqualTo(Tpp.of(10_000_000));
        assertThat(letters(number)).hasSize(1);
    }

    @Test
    void twoTriesAtTheSameInstantFileOnceAndManyNeverPassTheLimit() throws Exception {
        UUID page = page(NoticeKind.LPP);
        List<Filing> same = atOnce(4, () -> fileNotice.file(applicant, page, NoticeKind.LPP, lpp("250", SPRING), null));
        assertThat(same).filteredOn(Filing.Filed.class::isInstance).hasSize(1);
        assertThat(same).filteredOn(Filing.AlreadyFiled.class::isInstance).hasSize(3);

        List<Filing> many = atOnce(6, () -> file(NoticeKind.LPP, lpp("200", SPRING)));
        assertThat(many).filteredOn(Filing.Filed.class::isInstance).hasSize(2);
        assertThat(many).filteredOn(Filing.DoesNotFit.class::isInstance).hasSize(4);
        assertThat(year(2026).posted()).isEqualTo(Tpp.of(26_000_000));
    }

    @Test
    @Cites("15 CFR 740.29(c)")
    void whatTheExceptionDoesNotCoverIsRefusedWithTheReason() {
        NoticeForm form = lpp("250", SPRING);
        NoticeForm china = new NoticeForm(new Shipment("CN", "EXPORT", "", ""),
                new Consignee("Example Cloud", "Park", "CN", parent, "CN", ""), form.items(), form.particulars());
        assertThat(file(NoticeKind.LPP, china)).isInstanceOfSatisfying(Filing.Unavailable.class, refused ->
                assertThat(refused.reasons()).anySatisfy(reason -> assertThat(reason).contains("Macau, Country Group D:5")));
        assertThat(fileNotice.preview(applicant, page(NoticeKind.LPP), NoticeKind.LPP, china)).isInstanceOf(Filing.Unavailable.class);
        assertThat(fileNotice.preview(applicant, page(NoticeKind.LPP), NoticeKind.LPP, form)).isNull();
        assertThat(year(2026).posted()).isEqualTo(Tpp.ZERO);
    }

    @Test
    void whatIsMissingOrAbsurdIsSaidBesideItsField() {
        assertThat(fields(file(NoticeKind.LPP, NoticeForm.empty(NoticeKind.LPP)))).contains("shipment.destination", "consignee.name",
                "items[0].chip", "particulars.shipOn", "particulars.certifiedBy", "particulars.certifiedOn", "particulars.signature");
        assertThat(fields(file(NoticeKind.NAC, NoticeForm.empty(NoticeKind.NAC)))).contains("particulars.marketing", "particulars.cluster")
                .doesNotContain("particulars.certifiedBy");
        NoticeForm good = lpp("250", SPRING);
        assertThat(fields(file(NoticeKind.LPP, with(good, new Particulars("2026-02-30", "a\u202eb", "tomorrow", "x".repeat(5001), "", "", "",
                "y".repeat(256)))))).containsExactly("particulars.shipOn", "particulars.certifiedBy", "particulars.certifiedOn",
                "particulars.certification", "particulars.signature");
        assertThat(fields(file(NoticeKind.LPP, with(good, certified(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 3))))))
                .containsExactly("particulars.shipOn", "particulars.certifiedOn");
        assertThat(fields(file(NoticeKind.LPP, lpp("250", LocalDate.of(2206, 3, 20))))).containsExactly("particulars.shipOn");
        assertThat(fields(file(NoticeKind.AIA, aia("999999999", "1e99")))).isNotEmpty();
        assertThat(file(NoticeKind.LPP, lpp("999999999", SPRING))).isInstanceOf(Filing.DoesNotFit.class);
        String longParent = "A".repeat(400) + parent;
        NoticeForm wordy = new NoticeForm(good.shipment(), new Consignee("C", "Park", "MY", longParent, "MY", ""), good.items(), good.particulars());
        assertThat(file(NoticeKind.LPP, wordy)).isInstanceOf(Filing.Filed.class);
    }

    @Test
    void withdrawnGivesBackWhatItTookOnceAndOnRecord() {
        String number = filed(NoticeKind.LPP, lpp("250", SPRING));
        assertThat(withdrawNotice.withdraw(rival(), number, WHY)).isInstanceOf(Outcome.NotFound.class);
        assertThat(withdrawNotice.withdraw(applicant, number, WHY)).isInstanceOf(Outcome.Withdrawn.class);

        assertThat(year(2026).posted()).isEqualTo(Tpp.ZERO);
        assertThat(statement.of(account(2026))).containsPattern("return +\\S+ +10000000 +RETURNED +0 +0");
        assertThat(find(number)).satisfies(notice -> {
            assertThat(notice.state()).isEqualTo(NoticeState.WITHDRAWN);
            assertThat(notice.ended().because()).isEqualTo(WHY);
        });
        assertThat(letters(number)).last().isEqualTo("Notice " + number + " withdrawn");
        assertThat(withdrawNotice.withdraw(applicant, number, WHY)).isEqualTo(new Outcome.TooLate(CorrectionRefusal.ENDED));
        filed(NoticeKind.LPP, lpp("672", SPRING));
    }

    @Test
    void afterTheDayOfShipmentItStandsAsItIs() {
        String number = filed(NoticeKind.LPP, lpp("250", SPRING));
        clock.moveTo(Instant.parse("2026-03-21T03:59:59Z"));
        assertThat(find(number).correctable(clock.instant())).as("the day ends at midnight in Washington").isTrue();
        clock.moveTo(Instant.parse("2026-03-21T04:00:00Z"));
        assertThat(withdrawNotice.withdraw(applicant, number, WHY)).isEqualTo(new Outcome.TooLate(CorrectionRefusal.SHIPPED));
        assertThat(correctNotice.correct(applicant, number, 1, lpp("1", SPRING.plusDays(9)), WHY))
                .isEqualTo(new Filing.NotCorrectable(CorrectionRefusal.SHIPPED));
        assertThat(year(2026).posted()).isEqualTo(Tpp.of(10_000_000));
    }

    @Test
    void aCorrectionMovesTheDifferenceAndKeepsWhatWasSaid() {
        String number = filed(NoticeKind.LPP, lpp("250", SPRING));

        assertThat(correctNotice.correct(applicant, number, 1, lpp("672", SPRING.plusDays(1)), WHY)).isEqualTo(new Filing.Filed(number));
        assertThat(year(2026).posted()).isEqualTo(Tpp.of(26_880_000));
        assertThat(notices.revisions(find(number))).extracting(Notice.Revision::number, Notice.Revision::orderTpp, Notice.Revision::because)
                .containsExactly(tuple(1, Tpp.of(10_000_000), null),
                        tuple(2, Tpp.of(26_880_000), WHY));
        assertThat(find(number).shipOn()).isEqualTo(SPRING.plusDays(1));
        assertThat(correspondence.of(number).get(1).text().replaceAll("\\s+", " ")).contains("replaces what was said before", "26,880,000 TPP");

        assertThat(correctNotice.correct(applicant, number, 1, lpp("1", SPRING), WHY)).isInstanceOf(Filing.Stale.class);
        assertThat(correctNotice.correct(applicant, number, 2, lpp("673", SPRING), WHY)).isInstanceOf(Filing.DoesNotFit.class);
        assertThat(fields(correctNotice.correct(applicant, number, 2, lpp("1", SPRING), " "))).containsExactly("because");
        assertThat(correctNotice.correct(applicant, number, 2, lpp("1", LocalDate.of(2027, 1, 4)), WHY))
                .isEqualTo(new Filing.NotCorrectable(CorrectionRefusal.OTHER_ACCOUNT));
        assertThat(correctNotice.correct(rival(), number, 2, lpp("1", SPRING), WHY)).isInstanceOf(Filing.NotFound.class);
        assertThat(year(2026).posted()).isEqualTo(Tpp.of(26_880_000));
        assertThat(withdrawNotice.withdraw(applicant, number, WHY)).isInstanceOf(Outcome.Withdrawn.class);
        assertThat(year(2026).posted()).isEqualTo(Tpp.ZERO);
    }

    @Test
    @Cites({"15 CFR 740.27(b)", "15 CFR 740.27(c)"})
    void certificatesAreAddedUpPastTheThresholdFromWhichTheyGoToBis() {
        String below = filed(NoticeKind.AIA, aia("6324", null));
        assertThat(find(below).current().obligations()).extracting(Obligation::code)
                .containsExactly("AIA_CERTIFICATION", "AIA_SHIPMENT_NOTICE");
        String reaching = filed(NoticeKind.AIA, aia("1", null));
        assertThat(find(reaching).current().obligations()).extracting(Obligation::code)
                .containsExactly("AIA_CERTIFICATION", "AIA_CERTIFICATE_TO_BIS", "AIA_SHIPMENT_NOTICE");
        filed(NoticeKind.AIA, aia("50000", null));
        assertThat(ledger.levels(parents.certificate(parent)).postedTpp()).isEqualTo(Tpp.of(2_253_000_000L));
        assertThat(find(reaching).standing(clock.instant())).isEqualTo(NoticeStanding.ON_FILE);
        assertThat(correspondence.of(reaching).get(0).text().replaceAll("\\s+", " ")).contains("AIA Certification");
        assertThat(withdrawNotice.withdraw(applicant, reaching, WHY)).isInstanceOf(Outcome.Withdrawn.class);
        assertThat(ledger.levels(parents.certificate(parent)).postedTpp()).isEqualTo(Tpp.of(2_252_960_000L));
    }

    @Test
    @Cites("15 CFR 740.8(c)")
    void theTwentyFourthDayIsTheDesksAndTheTwentyFifthTheExporters() {
        LocalDate filed = LocalDate.of(2026, 3, 2);
        LocalDate day24 = filed.plusDays(24);
        LocalDate day25 = filed.plusDays(25);
        assertThat(fields(file(NoticeKind.NAC, nac(day24)))).containsExactly("particulars.shipOn");
        String number = filed(NoticeKind.NAC, nac(day25));
        assertThat(clocks.of(number)).singleElement().satisfies(term -> assertThat(term.clock().dueOn()).isEqualTo(day24));
        assertThat(correspondence.of(number).get(0).text().replaceAll("\\s+", " "))
                .contains("may object through March 26, 2026. Do not ship before March 27, 2026");

        assertThat(find(number).mayProceedFrom()).contains(day25);
        clock.moveTo(Instant.parse("2026-03-27T03:59:59Z"));
        assertThat(concludeTerms.conclude()).isZero();
        assertThat(find(number).standing(clock.instant())).isEqualTo(NoticeStanding.TERM_RUNS);
        clock.moveTo(Instant.parse("2026-03-27T04:00:00Z"));
        assertThat(find(number).standing(clock.instant())).isEqualTo(NoticeStanding.MAY_PROCEED);
        assertThat(objectToNotice.object(hire(Role.LICENSING_OFFICER), number, "Too late by a second")).contains(Refused.TERM_OVER);
        clock.moveTo(Instant.parse("2026-03-29T12:00:00Z"));
        assertThat(concludeTerms.conclude()).isPositive();
        assertThat(concludeTerms.conclude()).isZero();
        assertThat(letters(number)).containsExactly("Notice " + number + " on file", "Notice " + number + ": you may proceed");
        assertThat(clocks.of(number)).extracting(CaseClock::stoppedAt).containsExactly(Instant.parse("2026-03-27T04:00:00Z"));
        assertThat(audit.of(number)).extracting(AuditTrail.Entry::action).contains("END_NOTICE_TERM");
    }

    @Test
    @Cites({"15 CFR 740.27(b)", "15 CFR 740.29(f)"})
    void theSignedCertificationIsKeptWithTheNotice() throws IOException {
        String number = filed(NoticeKind.LPP, lpp("1", SPRING));
        assertThat(certify(rival(), number, SIGNED)).isInstanceOf(FileCertification.Outcome.NotFound.class);
        assertThat(certify(hire(Role.LICENSING_OFFICER), number, SIGNED)).isInstanceOf(FileCertification.Outcome.NotFound.class);
        assertThat(certify(applicant, number, "MZ")).isInstanceOf(FileCertification.Outcome.Refused.class);
        assertThat(DocumentKind.CERTIFICATION.among(documents.of(number))).as("the one it was filed with").hasSize(1);
        assertThat(certify(applicant, number, SIGNED)).isInstanceOf(FileCertification.Outcome.Filed.class);

        var kept = DocumentKind.CERTIFICATION.among(documents.of(number)).stream()
                .filter(document -> document.sizeBytes() == SIGNED.length()).toList();
        assertThat(kept).singleElement().satisfies(document -> assertThat(document.visibility()).isEqualTo(Visibility.APPLICANT_AND_OFFICERS));
        assertThat(new String(documents.open(kept.get(0).id()).readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo(SIGNED);
        assertThat(documents.remove(kept.get(0).id(), applicant)).contains(DocumentRefusal.PART_OF_THE_RECORD);
        assertThat(audit.of(number)).last().satisfies(entry -> assertThat(entry.reason()).startsWith("CERTIFICATION signed.pdf"));

        String nac = filed(NoticeKind.NAC, nac(LocalDate.of(2026, 4, 10)));
        assertThat(certify(applicant, nac, SIGNED)).isInstanceOf(FileCertification.Outcome.NotFound.class);
        withdrawNotice.withdraw(applicant, number, WHY);
        assertThat(certify(applicant, number, SIGNED)).isInstanceOf(FileCertification.Outcome.NotFound.class);
    }

    private FileCertification.Outcome certify(Person person, String number, String content) {
        return fileCertification.file(person, number, "signed.pdf", new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void theDeskObjectsWithinTheTermAndNobodyElseDoes() {
        String number = filed(NoticeKind.NAC, nac(LocalDate.of(2026, 4, 10)));
        Person officer = hire(Role.LICENSING_OFFICER);
        for (Role role : Role.values()) {
            if (role != Role.LICENSING_OFFICER) {
                assertThat(objectToNotice.object(new Person("p", "P", null, Set.of(role), null), number, "A good reason"))
                        .as(role.name()).contains(Refused.NOT_PERMITTED);
            }
        }
        assertThat(objectToNotice.object(officer, "N999999", "A good reason")).contains(Refused.NOT_FOUND);
        assertThat(objectToNotice.object(officer, number, " short ")).contains(Refused.REASON_TOO_SHORT);
        assertThat(objectToNotice.object(officer, number, "x".repeat(4001))).contains(Refused.REASON_TOO_LONG);
        assertThat(objectToNotice.object(officer, filed(NoticeKind.LPP, lpp("1", SPRING)), "A good reason")).contains(Refused.NO_TERM);
        assertThat(correctNotice.correct(applicant, number, 1, nac(LocalDate.of(2026, 4, 11)), WHY))
                .isEqualTo(new Filing.NotCorrectable(CorrectionRefusal.HAS_A_TERM));

        assertThat(objectToNotice.object(officer, number, " The end user trains weapons. ")).isEmpty();
        assertThat(find(number).standing(clock.instant())).isEqualTo(NoticeStanding.OBJECTED);
        assertThat(correspondence.of(number).get(1).text().replaceAll("\\s+", " ")).contains("The end user trains weapons.", "Do not ship");
        assertThat(objectToNotice.object(officer, number, "A second reason")).contains(Refused.ENDED);
        clock.moveTo(clock.instant().plus(Duration.ofDays(40)));
        concludeTerms.conclude();
        assertThat(letters(number)).hasSize(2);
        assertThat(find(number).standing(clock.instant())).isEqualTo(NoticeStanding.OBJECTED);
    }

    @Test
    void aWithdrawnNotificationIsToldNoEnd() {
        String number = filed(NoticeKind.NAC, nac(LocalDate.of(2026, 4, 10)));
        assertThat(withdrawNotice.withdraw(applicant, number, WHY)).isInstanceOf(Outcome.Withdrawn.class);
        clock.moveTo(clock.instant().plus(Duration.ofDays(40)));
        concludeTerms.conclude();
        assertThat(letters(number)).hasSize(2);
    }

    @Test
    void exportersReadTheirOwnAndOfficersFindAll() {
        String number = filed(NoticeKind.LPP, lpp("1", SPRING));
        Person officer = hire(Role.LICENSING_OFFICER);
        assertThat(notices.find(rival(), number)).isEmpty();
        assertThat(notices.of(rival())).isEmpty();
        assertThat(notices.find(officer, number)).isPresent();
        assertThat(notices.of(officer)).isEmpty();
        assertThat(notices.search(applicant, new NoticeFilter(null, null, null, 0))).isEmpty();
        assertThat(found(officer, null, null, parent.substring(8, 30).toUpperCase())).containsExactly(number);
        assertThat(found(officer, NoticeKind.LPP, "MY", parent)).containsExactly(number);
        assertThat(found(officer, NoticeKind.AIA, null, parent)).isEmpty();
        assertThat(found(officer, null, "JP", parent)).isEmpty();
        assertThat(found(officer, null, null, "%")).isEmpty();
        assertThat(notices.search(officer, new NoticeFilter(null, null, parent, 1))).isEmpty();
        for (Role role : Role.values()) {
            assertThat(Permission.FILE_NOTICE.granted(new Person("p", "P", null, Set.of(role), null))).isEqualTo(role == Role.APPLICANT);
        }
        assertThat(fileNotice.file(officer, UUID.randomUUID(), NoticeKind.LPP, lpp("1", SPRING), null)).isInstanceOf(Filing.NotFound.class);
    }

    @Test
    @Cites("15 CFR 744.11(a)")
    void everybodyANoticeNamesIsScreenedAndScreenedAgain() {
        NoticeForm form = lpp("1", SPRING);
        String number = filed(NoticeKind.LPP, consigned(form, "Example Cloud"));
        assertThat(screening.hits(number)).isEmpty();
        assertThat(correctNotice.correct(applicant, number, 1, consigned(form, "Huawei Technologies Co., Ltd."), WHY))
                .isInstanceOf(Filing.Filed.class);
        assertThat(screening.openHits(number)).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.party().role()).isEqualTo("ultimate consignee");
            assertThat(hit.party().country()).isEqualTo("MY");
        });
        assertThat(screening.withOpenHits()).contains(number);
        assertThat(again()).contains(number);
        assertThat(jdbc.sql("select country from screening_party where control_number = ? and role = 'exporter'").param(number)
                .query(String.class).list()).containsExactly("US");

        Person officer = hire(Role.LICENSING_OFFICER);
        screening.openHits(number).forEach(hit -> assertThat(disposeOfHit.dispose(officer, hit.id(), Disposition.OPEN,
                Disposition.CLEARED, "Another company, by its register entry")).isEmpty());
        assertThat(screening.withOpenHits()).doesNotContain(number);
        clock.moveTo(Instant.parse("2026-03-21T04:00:00Z"));
        assertThat(again()).as("shipped").doesNotContain(number);
    }

    private List<String> again() {
        return screened.orderedStream().flatMap(some -> some.toScreenAgain().stream()).map(ScreenedCase::controlNumber).toList();
    }

    private static NoticeForm consigned(NoticeForm form, String name) {
        Consignee old = form.consignee();
        return new NoticeForm(form.shipment(), new Consignee(name, old.address(), old.headquarters(), old.ultimateParent(),
                old.ultimateParentHeadquarters(), ""), form.items(), form.particulars());
    }

    @Test
    void theApplicationThatAnExceptionEndedBecomesANotice() {
        var order = order("MV", 250);
        String application = registered(new ApplicationForm(order.shipment(),
                new Consignee("Example Cloud", "Park", "MY", parent, "MY", ""), order.parties(), order.items(), order.use(), order.extras(), order.applicant()));
        assertThat(stage(application)).isEqualTo(Stage.NO_LICENSE_REQUIRED);
        NoticeForm form = NoticeForm.of(NoticeKind.LPP, applications.get(application).form());
        NoticeForm signed = with(form, certified(SPRING, LocalDate.of(2026, 3, 1)));
        Filing filing = fileNotice.file(applicant, page(NoticeKind.LPP), NoticeKind.LPP, signed, application);
        assertThat(find(((Filing.Filed) filing).number()).application()).isEqualTo(application);
        // what the notice took is used before the next application
        String next = registered(new ApplicationForm(order.shipment(),
                new Consignee("Example Cloud", "Park", "MY", parent, "MY", ""), order.parties(),
                List.of(ItemLine.ofChip(GB200, "423", "30000")), order.use(), order.extras(), order.applicant()));
        assertThat(stage(next)).isEqualTo(Stage.INITIAL_REVIEW);
    }

    private record Balance(Tpp posted) {}

    private Balance year(int year) {
        return new Balance(ledger.levels(account(year)).postedTpp());
    }

    private AccountKey account(int year) {
        return parents.lowProcessingPerformance(parent, year);
    }

    private Filing file(NoticeKind kind, NoticeForm form) {
        return fileNotice.file(applicant, page(kind), kind, form, null);
    }

    private String filed(NoticeKind kind, NoticeForm form) {
        Filing filing = file(kind, form);
        assertThat(filing).isInstanceOf(Filing.Filed.class);
        return ((Filing.Filed) filing).number();
    }

    private Notice find(String number) {
        return notices.find(applicant, number).orElseThrow();
    }

    private List<String> found(Person officer, NoticeKind kind, String country, String part) {
        return notices.search(officer, new NoticeFilter(kind, country, part, 0)).stream().map(Notice::number).toList();
    }

    private static List<String> fields(Filing filing) {
        assertThat(filing).isInstanceOf(Filing.Incomplete.class);
        return ((Filing.Incomplete) filing).problems().stream().map(FieldProblem::field).toList();
    }

    private Person rival() {
        return applicants.find("way-rival").orElseGet(() -> applicants.add("way-rival", "Rival", "desk@rival.example",
                applicants.addOrganization("Rival", "US").id(), "Quiet-River-2026"));
    }

    private NoticeForm lpp(String quantity, LocalDate shipOn) {
        return new NoticeForm(new Shipment("MY", "EXPORT", "", ""), new Consignee("Example Cloud", "Park", "MY", parent, "MY", ""),
                List.of(ItemLine.ofChip(GB200, quantity, "")), certified(shipOn, LocalDate.of(2026, 3, 1)));
    }

    private NoticeForm aia(String quantity, String tops) {
        ItemLine line = tops == null ? ItemLine.ofChip(GB200, quantity, "") : specified(tops, quantity, "YES");
        return new NoticeForm(new Shipment("JP", "EXPORT", "", ""), new Consignee("Example Cloud", "Park", "JP", parent, "JP", ""),
                List.of(line), certified(SPRING, LocalDate.of(2026, 3, 1)));
    }

    /** A chip for games, to China. */
    private NoticeForm nac(LocalDate shipOn) {
        return new NoticeForm(new Shipment("CN", "EXPORT", "", ""), new Consignee("Example Games", "Park", "CN", parent, "CN", ""),
                List.of(specified("660.6", "100", "NO")),
                new Particulars(shipOn.toString(), "", "", "", "Data sheet, page 1: for games", "", "None", "E. Desk"));
    }

    private static ItemLine specified(String tops, String quantity, String dataCenter) {
        return new ItemLine(ItemLine.Kind.SPECIFICATION, "", "", quantity, "", "Maker", "Model", "", "", "",
                new Specification(List.of(new Performance(tops, "8")), "", "608", "YES", dataCenter, "1008", "APPROVED"), null);
    }

    private static Particulars certified(LocalDate shipOn, LocalDate certifiedOn) {
        return new Particulars(shipOn.toString(), "C. Signatory, director", certifiedOn.toString(), "We certify.", "", "", "", "E. Desk");
    }

    private static NoticeForm with(NoticeForm form, Particulars particulars) {
        return new NoticeForm(form.shipment(), form.consignee(), form.items(), particulars);
    }

    private static List<Filing> atOnce(int times, Callable<Filing> one) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            List<Filing> filings = new ArrayList<>();
            for (Future<Filing> future : threads.invokeAll(Collections.nCopies(times, one))) {
                filings.add(future.get());
            }
            return filings;
        } finally {
            threads.shutdown();
        }
    }
}
