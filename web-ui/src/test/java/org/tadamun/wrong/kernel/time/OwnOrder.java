package org.tadamun.wrong.kernel.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Wrong: two threads that read the patterns of a language at once may fail. */
class OwnOrder {

  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMd").format(day);
  }
}
