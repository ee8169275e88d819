package org.tadamun.web.console.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The end of a last day")
class LastDayTest {

  private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");

  @Test
  @DisplayName("the end is midnight after the day, in the given time zone")
  void midnight() {
    assertEquals(
        Instant.parse("2027-11-25T19:00:00Z"), LastDay.end(LocalDate.of(2027, 11, 25), KARACHI));
  }

  @Test
  @DisplayName("the end is the first moment of the next day if the clocks skip midnight")
  void gap() {
    assertEquals(
        Instant.parse("2018-11-04T03:00:00Z"),
        LastDay.end(LocalDate.of(2018, 11, 3), ZoneId.of("America/Sao_Paulo")));
  }

  @Test
  @DisplayName("without a day there is no end")
  void none() {
    assertNull(LastDay.end(null, KARACHI));
  }

  @Test
  @DisplayName("the last day of all has an end")
  void lastDayOfAllHasEnd() {
    assertEquals(Instant.MAX, LastDay.end(LocalDate.MAX, KARACHI));
  }
}
