package io.capdesk.questions;

import io.capdesk.deadlines.StatutoryClock;
import io.capdesk.intake.CaseStages;
import io.capdesk.intake.LapseReservation;
import io.capdesk.intake.Stage;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long an application keeps its part of an allocation while its applicant leaves a question unanswered. The desk's practice, not law. */
@Service
public class QuestionReservation {

    private final QuestionRows rows;
    private final CaseStages stages;
    private final LapseReservation reservation;
    private final EntityManager entities;
    private final int days;
    private final Clock clock;

    QuestionReservation(QuestionRows rows, CaseStages stages, LapseReservation reservation, EntityManager entities,
            @Value("${capdesk.questions.reservation-kept-days:30}") int days, Clock clock) {
        if (days < 1) {
            throw new IllegalArgumentException("capdesk.questions.reservation-kept-days is at least 1: " + days);
        }
        this.rows = rows;
        this.stages = stages;
        this.reservation = reservation;
        this.entities = entities;
        this.days = days;
        this.clock = clock;
    }

    /** The midnight that ends the last day on which it is kept. */
    public Instant keptUntil(Question question) {
        return last(question).plusDays(1).atStartOfDay(StatutoryClock.WASHINGTON).toInstant();
    }

    /** That day; empty where the application has nothing that others could have. */
    public Optional<LocalDate> lastDay(Question question) {
        return reservation.concerns(question.controlNumber()) ? Optional.of(last(question)) : Optional.empty();
    }

    /** Its days are over. Nothing is taken from a case that is closed, or approved and about to be licensed. */
    @Transactional
    public void lapse(UUID id) {
        Question question = rows.find(id).orElseThrow();
        Stage stage = stages.lock(question.controlNumber());
        if (!stage.closed() && stage != Stage.APPROVED) {
            entities.flush();
            reservation.lapse(question.controlNumber(), question.since());
        }
    }

    /** A question waits no more. What had lapsed is asked for again unless another one has waited for too long; last in its transaction. */
    void renew(String controlNumber) {
        Instant now = clock.instant();
        if (rows.of(controlNumber).stream().noneMatch(one -> one.awaited() && !now.isBefore(keptUntil(one)))) {
            entities.flush();
            reservation.renew(controlNumber);
        }
    }

    /** Never before the day on which the answer is due. */
    private LocalDate last(Question question) {
        return question.since().plusDays(Math.max(days, question.days()));
    }
}
