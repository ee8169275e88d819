package org.tadamun.petition.alarm.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.control.CountryLevel.Verdict;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmEvidence;

@DisplayName("Alarm level of a country that is held by hand")
class HeldByHandTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final PetitionLevels petition =
      new PetitionLevels(new Thresholds(40, 8, 50, 1), country -> 500);
  private final CountryLevel vatican = petition.of("VA");

  private Verdict confirm(String country) {
    return petition.confirm(country, "domain", NOW);
  }

  private void count(int times) {
    for (int i = 0; i < times; i++) {
      assertEquals(Verdict.COUNT, confirm("VA"));
    }
  }

  @Test
  @DisplayName(
      "R8: an alarm by hand has the figures of the moment, without a signature above the bound")
  void evidence() {
    count(7);
    AlarmEvidence why = petition.evidenceByHand("VA");
    assertEquals(AlarmCause.BY_HAND, why.cause());
    assertEquals(7, why.seen());
    assertEquals(40, why.bound());
  }

  @Test
  @DisplayName("R8: a hold by hand works below the bound and in quiet time, for this country only")
  void held() {
    count(7);
    vatican.decided(false, Set.of("quiet"), NOW.plusSeconds(1));
    vatican.decided(true, Set.of("hand"), null);
    assertEquals(Verdict.HOLD, confirm("VA"));
    assertEquals(Verdict.COUNT, confirm("MT"));
    vatican.decided(false, Set.of("hand"), null);
    count(33);
    assertEquals(Verdict.RAISE, confirm("VA"));
  }
}
