package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.control.LevelReader;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

/** A petition where forty signed while the clock was a year ahead; now the clock is right again. */
@InServer
@DisplayName("Figures booked while the clock was a year ahead")
class ClockAheadIT extends FourEyes {

  private static final long FORTY = 40;

  @Inject private Clock clock;
  @EJB private LevelReader levels;
  @Inject private Recounts recounts;
  @Inject private SignatureList signatures;
  @Inject private Tallies tallies;
  @Inject private TallyWorld tallyWorld;
  @Inject private TimeMachine timeMachine;

  private Instant begun;
  private Instant yesterday;

  @BeforeEach
  void sign() throws Exception {
    begun = clock.instant();
    Instant hour = begun.truncatedTo(ChronoUnit.HOURS);
    yesterday = hour.minus(Duration.ofHours(23));
    tallyWorld.bookPast(petition, "SE", hour.plus(Duration.ofDays(365)), FORTY);
    tallyWorld.sign(petition, "SE");
  }

  @Test
  @DisplayName("figures of the future are in the total, and not in the change since yesterday")
  void stats() {
    Counts now = tallies.exactNow(petition);
    assertEquals(FORTY + 1, now.total());
    assertEquals(1, tallies.changeSince(petition, now, yesterday));
  }

  @Test
  @DisplayName("figures of the future draw no days in the chart")
  void chart() {
    List<Change> days =
        tallies.daily(petition, tallies.exactNow(petition), ZoneId.of("Europe/London"));
    assertEquals(List.of(1L), days.stream().map(Change::change).toList());
  }

  @Test
  @DisplayName(
      "figures of the future are not in the level of one day, but in the level of all time")
  void levels() {
    assertEquals(Map.of("SE", 1L), levels.since(petition.id(), 1, yesterday));
    assertEquals(Map.of("SE", FORTY + 1), levels.since(petition.id(), 1, Instant.EPOCH));
  }

  @Test
  @DisplayName(
      "a signature confirmed in the future is in no list and no number of those confirmed today")
  void list() throws Exception {
    tallyWorld.sign(petition, "SE");
    Signature first = petitionWorld.rows(petition.id()).getFirst();
    SignatureFilter today =
        SignatureFilter.confirmed(1, null).confirmedToday(ZoneOffset.UTC, begun);
    long both = Acting.as(anna, () -> signatures.count(petition.slug(), today));
    timeMachine.confirmedAt(first.id(), clock.instant().plus(Duration.ofDays(365)));
    assertEquals(both - 1, Acting.as(anna, () -> signatures.count(petition.slug(), today)));
    assertEquals(1, Acting.as(anna, () -> signatures.confirmedSince(petition.slug(), yesterday)));
    assertEquals(
        0,
        Acting.as(
            anna,
            () ->
                signatures.confirmedSince(
                    petition.slug(), clock.instant().plus(Duration.ofDays(1)))));
  }

  @Test
  @DisplayName("a recount reads figures of the future, and finds no difference")
  void recount() throws Exception {
    tallyWorld.drift(petition, "ONLINE", "SE", -FORTY);
    assertEquals(
        List.of(),
        Acting.as(anna, () -> recounts.run(petition.slug())).findings(),
        "sums are right");
  }
}
