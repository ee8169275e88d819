package org.tadamun.web.console.eventpass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The label of an action that is offered for an event pass")
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
  @DisplayName("the label has title, hour, town and country, each isolated for text direction")
  void apart() {
    assertEquals(
        "<Vigil> · <20 Nov 2026, 18:00> · <Toronto> · <Canada>", label("Toronto", "Canada"));
  }

  @Test
  @DisplayName("the label ends with the state of a cancelled action")
  void calledOff() {
    assertEquals(
        "<Vigil> · <20 Nov 2026, 18:00> · <Toronto> · <Canada> · <Cancelled>",
        label("Toronto", "Canada", "Cancelled"));
  }

  @Test
  @DisplayName("the label leaves out a missing town or country")
  void nowhere() {
    assertEquals("<Vigil> · <20 Nov 2026, 18:00>", label(null, ""));
    assertEquals("<Vigil> · <20 Nov 2026, 18:00> · <Canada>", label(" ", "Canada"));
  }
}
