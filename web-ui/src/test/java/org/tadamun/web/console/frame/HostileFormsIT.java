package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.console.ConsoleTour;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.TourScene;
import org.tadamun.web.testing.console.TourWorld;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/** The console's twin of what BadInputIT does to the API. */
@InServer
@DisplayName("What nobody should type into a form of the console")
class HostileFormsIT {

  private static final Set<Integer> HONEST = Set.of(200, 400, 403, 404, 409, 410, 413, 422);
  private static final String MARKER = "quetzalcoatlus";
  private static final List<String> WORDS =
      List.of(MARKER + "\u0000" + MARKER, "<script>alert('" + MARKER + "')</script>".repeat(800));

  @Inject private TourWorld tourWorld;
  @Inject private ConsoleTour tour;
  @Inject private Tables tables;
  @Inject private Visitors visitors;

  private final List<String> faults = new ArrayList<>();
  private int sent;

  @Test
  @DisplayName("is refused without a failure, is shown as text, and is stored nowhere")
  void words() throws Exception {
    TourScene scene = tourWorld.scene();
    for (String word : WORDS) {
      everywhere(scene, Map.of("", word));
    }
    assertEquals(List.of(), faults);
    assertEquals(List.of(), tables.columnsWith(MARKER));
    assertTrue(sent > 45, () -> "only " + sent);
  }

  @Test
  @DisplayName("is refused without a failure where a day is the last of all, or a number too large")
  void bounds() throws Exception {
    String day = "+999999999-12-31";
    Map<String, String> last =
        Map.of("date", day, "datetime-local", day + "T23:59", "numeric", "9223372036854775807");
    everywhere(tourWorld.scene(), last);
    assertEquals(List.of(), faults);
    assertTrue(sent > 15, () -> "only " + sent);
  }

  /** Each form that has such an input, by each of its buttons. */
  private void everywhere(TourScene scene, Map<String, String> byKind) {
    Visitor visitor = visitors.everything();
    tour.pages()
        .forEach(
            (name, names) ->
                each(
                    visitor,
                    ConsoleTour.with(name, names, one -> ConsoleTour.of(scene, name, one)),
                    byKind));
  }

  private void each(Visitor visitor, String path, Map<String, String> byKind) {
    Page first = visitor.open(path);
    for (String button : first.buttons()) {
      if (first.takes(button, byKind.keySet())) {
        Page page = visitor.open(path);
        if (page.buttons().contains(button)) {
          sent++;
          press(page.typeEverywhere(button, byKind), path, button);
        }
      }
    }
  }

  private void press(Page page, String path, String button) {
    try {
      Page answer = page.press(button);
      if (!HONEST.contains(answer.status())) {
        faults.add(path + " " + button + ": " + answer.status());
      }
      if (answer.html().contains("<script>alert")) {
        faults.add(path + " " + button + " would execute it");
      }
    } catch (AssertionError broken) {
      faults.add(path + " " + button + ": " + broken.getMessage());
    }
  }
}
