package io.capdesk.intake;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicationRows extends Repository<ApplicationRow, Long> {

    ApplicationRow save(ApplicationRow application);

    long count();

    @Query("select a from ApplicationRow a where a.controlNumber = :controlNumber")
    Optional<ApplicationRow> find(String controlNumber);

    @Query("select a from ApplicationRow a where a.controlNumber in :controlNumbers order by a.number")
    List<ApplicationRow> all(Collection<String> controlNumbers);

    /** Held until the end of the transaction: what two people do to one case comes one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from ApplicationRow a where a.controlNumber = :controlNumber")
    Optional<ApplicationRow> lock(String controlNumber);

    @Query("select a from ApplicationRow a where a.stage not in :stages order by a.number")
    List<ApplicationRow> notIn(Collection<Stage> stages);

    @Query("select a.controlNumber from ApplicationRow a where a.stage = :stage and a.controlNumber in :numbers order by a.number desc")
    List<String> in(Stage stage, Collection<String> numbers);

    @Query("select a from ApplicationRow a where a.organization = :organization order by a.number desc")
    List<ApplicationRow> of(UUID organization);
}
