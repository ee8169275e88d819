package org.tadamun.endorsements.parliament.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R9: Order of days in the course of a parliamentary act")
class CourseOrderTest {

  private static final LocalDate TABLED = TODAY.minusDays(9);

  @Test
  @DisplayName("an entry with a state may not be before the day of the entry before")
  void entries() {
    ParliamentaryAct act = act(ActState.TABLED, TABLED);
    for (ActState next : List.of(ActState.SCHEDULED, ActState.DEBATED, ActState.WITHDRAWN)) {
      refused("occurredOn", () -> happened(act, next, TABLED.minusDays(1)));
    }
    assertEquals(ActState.TABLED, act.state());
    happened(act, ActState.DEBATED, TABLED);
    refused("occurredOn", () -> happened(act, ActState.ADOPTED, TABLED.minusDays(1)));
    happened(act, ActState.ADOPTED, null);
  }

  @Test
  @DisplayName("an entry may be before the day of a planned debate, but not before the tabling")
  void putDown() {
    ParliamentaryAct act = act(ActState.RAISED, TABLED);
    happened(act, ActState.SCHEDULED, TODAY.plusDays(9));
    refused("occurredOn", () -> happened(act, ActState.DEBATED, TABLED.minusDays(1)));
    refused("nextOn", () -> act.describe(details(TABLED, TABLED.minusDays(1)), NOW));
    act.describe(details(TABLED, TODAY.plusDays(5)), NOW);
    happened(act, ActState.DEBATED, TODAY);
    ParliamentaryAct came = act(ActState.SCHEDULED, null);
    came.describe(details(TABLED, null), NOW);
    refused("occurredOn", () -> happened(came, ActState.DEBATED, TABLED.minusDays(1)));
  }

  @Test
  @DisplayName(
      "the day of tabling may not be after a later entry; correcting it moves the earlier ones")
  void tabling() {
    ParliamentaryAct act = act(ActState.RAISED, TABLED);
    happened(act, ActState.TABLED, TABLED.plusDays(2));
    happened(act, ActState.DEBATED, TABLED.plusDays(4));
    refused("tabledOn", () -> act.describe(details(TABLED.plusDays(5), null), NOW));
    assertEquals(TABLED.plusDays(2), act.details().tabledOn());
    act.describe(details(TABLED.minusDays(1), null), NOW);
    assertEquals(TABLED.minusDays(1), act.details().tabledOn());
    act.describe(details(TABLED.plusDays(4), null), NOW);
    ParliamentaryAct came = act(ActState.DEBATED, null);
    happened(came, ActState.ADOPTED, TABLED);
    refused("tabledOn", () -> came.describe(details(TODAY, null), NOW));
    came.describe(details(null, TODAY), NOW);
  }

  @Test
  @DisplayName("a note may have an earlier day and does not change the state")
  void notes() {
    ParliamentaryAct act = act(ActState.TABLED, TABLED);
    LocalizedText note = LocalizedText.of("en", "Ten had signed before");
    act.record(null, TABLED.minusDays(3), note, null, ANNA);
    act.record(null, TODAY, note, null, ANNA);
    happened(act, ActState.DEBATED, TABLED.plusDays(1));
    assertEquals(ActState.DEBATED, act.state());
  }

  @Test
  @DisplayName("an old course that runs backwards can be corrected elsewhere")
  void elsewhere() {
    ActTimeline ran =
        new ActTimeline(
            List.of(
                event(ActState.TABLED, TABLED),
                event(ActState.DEBATED, TABLED.minusDays(2)),
                event(ActState.SCHEDULED, TODAY.plusDays(2))));
    ran.putDown(TODAY.plusDays(2), TODAY.plusDays(4)).refuseBackwards(ran, null, true);
    ActTimeline early = ran.putDown(TODAY.plusDays(2), TABLED.minusDays(1));
    refused("nextOn", () -> early.refuseBackwards(ran, null, true));
  }

  private static void refused(String field, Executable work) {
    List<FieldError> errors = assertThrows(InvalidInput.class, work).errors();
    assertEquals(List.of(field), errors.stream().map(FieldError::field).toList());
  }

  private static ActEvent event(ActState state, LocalDate on) {
    return new ActEvent(state, on, null, null, "staff:anna", NOW);
  }

  private static void happened(ParliamentaryAct act, ActState next, LocalDate on) {
    act.record(next, on, null, null, ANNA);
  }

  private static ParliamentaryAct act(ActState first, LocalDate tabledOn) {
    return new ParliamentaryAct(7, first, details(tabledOn, null), false, ANNA);
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
