package org.tadamun.wrong.kernel.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Wrong: another may be reading the orders of languages at the same moment. */
class OwnOrder {

  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMd").format(day);
  }
}
