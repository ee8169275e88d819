package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.KeepingTime;

@DisplayName("The file of a batch that was rejected or withdrawn")
class EvidenceTimeTest {

  private static long days(String configured) {
    return EvidenceTime.days(KeepingTime.parse(configured));
  }

  @Test
  @DisplayName("goes in a month, sooner where the period is shorter, by hand alone where it is off")
  void days() {
    assertEquals(30, days("P1825D"));
    assertEquals(7, days("P7D"));
    assertEquals(0, days("off"));
  }
}
