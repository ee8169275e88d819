package org.tadamun.wrong.petition.signature.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;

/** Wrong: its enum is stored as a number, which a new constant shifts. */
@Embeddable
public class Ordinal {

  @Enumerated private DayOfWeek day;

  public DayOfWeek day() {
    return day;
  }
}
