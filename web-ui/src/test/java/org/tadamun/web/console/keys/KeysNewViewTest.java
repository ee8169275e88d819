package org.tadamun.web.console.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class KeysNewViewTest {

  @Test
  void aKeyWorksToTheEndOfItsLastDayWhereItWasMade() {
    assertEquals(
        Instant.parse("2027-11-25T19:00:00Z"),
        KeysNewView.endOf(LocalDate.of(2027, 11, 25), ZoneId.of("Asia/Karachi")));
  }

  @Test
  void withoutADayItWorksUntilItIsRevoked() {
    assertNull(KeysNewView.endOf(null, ZoneId.of("Asia/Karachi")));
  }
}
