package org.tadamun.endorsements.parliament.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Parliamentary act after taking back its last entry")
class TakenBackTest {

  private static final LocalDate TABLED = TODAY.minusDays(9);
  private static final LocalDate FIRST_DAY = TODAY.plusDays(10);
  private static final LocalDate OTHER_DAY = TODAY.plusDays(15);

  @Test
  @DisplayName("the next day is the one to which the debate was moved")
  void moved() {
    ParliamentaryAct act = act(ActState.TABLED, TABLED, null);
    act.record(ActState.SCHEDULED, FIRST_DAY, null, null, ANNA);
    act.describe(details(TABLED, OTHER_DAY), NOW);
    assertEquals(List.of(TABLED, OTHER_DAY), days(act), "its course tells no other day");
    act.record(ActState.ADOPTED, TODAY, null, null, ANNA);
    assertNull(act.details().nextOn());
    act.takeBack(NOW);
    assertEquals(OTHER_DAY, act.details().nextOn());
    act.takeBack(NOW);
    assertNull(act.details().nextOn(), "nor after the debate itself was taken back");
  }

  @Test
  @DisplayName("there is no next day if that of the debate was removed")
  void emptied() {
    ParliamentaryAct act = act(ActState.TABLED, TABLED, null);
    act.record(ActState.SCHEDULED, FIRST_DAY, null, null, ANNA);
    act.describe(details(TABLED, null), NOW);
    act.record(ActState.ADOPTED, TODAY, null, null, ANNA);
    act.takeBack(NOW);
    assertNull(act.details().nextOn());
    act.describe(details(TABLED, OTHER_DAY), NOW);
    assertEquals(List.of(TABLED, OTHER_DAY), days(act));
  }

  @Test
  @DisplayName("an act entered as scheduled does not get the day of tabling as its next day")
  void cameScheduled() {
    ParliamentaryAct act = act(ActState.SCHEDULED, TABLED, FIRST_DAY);
    act.record(ActState.DEBATED, TODAY, null, null, ANNA);
    act.takeBack(NOW);
    assertEquals(ActState.SCHEDULED, act.state());
    assertNull(act.details().nextOn());
    assertEquals(TABLED, act.details().tabledOn());
    ParliamentaryAct sameDay = act(ActState.SCHEDULED, TABLED, TABLED);
    sameDay.describe(details(TABLED, OTHER_DAY), NOW);
    assertEquals(List.of(TABLED), days(sameDay), "that entry is not of the debate");
  }

  @Test
  @DisplayName("the state before is restored, also with notes in between")
  void restoresStateAfterNotes() {
    LocalizedText more = LocalizedText.of("en", "Ten more signed");
    ParliamentaryAct act = act(ActState.IN_PREPARATION, null, null);
    act.record(ActState.TABLED, TABLED, null, null, ANNA);
    act.record(null, TODAY, more, null, ANNA);
    act.record(ActState.SCHEDULED, FIRST_DAY, null, null, ANNA);
    act.record(null, TODAY, more, null, ANNA);
    act.record(ActState.ADOPTED, TODAY, null, null, ANNA);
    act.takeBack(NOW);
    assertEquals(ActState.SCHEDULED, act.state());
    assertEquals(FIRST_DAY, act.details().nextOn());
    act.takeBack(NOW);
    act.takeBack(NOW);
    assertEquals(ActState.TABLED, act.state());
    assertEquals(TABLED, act.details().tabledOn());
    assertNull(act.details().nextOn());
  }

  @Test
  @DisplayName("a later next day does not change the day of a debate that was held")
  void over() {
    ParliamentaryAct act = act(ActState.TABLED, TABLED, null);
    act.record(ActState.SCHEDULED, null, null, null, ANNA);
    act.record(ActState.DEBATED, TODAY, null, null, ANNA);
    act.describe(details(TABLED, OTHER_DAY), NOW);
    assertEquals(Arrays.asList(TABLED, null, TODAY), days(act));
  }

  @Test
  @DisplayName("R8: an act that is in preparation again has no day of tabling")
  void inPreparation() {
    ParliamentaryAct act = act(ActState.IN_PREPARATION, null, null);
    act.record(ActState.LAPSED_WITH_SESSION, null, null, null, ANNA);
    act.describe(details(TABLED, null), NOW);
    act.record(null, TODAY, LocalizedText.of("en", "A slip"), null, ANNA);
    act.takeBack(NOW);
    assertEquals(TABLED, act.details().tabledOn(), "an entry that only told something");
    act.takeBack(NOW);
    assertEquals(ActState.IN_PREPARATION, act.state());
    assertNull(act.details().tabledOn());
  }

  private static List<LocalDate> days(ParliamentaryAct act) {
    return act.events().stream().map(ActEvent::occurredOn).toList();
  }

  private static ParliamentaryAct act(ActState first, LocalDate tabledOn, LocalDate nextOn) {
    return new ParliamentaryAct(7, first, details(tabledOn, nextOn), false, ANNA);
  }

  private static ActDetails details(LocalDate tabledOn, LocalDate nextOn) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "CA"),
        LocalizedText.of("en", "Motion for his release"),
        null,
        tabledOn,
        nextOn,
        REPORT);
  }
}
