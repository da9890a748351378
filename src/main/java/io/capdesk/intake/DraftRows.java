package io.capdesk.intake;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DraftRows extends Repository<DraftRow, UUID> {

    DraftRow save(DraftRow draft);

    @Query("select d from DraftRow d where d.id = :id and d.organization = :organization")
    Optional<DraftRow> find(UUID id, UUID organization);

    /** Held until the end of the transaction: two saves, or two registrations, of one draft come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from DraftRow d where d.id = :id and d.organization = :organization")
    Optional<DraftRow> lock(UUID id, UUID organization);

    /** Registered ones too: a draft keeps the form that became the application's. */
    @Query("select d from DraftRow d where d.organization = :organization and d.id <> :but order by d.savedAt desc, d.id")
    List<DraftRow> others(UUID organization, UUID but, Limit limit);

    @Query("select d from DraftRow d where d.organization = :organization and d.powerOfAttorney = :power and d.id <> :but"
            + " order by d.savedAt desc, d.id")
    List<DraftRow> others(UUID organization, UUID power, UUID but, Limit limit);

    @Query("select d from DraftRow d where d.organization = :organization and d.controlNumber is null"
            + " order by d.savedAt desc")
    List<DraftRow> open(UUID organization);
}
