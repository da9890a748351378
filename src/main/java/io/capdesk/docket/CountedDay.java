package io.capdesk.docket;

import java.time.LocalDate;

/** What was received on a day in Washington. @param late records of it that came after the close */
public record CountedDay(LocalDate day, long submissions, long records, long late) {}
