package io.capdesk.intake;

import java.time.LocalDate;
import java.util.Optional;

/** Licenses as an application may cite them; the module of licenses knows them. */
public interface IssuedLicenses {

    /**
     * @param controlNumber of the application that it was issued on
     * @param validUntil    last day
     */
    record Cited(String number, String controlNumber, LocalDate validUntil) {}

    Optional<Cited> cited(String number);
}
