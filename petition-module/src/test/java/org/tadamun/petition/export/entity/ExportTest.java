package org.tadamun.petition.export.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.sheet.boundary.Sheet;

@DisplayName("Export")
class ExportTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static final int FETCHED = 1;

  private static Export export() {
    return new Export(7, ExportKind.SIGNATURES, ExportFormat.CSV, "", "staff:anna", 100, THEN);
  }

  @Test
  @DisplayName("An export is ordered, running, then done, with the rows written so far")
  void life() {
    Export one = export();
    assertEquals(ExportState.ORDERED, one.state(NOW));
    assertEquals(1, one.begin(NOW));
    assertEquals(ExportState.RUNNING, one.state(NOW));
    one.wrote(1, 40, NOW);
    assertEquals(40, one.written());
    assertNull(one.finishedAt());
    one.end(1, 100, true, NOW);
    assertEquals(ExportState.DONE, one.state(NOW.plusSeconds(3_600)));
    assertEquals(100, one.written());
    assertEquals(NOW, one.finishedAt());
  }

  @Test
  @DisplayName(
      "An export breaks if its reader stops or is silent for two minutes, and can be fetched again")
  void broken() {
    Export one = export();
    one.begin(NOW);
    assertEquals(ExportState.RUNNING, one.state(NOW.plusSeconds(100)));
    assertEquals(ExportState.BROKEN, one.state(NOW.plusSeconds(121)));
    one.end(1, 40, false, NOW);
    assertEquals(ExportState.BROKEN, one.state(NOW));
    assertEquals(2, one.begin(NOW));
    assertEquals(ExportState.RUNNING, one.state(NOW));
    assertEquals(0, one.written());
    assertNull(one.finishedAt());
  }

  @Test
  @DisplayName("A fetch that was replaced by a later one changes nothing any more")
  void replacedFetch() {
    Export one = export();
    int first = one.begin(NOW);
    one.wrote(first, 90, NOW);
    int second = one.begin(NOW);
    one.wrote(second, 10, NOW);
    one.wrote(first, 100, NOW);
    one.end(first, 100, true, NOW);
    assertEquals(ExportState.RUNNING, one.state(NOW));
    assertEquals(10, one.written());
    one.end(second, 100, true, NOW);
    assertEquals(ExportState.DONE, one.state(NOW));
    one.end(first, 90, false, NOW);
    assertEquals(ExportState.DONE, one.state(NOW));
  }

  @Test
  @DisplayName("A silent export is broken off where it was, and resumes if its fetch still reports")
  void silent() {
    Export one = export();
    assertFalse(one.isSilent(NOW), "nobody has fetched it");
    int lost = one.begin(NOW);
    one.wrote(lost, 40, NOW);
    Instant later = NOW.plusSeconds(121);
    assertFalse(one.isSilent(NOW.plusSeconds(120)));
    assertTrue(one.isSilent(later));
    one.breakOff(later);
    assertFalse(one.isSilent(later.plusSeconds(121)));
    assertEquals(ExportState.BROKEN, one.state(later));
    assertEquals(40, one.written());
    assertEquals(later, one.finishedAt());
    one.wrote(lost, 60, later);
    assertEquals(ExportState.RUNNING, one.state(later));
    assertNull(one.finishedAt());
    one.breakOff(later);
    one.end(lost, 100, true, later);
    assertEquals(ExportState.DONE, one.state(later));
    assertEquals(100, one.written());
  }

  private enum Verb {
    FETCH(EnumSet.allOf(ExportState.class), one -> one.begin(NOW)),
    WRITE(EnumSet.of(ExportState.RUNNING, ExportState.BROKEN), one -> one.wrote(FETCHED, 1, NOW)),
    END(EnumSet.of(ExportState.RUNNING, ExportState.BROKEN), one -> one.end(FETCHED, 1, true, NOW));

    private final Set<ExportState> takenIn;
    private final Consumer<Export> deed;

    Verb(Set<ExportState> takenIn, Consumer<Export> deed) {
      this.takenIn = takenIn;
      this.deed = deed;
    }
  }

  private static Export in(ExportState state) {
    Export one = export();
    if (state != ExportState.ORDERED) {
      one.begin(THEN);
    }
    if (state == ExportState.DONE || state == ExportState.BROKEN) {
      one.end(FETCHED, 100, state == ExportState.DONE, THEN);
    }
    return one;
  }

  static Stream<Arguments> everyStateAndVerb() {
    return Stream.of(ExportState.values())
        .flatMap(state -> Stream.of(Verb.values()).map(verb -> Arguments.of(state, verb)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyStateAndVerb")
  @DisplayName(
      "An export is fetched in every state; reports after its end are refused with state and verb")
  void verbs(ExportState state, Verb verb) {
    Export one = in(state);
    // An export that nobody has fetched has no fetch to report.
    boolean heard = state != ExportState.ORDERED || verb == Verb.FETCH;
    if (verb.takenIn.contains(state) || !heard) {
      verb.deed.accept(one);
      assertEquals(heard ? NOW : THEN, one.modifiedAt());
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> verb.deed.accept(one));
      assertEquals(state.name(), refusal.state());
      assertEquals(verb.name().toLowerCase(Locale.ROOT), refusal.verb());
      assertEquals(state, one.state(THEN));
      assertEquals(THEN, one.modifiedAt());
    }
  }

  @Test
  @DisplayName("A CSV begins with a byte order mark; each format has its file extension")
  void formats() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Sheet sheet = ExportFormat.CSV.sheet(out, "Signatures", false)) {
      sheet.row("تضامن");
    }
    assertEquals("\uFEFF\"تضامن\"\r\n", out.toString(StandardCharsets.UTF_8));
    assertEquals(".csv", ExportFormat.CSV.ending());
    assertEquals(".xlsx", ExportFormat.XLSX.ending());
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    ExportFormat.XLSX.sheet(book, "Signatures", true).close();
    assertEquals("PK", book.toString(StandardCharsets.ISO_8859_1).substring(0, 2));
  }
}
