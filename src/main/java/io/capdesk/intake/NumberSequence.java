package io.capdesk.intake;

import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.springframework.stereotype.Component;

/** Draws numbers from a sequence of the database, in the words of whichever database it is. */
@Component
public class NumberSequence {

    private final EntityManager entities;

    NumberSequence(EntityManager entities) {
        this.entities = entities;
    }

    /** Numbers drawn by a transaction that fails are not drawn again. */
    public long next(String sequence) {
        var next = entities.unwrap(SharedSessionContractImplementor.class).getJdbcServices().getDialect()
                .getSequenceSupport().getSequenceNextValString(sequence);
        return ((Number) entities.createNativeQuery(next).getSingleResult()).longValue();
    }
}
