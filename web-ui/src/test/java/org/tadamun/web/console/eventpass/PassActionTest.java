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
        PassAction.of("a", "Vigil", "Nov 20, 2026, 6:00 PM", locality, country, state).label();
    return label.replace("\u2068", "<").replace("\u2069", ">");
  }

  @Test
  @DisplayName("is told from another one of its title by hour and place, each in its own direction")
  void apart() {
    assertEquals(
        "<Vigil> · <Nov 20, 2026, 6:00 PM> · <Toronto> · <Canada>", label("Toronto", "Canada"));
  }

  @Test
  @DisplayName("says last that it was called off")
  void calledOff() {
    assertEquals(
        "<Vigil> · <Nov 20, 2026, 6:00 PM> · <Toronto> · <Canada> · <Cancelled>",
        label("Toronto", "Canada", "Cancelled"));
  }

  @Test
  @DisplayName("leaves out the place that it does not have")
  void nowhere() {
    assertEquals("<Vigil> · <Nov 20, 2026, 6:00 PM>", label(null, ""));
    assertEquals("<Vigil> · <Nov 20, 2026, 6:00 PM> · <Canada>", label(" ", "Canada"));
  }
}
