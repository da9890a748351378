/**
 * Whole dockets come and go in the formats of Regulations.gov: the details of API v4 as JSON, and the official CSV of 60 columns.
 * What comes in goes out equal, attribute by attribute and cell by cell.
 */
@ApplicationModule(allowedDependencies = {"docket", "documents", "access", "audit", "deadlines", "schedule", "allocation"})
package io.capdesk.docketexchange;

import org.springframework.modulith.ApplicationModule;
