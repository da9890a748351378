/** Reads the Consolidated Screening List in the forms in which it is published or shipped. */
package io.capdesk.screening.published;
