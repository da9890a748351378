package io.capdesk.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the engine's contents up to this version before the first request: models, groups, rights, filters. */
@Component
class EngineSetUp implements SmartInitializingSingleton {

    private final ModelDeployment models;
    private final DeskGroups groups;
    private final DeskRights rights;
    private final DeskFilters filters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EngineSetUp(ModelDeployment models, DeskGroups groups, DeskRights rights, DeskFilters filters, JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            oneNodeAtATime();
            groups.create();
            rights.grant();
            filters.create();
        });
        try {
            models.deploy();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nodes that start together wait for each other here; the row comes with the engine's schema. */
    private void oneNodeAtATime() {
        jdbc.sql("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update").query(String.class).single();
    }
}
