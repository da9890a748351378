/**
 * The read model of the cases: lists, search, counts, and which cases share a party. Its rows are written in the transaction
 * that changes a case, by those who change it; nothing is decided by what it says.
 */
@ApplicationModule(allowedDependencies = {"names", "rules", "deadlines", "allocation"})
package io.capdesk.caseload;

import org.springframework.modulith.ApplicationModule;
