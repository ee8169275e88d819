package org.tadamun.petition.booking.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.funnel.boundary.Funnel.Passage;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Changes of figures in one booking")
class FigureChangesTest {

  private static final Instant NOW = Instant.parse("2026-11-30T00:40:00Z");

  private final FigureChanges changes = FigureChanges.ofOne(NOW);

  private static CountryChange online(String country, long by) {
    return new CountryChange(7, 1, SignatureSource.ONLINE, country, by);
  }

  private static CountryChange partner(String country, long by) {
    return new CountryChange(7, 1, SignatureSource.PARTNER, country, by);
  }

  private static CorrectionKey line(String country, long run) {
    return CorrectionKey.recount(7, 1, NOW, country, run);
  }

  @Test
  @DisplayName(
      "R2: cells are sorted by petition, version, country and source, in whatever order added")
  void order() {
    List<CountryChange> expected = new ArrayList<>();
    for (long petition : List.of(6, 7)) {
      for (int version : List.of(1, 2)) {
        for (String country : List.of("AR", "SE", "ZZ")) {
          for (SignatureSource source : SignatureSource.values()) {
            expected.add(new CountryChange(petition, version, source, country, 1));
          }
        }
      }
    }
    for (int i = 0; i < 20; i++) {
      List<CountryChange> named = new ArrayList<>(expected);
      Collections.shuffle(named, new Random(i));
      FigureChanges shuffled = FigureChanges.ofOne(NOW);
      named.forEach(one -> shuffled.count(one, 0));
      assertEquals(expected, shuffled.cells());
    }
  }

  @Test
  @DisplayName("R2: lines of the log and stages of the funnel are sorted")
  void linesAndStages() {
    changes.log(online("SE", 1), 0, line("SE", 4));
    changes.log(online("DE", 1), 0, line("DE", 5));
    changes.log(online("DE", 1), 0, line("DE", 4));
    assertEquals(
        List.of(line("DE", 4), line("DE", 5), line("SE", 4)), List.copyOf(changes.lines.keySet()));
    changes.passed(FunnelStage.HELD, List.of(new Passage(7, "SE", 1)));
    changes.passed(FunnelStage.CONFIRMED, List.of(new Passage(7, "SE", 1)));
    changes.passed(FunnelStage.HELD, List.of(new Passage(7, "DE", 1)));
    assertEquals(
        List.of(FunnelStage.CONFIRMED, FunnelStage.HELD), List.copyOf(changes.passages.keySet()));
    assertEquals(2, changes.passages.get(FunnelStage.HELD).size());
  }

  @Test
  @DisplayName("R2: changes of one cell are summed, and a sum of zero is left out")
  void sums() {
    changes.count(online("SE", 1), 0);
    changes.count(online("SE", 2), 0);
    changes.count(online("DE", 1), 0);
    changes.count(online("DE", -1), 0);
    assertEquals(List.of(online("SE", 3)), changes.cells());
    assertEquals(List.of(), changes.known());
  }

  @Test
  @DisplayName("R3: only online signatures are reported as not new, with their sum")
  void known() {
    changes.count(online("SE", 1), 1);
    changes.count(online("SE", 1), 0);
    changes.count(online("SE", 1), 1);
    changes.count(online("DE", -1), -1);
    changes.count(online("NO", 1), 1);
    changes.count(online("NO", -1), -1);
    changes.count(partner("SE", 5), 5);
    assertEquals(List.of(online("DE", -1), online("SE", 2)), changes.known());
  }

  @Test
  @DisplayName(
      "R3: a signature new only to its country is reported apart, and counted in its country")
  void late() {
    changes.count(online("SE", 1), 0);
    changes.notNewToPetition(online("SE", 1));
    changes.notNewToPetition(online("SE", 1));
    changes.notNewToPetition(online("NO", 1));
    changes.notNewToPetition(online("NO", -1));
    assertEquals(List.of(online("SE", 2)), changes.late.sums());
    assertEquals(List.of(), changes.known());
    assertEquals(List.of(online("SE", 1)), changes.cells());
  }

  @Test
  @DisplayName("R3: past hours report the signatures taken out, without those that are back")
  void past() {
    Instant hour = NOW.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(3));
    Instant before = hour.minus(Duration.ofHours(1));
    changes.adjustPast(online("SE", -1), hour);
    changes.adjustPast(online("SE", -1), hour);
    changes.adjustPast(online("DE", 1), hour);
    changes.adjustPast(online("NO", -1), before);
    changes.adjustPast(online("NO", 1), before);
    assertEquals(
        Map.of(hour, List.of(online("DE", -1), online("SE", 2)), before, List.of()),
        changes.past());
  }

  @Test
  @DisplayName("R3: past hours report apart how many of the signatures the petition had known")
  void latePast() {
    Instant hour = NOW.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(3));
    changes.keepPetitionPast(online("SE", -1), hour);
    changes.keepPetitionPast(online("SE", -1), null);
    assertEquals(Map.of(hour, List.of(online("SE", 1))), changes.latePast());
    assertEquals(Map.of(), changes.past());
  }

  @Test
  @DisplayName("R3: no past hour is changed without a moment, or with one more than 16 days ago")
  void noPast() {
    changes.adjustPast(online("SE", -1), null);
    changes.adjustPast(online("SE", -1), NOW.minus(Duration.ofDays(17)));
    assertEquals(Map.of(), changes.past());
  }

  @Test
  @DisplayName("R4: a line of the log is booked even if its sources add up to zero")
  void nought() {
    changes.log(online("SE", 1), 1, line("SE", 4));
    changes.log(partner("SE", -1), -1, line("SE", 4));
    assertEquals(List.of(online("SE", 1), partner("SE", -1)), changes.cells());
    assertEquals(
        Map.of(line("SE", 4), Map.of(SignatureSource.ONLINE, 1L, SignatureSource.PARTNER, -1L)),
        changes.lines);
  }
}
