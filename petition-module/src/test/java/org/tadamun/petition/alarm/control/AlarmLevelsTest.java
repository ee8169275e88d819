package org.tadamun.petition.alarm.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.alarm.boundary.CountryWatch.Confirmed;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.alarm.entity.MixKind;

@DisplayName("Alarm levels of all petitions, as one node keeps them")
class AlarmLevelsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final List<Long> PETITIONS = List.of(1L, 2L, 3L);
  private static final int BELIEVED = 40;
  private static final Confirmed CONFIRMED = new Confirmed(1, 1, "VA", "domain", false);

  private final Reader reader = new Reader();
  private final AlarmLevels levels =
      new AlarmLevels(
          reader,
          new Populations(),
          Clock.fixed(NOW, ZoneOffset.UTC),
          new Thresholds(BELIEVED, 8, 50, 1));

  /** Cannot read one petition; if {@code raised}, there is an alarm about each petition. */
  private static final class Reader extends LevelReader {

    private long unreadable;
    private boolean raised;
    private List<CountryAlarm> released = List.of();
    private int asked;
    private int transactions;

    @Override
    public Map<String, Long> since(long petitionId, int version, Instant from) {
      if (petitionId == unreadable) {
        throw new IllegalStateException("its row is damaged");
      }
      return Map.of();
    }

    @Override
    public Map<String, Long> usual(long petitionId, int version, Instant dayBegins) {
      return Map.of();
    }

    @Override
    public List<CountryAlarm> alarms(long petitionId) {
      asked++;
      return raised ? List.of(alarm(petitionId, NOW)) : released;
    }

    @Override
    public Set<Long> alarmed() {
      return raised || !released.isEmpty() ? Set.copyOf(PETITIONS) : Set.of();
    }

    @Override
    public void together(Runnable questions) {
      transactions++;
      super.together(questions);
    }
  }

  private static CountryAlarm alarm(long petitionId, Instant raised) {
    AlarmEvidence why = new AlarmEvidence(AlarmCause.LEAST, 41, 40, 0, 500, MixKind.USUAL);
    return new CountryAlarm(petitionId, "VA", why, raised);
  }

  /** An alarm raised a day before {@code until} and released, quiet up to {@code until}. */
  private static CountryAlarm released(Instant until) {
    Instant raised = until.minus(Duration.ofDays(1));
    CountryAlarm alarm = alarm(1, raised);
    alarm.release("staff:anna", until, raised);
    return alarm;
  }

  private boolean isTooMany(Instant now) {
    boolean isTooMany = false;
    for (int i = 0; i <= BELIEVED; i++) {
      isTooMany |= levels.confirm(CONFIRMED, now) != CountryLevel.Verdict.COUNT;
    }
    return isTooMany;
  }

  private List<Long> holding() {
    return PETITIONS.stream().filter(one -> levels.isHolding(one, 1, "VA")).toList();
  }

  @ParameterizedTest(name = "petition {0} cannot be read")
  @ValueSource(longs = {1, 2, 3})
  @DisplayName(
      "R2: if one petition cannot be read, all others are refreshed and the error names its id")
  void damaged(long bad) {
    assertEquals(List.of(), holding());
    reader.raised = true;
    reader.unreadable = bad;
    RuntimeException told = assertThrows(IllegalStateException.class, levels::refresh);
    assertTrue(told.getMessage().contains("petitionId=" + bad), told::getMessage);
    assertEquals("its row is damaged", told.getCause().getMessage());
    assertEquals(PETITIONS.stream().filter(one -> one != bad).toList(), holding());
  }

  @Test
  @DisplayName("R2: a petition that could not be read is refreshed the next time")
  void mended() {
    holding();
    reader.raised = true;
    reader.unreadable = 2;
    assertThrows(IllegalStateException.class, levels::refresh);
    reader.unreadable = 0;
    levels.refresh();
    assertEquals(PETITIONS, holding());
  }

  @Test
  @DisplayName(
      "R2: levels are read for fifty petitions at once, alarms only of petitions that have some")
  void together() {
    levels.refresh();
    assertEquals(0, reader.transactions, "nobody has confirmed");
    for (long petition = 1; petition <= 51; petition++) {
      levels.isHolding(petition, 1, "VA");
    }
    reader.asked = 0;
    levels.refresh();
    assertEquals(2, reader.transactions);
    assertEquals(0, reader.asked);
    reader.raised = true;
    levels.refresh();
    assertEquals(PETITIONS.size(), reader.asked);
    assertEquals(PETITIONS, holding());
  }

  @Test
  @DisplayName(
      "R3: a country stays quiet until the latest of its releases, whatever the order of reading")
  void quietForLongest() {
    CountryAlarm over = released(NOW.minusSeconds(1));
    CountryAlarm quiet = released(NOW.plusSeconds(1));
    for (List<CountryAlarm> read : List.of(List.of(over, quiet), List.of(quiet, over))) {
      reader.released = read;
      levels.refresh();
      assertFalse(isTooMany(NOW));
    }
    assertTrue(isTooMany(quiet.quietUntil()));
  }

  @Test
  @DisplayName(
      "R3 R7: of several alarms the one that holds is found, else the one that is quiet longest")
  void standing() {
    CountryAlarm over = released(NOW);
    CountryAlarm quiet = released(NOW.plusSeconds(1));
    CountryAlarm longer = released(NOW.plusSeconds(2));
    reader.released = List.of(over);
    assertEquals(Optional.empty(), reader.standing(1, "VA", NOW));
    reader.released = List.of(longer, quiet, over);
    assertEquals(Optional.of(longer), reader.standing(1, "VA", NOW));
    assertEquals(Optional.empty(), reader.standing(1, "IT", NOW));
    CountryAlarm holding = alarm(1, NOW);
    reader.released = List.of(longer, holding, quiet);
    assertEquals(Optional.of(holding), reader.standing(1, "VA", NOW));
  }
}
