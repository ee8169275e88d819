package org.tadamun.web.console.eventpass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An action that is offered for a pass")
class PassActionTest {

  private static String label(String locality, String country) {
    return label(locality, country, "");
  }

  private static String label(String locality, String country, String state) {
    String label =
        PassAction.of("a", "Vigil", "20 Nov 2026, 18:00", locality, country, state).label();
    return label.replace("\u2068", "<").replace("\u2069", ">");
  }

  @Test
  @DisplayName("is told from another one of its title by hour and place, each in its own direction")
  void apart() {
    assertEquals(
        "<Vigil> · <20 Nov 2026, 18:00> · <Toronto> · <Canada>", label("Toronto", "Canada"));
  }

  @Test
  @DisplayName("says last that it was called off")
  void calledOff() {
    assertEquals(
        "<Vigil> · <20 Nov 2026, 18:00> · <Toronto> · <Canada> · <Cancelled>",
        label("Toronto", "Canada", "Cancelled"));
  }

  @Test
  @DisplayName("leaves out the place that it does not have")
  void nowhere() {
    assertEquals("<Vigil> · <20 Nov 2026, 18:00>", label(null, ""));
    assertEquals("<Vigil> · <20 Nov 2026, 18:00> · <Canada>", label(" ", "Canada"));
  }
}
