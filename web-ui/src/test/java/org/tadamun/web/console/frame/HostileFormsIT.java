package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Tables;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.ConsoleTour;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.TourScene;
import org.tadamun.web.testing.console.TourWorld;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/** The counterpart of BadInputIT for the forms of the console. */
@InServer
@DisplayName("Hostile input in the forms of the console")
class HostileFormsIT {

  private static final Set<Integer> HONEST = Set.of(200, 400, 403, 404, 409, 410, 413, 422);
  private static final String MARKER = "quetzalcoatlus";
  private static final List<String> WORDS =
      List.of(MARKER + "\u0000" + MARKER, "<script>alert('" + MARKER + "')</script>".repeat(800));

  /** Fields whose moment must lie ahead; some of the other days must not. */
  private static final Pattern AHEAD =
      Pattern.compile("(.*:)?(until|expires.*|local(From|To)|closesAt|startsAt|planned.*|next.*)");

  /** Fields that are not checked while an earlier demand is missing or the password is wrong. */
  private static final Pattern BEHIND =
      Pattern.compile("(.*:)?(demands_[34]_[a-z]+|password|repeated|code)");

  @Inject private ConsoleTour tour;
  @Inject private Tables tables;
  @Inject private TourWorld tourWorld;
  @Inject private Visitors visitors;

  private final List<String> faults = new ArrayList<>();
  private final Set<String> unseen = new TreeSet<>();

  /** The page whose form is filled in next; null if the last submit may have changed it. */
  private Page opened;

  private int sent;

  @Test
  @DisplayName(
      "control characters and long markup are refused, shown as text, and stored in no table")
  void words() throws Exception {
    TourScene scene = tourWorld.scene();
    for (String word : WORDS) {
      everywhere(scene, Map.of("", word));
    }
    assertEquals(List.of(), faults);
    assertEquals(List.of(), tables.columnsWith(MARKER));
    assertEquals(Set.of(), unseen);
    assertTrue(sent > 350, () -> "only " + sent);
  }

  @Test
  @DisplayName("the last day of all and a number too large cause no failure")
  void bounds() throws Exception {
    String day = "+999999999-12-31";
    Map<String, String> last =
        Map.of("date", day, "datetime-local", day + "T23:59", "numeric", "9223372036854775807");
    everywhere(tourWorld.scene(), last);
    assertEquals(List.of(), faults);
    assertEquals(Set.of(), unseen);
    assertTrue(sent > 40, () -> "only " + sent);
  }

  /** Tries each field alone with each button: several wrong fields would hide each other. */
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
    opened = first;
    for (String button : first.buttons()) {
      first
          .inputs(button)
          .forEach(
              (field, kind) -> {
                if (byKind.containsKey(kind)) {
                  one(visitor, path, button, field, byKind.get(kind));
                }
              });
    }
  }

  private void one(Visitor visitor, String path, String button, String field, String word) {
    Map<String, String> typed = new LinkedHashMap<>(Map.of(field, word));
    Page answer = press(visitor, path, button, typed);
    // Other mistakes are corrected once, since they may have kept this field from being checked.
    if (answer != null && isElsewhere(answer, field)) {
      answer.mistakes().stream()
          .filter(answer.inputs(button)::containsKey)
          .forEach(other -> typed.put(other, right(answer, button, other)));
      Page again = press(visitor, path, button, typed);
      if (again != null && isElsewhere(again, field) && !BEHIND.matcher(field).matches()) {
        unseen.add(path.replaceFirst("\\?.*", " ") + field + " beside " + again.mistakes());
      }
    }
  }

  private static boolean isElsewhere(Page answer, String field) {
    List<String> mistakes = answer.mistakes();
    return !mistakes.isEmpty() && !mistakes.contains(field);
  }

  /** A valid value for the field, as far as its name tells. */
  private static String right(Page page, String button, String field) {
    String kind = page.inputs(button).getOrDefault(field, "");
    if (kind.startsWith("date")) {
      LocalDate ahead = LocalDate.now(ZoneOffset.UTC).plusDays(7);
      LocalDate day = AHEAD.matcher(field).matches() ? ahead : LocalDate.of(2020, 11, 20);
      return kind.equals("date") ? day.toString() : day.atTime(10, 0).toString();
    }
    if (!kind.isEmpty()) {
      return "7";
    }
    return field.endsWith("mail") ? World.unique("a") + "@example.org" : World.unique("free");
  }

  /** The answer; null if the button is gone or pressing it was a fault. */
  private Page press(Visitor visitor, String path, String button, Map<String, String> typed) {
    try {
      Page page = opened == null ? visitor.open(path) : opened;
      opened = null;
      if (!page.inputs(button).keySet().containsAll(typed.keySet())) {
        return null;
      }
      sent++;
      typed.forEach(page::type);
      Page answer = page.press(button);
      if (!HONEST.contains(answer.status())) {
        faults.add(path + " " + button + " " + typed.keySet() + ": " + answer.status());
      }
      if (answer.html().contains("<script>alert")) {
        faults.add(path + " " + button + " would execute it");
      }
      if (!answer.mistakes().isEmpty()) {
        // Nothing was stored, so the page is used again, as after the browser's back button.
        typed.keySet().forEach(field -> page.type(field, page.value(field)));
        opened = page;
      }
      return answer;
    } catch (AssertionError broken) {
      faults.add(path + " " + button + " " + typed.keySet() + ": " + broken.getMessage());
      return null;
    }
  }
}
