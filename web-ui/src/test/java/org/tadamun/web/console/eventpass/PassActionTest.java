package org.tadamun.web.console.eventpass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An action that is offered for a pass")
class PassActionTest {

  private static String label(String locality, String country) {
    String label = PassAction.of("a", "Vigil", "Nov 20, 2026", locality, country).label();
    return label.replace("\u2068", "<").replace("\u2069", ">");
  }

  @Test
  @DisplayName("is told from another one of its title by day and place, each in its own direction")
  void apart() {
    assertEquals("<Vigil> · <Nov 20, 2026> · <Toronto> · <Canada>", label("Toronto", "Canada"));
  }

  @Test
  @DisplayName("leaves out the place that it does not have")
  void nowhere() {
    assertEquals("<Vigil> · <Nov 20, 2026>", label(null, ""));
    assertEquals("<Vigil> · <Nov 20, 2026> · <Canada>", label(" ", "Canada"));
  }
}
