package org.tadamun.kernel.zone.control;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules of time zones")
class ZoneRulesTest {

  @Test
  @DisplayName("R1 of this Java have a version that can be compared as text, and fits its column")
  void version() {
    String version = ZoneRules.present();
    assertTrue(version.matches("20[0-9]{2}[a-z]"), version);
  }
}
