package org.tadamun.architecture.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("Pictures in docs/architecture.md")
class DrawingsTest {

  private static final Sources SAMPLES =
      new Sources(
          Map.of(
              "Doors", "class Doors { Lock l; void open() { l.turn(); fire(new DoorOpened()); } }",
              "Lock", "class Lock { void turn() {} }",
              "Bell", "class Bell { void rings() {} }",
              "LightSwitch", "class LightSwitch { void on(DoorOpened event) {} }",
              "DoorOpened", "record DoorOpened() {}"));

  private static List<String> faults(String... lines) {
    String page = "```mermaid\nflowchart TD\n" + String.join("\n", lines) + "\n```\n";
    return Drawing.in(page).getFirst().faults(SAMPLES);
  }

  @Test
  @DisplayName(
      "Each picture names existing classes and methods, and its arrows lead to known classes")
  void roads() {
    String page = Workspace.read(Workspace.root().resolve("docs/architecture.md"));
    List<Drawing> drawings = Drawing.in(page);
    assertEquals(9, drawings.size());
    Sources sources = Sources.ofProduct();
    for (Drawing drawing : drawings) {
      assertEquals(List.of(), drawing.faults(sources));
    }
    int arrows = drawings.stream().mapToInt(Drawing::size).sum();
    assertEquals(page.lines().filter(line -> line.matches(".*(--|\\.-)> .*")).count(), arrows);
    assertTrue(arrows > 50, "only some arrows were read");
  }

  @Test
  @DisplayName("A right picture has no faults")
  void fine() {
    assertEquals(
        List.of(),
        faults(
            "  page[\"door.xhtml → Doors.open<br>asks the LightSwitch\"] --> lock",
            "  lock[\"Lock.turn, Lock<br>Nobody sees it\"]",
            "  page -- at night --> dark[\"Lock\"]",
            "  page -. DoorOpened, after commit .-> light[\"LightSwitch\"]",
            "  light -. seen by .-> people[\"whoever passes\"]",
            "  people --> bell[\"Bell\"]"));
  }

  @Test
  @DisplayName("A box or an arrow that names an unknown class or method is reported")
  void names() {
    assertEquals(
        List.of("DoorHandle is no class", "Windows is no class"),
        faults("  a[\"Windows<br>with a DoorHandle\"] --> b[\"Lock\"]").stream()
            .filter(fault -> fault.endsWith("no class"))
            .toList());
    assertEquals(List.of("Doors.shut is no method"), faults("  a[\"Doors.shut\"] --> b[\"Lock\"]"));
    assertEquals(
        List.of("Doors.turn is no method"),
        faults("  a[\"Doors.turn\"] --> b[\"Lock\"]"),
        "it is only called there");
    assertEquals(
        List.of("DoorClosed is no class", "Doors knows no DoorClosed", "Lock knows no DoorClosed"),
        faults("  a[\"Doors\"] -. DoorClosed .-> b[\"Lock\"]"));
  }

  @Test
  @DisplayName("An arrow between classes that do not know each other is reported")
  void arrows() {
    List<String> wrong = List.of("Bell is not known by Lock");
    assertEquals(wrong, faults("  a[\"Lock\"] --> b[\"Bell.rings\"]"));
    assertEquals(wrong, faults("  a[\"Lock → Bell\"]"));
    assertEquals(wrong, faults("  a[\"Lock\"]", "  b[\"Bell\"]", "  a -- loud --> b"));
    assertEquals(wrong, faults("  a[\"Doors → Lock\"] --> b[\"Bell → rings\"]"));
    assertEquals(
        List.of("Bell is not known by Doors, Lock"),
        faults("  a[\"Doors, Lock\"] --> b[\"Lock, Bell\"]"));
    assertEquals(
        List.of("Bell knows no DoorOpened"),
        faults("  a[\"Doors\"] -. DoorOpened .-> b[\"Bell\"]"));
  }

  @Test
  @DisplayName("An arrow in the wrong direction is reported")
  void backwards() {
    List<String> wrong = List.of("Doors is not known by Lock");
    assertEquals(wrong, faults("  a[\"Lock\"] --> b[\"Doors\"]"));
    assertEquals(wrong, faults("  a[\"Lock → Doors\"]"));
  }

  @Test
  @DisplayName("An arrow from or to a box that is not drawn is reported")
  void boxes() {
    List<String> wrong = List.of("lokc is no box");
    assertEquals(wrong, faults("  lock[\"Lock\"] --> lokc"));
    assertEquals(wrong, faults("  lokc --> lock[\"Lock\"]"));
    assertEquals(wrong, faults("  lokc -. seen by .-> lock[\"Lock\"]"));
    assertEquals(
        wrong, faults("  lock[\"Lock\"]", "  lokc", "  lock --> lokc"), "no label, no box");
  }
}
