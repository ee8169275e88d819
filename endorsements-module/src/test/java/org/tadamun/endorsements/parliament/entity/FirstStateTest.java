package org.tadamun.endorsements.parliament.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.BILAL;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Parliamentary act that was entered in a wrong state")
class FirstStateTest {

  private static final LocalDate TABLED = TODAY.minusDays(9);

  @ParameterizedTest
  @EnumSource(ActState.class)
  @DisplayName("R1: beginning again gives the act the new first state, with a single entry")
  void anew(ActState first) {
    ParliamentaryAct act = adopted();
    if (!first.canBeFirst()) {
      assertThrows(InvalidInput.class, () -> act.beginAnew(first, details(TABLED), BILAL));
      assertEquals(ActState.ADOPTED, act.state());
      return;
    }
    act.beginAnew(first, details(null), BILAL);
    assertEquals(first, act.state());
    assertNull(act.details().tabledOn());
    assertEquals(1, act.events().size());
    ActEvent only = act.events().getFirst();
    assertEquals(first, only.state());
    assertNull(only.occurredOn());
    assertEquals(BILAL.actor(), only.recordedBy());
  }

  @Test
  @DisplayName("R1: an act that began again goes on from its state, with its day of tabling")
  void goesOn() {
    ParliamentaryAct act = adopted();
    act.beginAnew(ActState.TABLED, details(TABLED.plusDays(1)), ANNA);
    assertEquals(TABLED.plusDays(1), act.told().getFirst().occurredOn());
    act.record(ActState.DEBATED, TODAY, null, null, ANNA);
    assertEquals(ActState.DEBATED, act.state());
  }

  @Test
  @DisplayName("R1: an act with more than one entry cannot begin again")
  void notAlone() {
    ParliamentaryAct act = adopted();
    act.record(null, TODAY, LocalizedText.of("en", "Ten more"), null, ANNA);
    WrongState refused =
        assertThrows(WrongState.class, () -> act.beginAnew(ActState.TABLED, details(TABLED), ANNA));
    assertEquals("ADOPTED begin anew", refused.state() + " " + refused.verb());
    assertEquals(2, act.events().size());
    act.takeBack(NOW);
    act.beginAnew(ActState.TABLED, details(TABLED), ANNA);
    assertEquals(ActState.TABLED, act.state());
  }

  private static ParliamentaryAct adopted() {
    return new ParliamentaryAct(7, ActState.ADOPTED, details(TABLED), false, ANNA);
  }

  private static ActDetails details(LocalDate tabledOn) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "CA"),
        LocalizedText.of("en", "Motion for his release"),
        null,
        tabledOn,
        null,
        REPORT);
  }
}
