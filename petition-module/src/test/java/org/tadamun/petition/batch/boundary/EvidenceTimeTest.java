package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.KeepingTime;

@DisplayName("Keeping time of the file of a rejected or withdrawn batch")
class EvidenceTimeTest {

  private static long days(String configured) {
    return EvidenceTime.days(KeepingTime.parse(configured));
  }

  @Test
  @DisplayName(
      "The file stays 30 days, or less if the period is shorter; off leaves deletion to staff")
  void days() {
    assertEquals(30, days("P1825D"));
    assertEquals(7, days("P7D"));
    assertEquals(0, days("off"));
  }
}
