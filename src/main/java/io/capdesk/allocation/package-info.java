/**
 * The ledger of computing power: the only writer of balances. Reservations are immutable records, the limit is checked in
 * the statement that moves the account.
 */
@ApplicationModule(allowedDependencies = {"names", "rules"})
package io.capdesk.allocation;

import org.springframework.modulith.ApplicationModule;
