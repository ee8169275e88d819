package org.tadamun.endorsements.parliament.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.REPORT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Parliamentary act")
class ParliamentaryActTest {

  private static final LocalizedText OFFICE = LocalizedText.of("en", "Member of Parliament");

  static Stream<Arguments> everyPair() {
    return Stream.of(ActState.values())
        .filter(ActState::canBeFirst)
        .flatMap(from -> Stream.of(ActState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName("R1 R2: an entry leads to its state, or is refused with the verb and both states")
  void moves(ActState from, ActState to) {
    ParliamentaryAct act = act(from, REPORT);
    if (from.mayBecome(to)) {
      act.record(to, TODAY, null, null, ANNA);
      assertEquals(to, act.state());
      assertEquals(to, act.events().getLast().state());
      assertEquals(2, act.events().size());
    } else {
      WrongState refusal =
          assertThrows(WrongState.class, () -> act.record(to, TODAY, null, null, ANNA));
      assertEquals(List.of(from, to), refusal.states());
      assertEquals("record", refusal.verb());
      assertEquals(from, act.state());
      assertEquals(1, act.events().size());
    }
  }

  @Test
  @DisplayName("R1: an entry without a state adds a note and keeps the state")
  void tellsMore() {
    ParliamentaryAct act = act(ActState.TABLED, REPORT);
    act.record(null, TODAY, LocalizedText.of("en", "Ten more signed"), null, ANNA);
    assertEquals(ActState.TABLED, act.state());
    assertEquals("Ten more signed", act.events().getLast().text().in("en"));
  }

  @Test
  @DisplayName("R6: an act gets its day when it is tabled, and a number")
  void tabled() {
    ParliamentaryAct act = act(ActState.IN_PREPARATION, REPORT);
    assertNull(act.details().identifier());
    act.record(ActState.TABLED, TODAY, null, null, ANNA);
    act.number("M-123");
    assertEquals(TODAY, act.details().tabledOn());
    assertEquals("M-123", act.details().identifier());
  }

  @Test
  @DisplayName("an act gets its day when it is raised, and another when it is tabled")
  void raised() {
    ParliamentaryAct act = act(ActState.IN_PREPARATION, REPORT);
    act.record(ActState.RAISED, TODAY.minusDays(2), null, null, ANNA);
    assertEquals(TODAY.minusDays(2), act.details().tabledOn());
    act.record(ActState.TABLED, TODAY, null, null, ANNA);
    assertEquals(TODAY, act.details().tabledOn());
    act.record(ActState.DEBATED, TODAY.plusDays(1), null, null, ANNA);
    assertEquals(TODAY, act.details().tabledOn());
  }

  @Test
  @DisplayName("correcting the day of tabling corrects it in the course too")
  void corrected() {
    ParliamentaryAct act = act(ActState.IN_PREPARATION, REPORT);
    act.record(ActState.RAISED, TODAY.minusDays(2), null, null, ANNA);
    act.record(ActState.TABLED, TODAY.minusDays(1), null, null, ANNA);
    act.record(ActState.DEBATED, TODAY.minusDays(1), null, null, ANNA);
    act.describe(with(TODAY.minusDays(2), null), NOW);
    assertEquals(
        Arrays.asList(null, TODAY.minusDays(2), TODAY.minusDays(2), TODAY.minusDays(1)), days(act));
    assertEquals("staff:anna", act.events().getLast().recordedBy());
    act.describe(with(null, null), NOW);
    act.describe(with(TODAY.minusDays(1), null), NOW);
    assertEquals(TODAY.minusDays(1), days(act).get(2));
    ParliamentaryAct late =
        new ParliamentaryAct(7, ActState.ADOPTED, with(TODAY, null), false, ANNA);
    late.describe(with(TODAY.minusDays(1), null), NOW);
    assertEquals(List.of(TODAY.minusDays(1)), days(late));
    ParliamentaryAct plan = act(ActState.IN_PREPARATION, REPORT);
    plan.record(ActState.LAPSED_WITH_SESSION, null, null, null, ANNA);
    plan.describe(with(TODAY, null), NOW);
    assertEquals(Arrays.asList(null, null), days(plan), "neither of them is the tabling");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
  @DisplayName("the told course shows the day of tabling only in a first entry RAISED or TABLED")
  void toldDay(ActState first) {
    ParliamentaryAct act = new ParliamentaryAct(7, first, with(TODAY, null), false, ANNA);
    boolean begins = first == ActState.RAISED || first == ActState.TABLED;
    assertEquals(begins ? TODAY : null, act.told().getFirst().occurredOn());
    assertEquals(first, act.told().getFirst().state());
    assertEquals(TODAY, act.details().tabledOn());
  }

  @Test
  @DisplayName("R1: taking back entries restores each state before, down to the first entry")
  void takenBack() {
    ParliamentaryAct act = act(ActState.IN_PREPARATION, REPORT);
    act.record(ActState.RAISED, TODAY.minusDays(2), null, null, ANNA);
    act.record(ActState.TABLED, TODAY.minusDays(1), null, null, ANNA);
    act.record(ActState.SCHEDULED, TODAY.plusDays(3), null, null, ANNA);
    act.record(ActState.ADOPTED, TODAY, null, null, ANNA);
    act.record(null, TODAY, LocalizedText.of("en", "Moved by Zoë Doe"), null, ANNA);
    act.takeBack(NOW);
    assertEquals(ActState.ADOPTED, act.state());
    act.takeBack(NOW);
    assertEquals(ActState.SCHEDULED, act.state());
    assertEquals(TODAY.plusDays(3), act.details().nextOn(), "the debate still lies ahead");
    act.takeBack(NOW);
    assertEquals(ActState.TABLED, act.state());
    assertNull(act.details().nextOn());
    assertEquals(TODAY.minusDays(1), act.details().tabledOn());
    act.takeBack(NOW);
    assertEquals(ActState.RAISED, act.state());
    assertEquals(TODAY.minusDays(2), act.details().tabledOn());
    act.takeBack(NOW);
    assertEquals(ActState.IN_PREPARATION, act.state());
    assertNull(act.details().tabledOn());
    assertThrows(WrongState.class, () -> act.takeBack(NOW));
    assertEquals(1, act.events().size());
  }

  private static List<LocalDate> days(ParliamentaryAct act) {
    return act.events().stream().map(ActEvent::occurredOn).toList();
  }

  @Test
  @DisplayName("the next day is that of a planned debate, until it was held or lapsed")
  void awaited() {
    ParliamentaryAct act = act(ActState.IN_PREPARATION, REPORT);
    act.describe(awaiting(TODAY.plusDays(9)), NOW);
    act.record(ActState.TABLED, TODAY, null, null, ANNA);
    assertEquals(TODAY.plusDays(9), act.details().nextOn(), "what was announced still comes");
    act.record(null, TODAY, LocalizedText.of("en", "Ten more signed"), null, ANNA);
    act.record(ActState.SCHEDULED, TODAY.plusDays(3), null, null, ANNA);
    assertEquals(TODAY.plusDays(3), act.details().nextOn());
    act.record(ActState.DEBATED, TODAY.plusDays(2), null, null, ANNA);
    assertNull(act.details().nextOn(), "a day earlier than it was put down for");
    ParliamentaryAct planned = act(ActState.IN_PREPARATION, REPORT);
    planned.describe(awaiting(TODAY), NOW);
    planned.record(ActState.TABLED, TODAY, null, null, ANNA);
    assertNull(planned.details().nextOn(), "the day to come was that of tabling");
    planned.describe(with(TODAY, TODAY.plusDays(3)), NOW);
    planned.record(ActState.SCHEDULED, null, null, null, ANNA);
    assertEquals(TODAY.plusDays(3), planned.details().nextOn());
    planned.record(ActState.LAPSED_WITH_SESSION, null, null, null, ANNA);
    assertNull(planned.details().nextOn());
  }

  @Test
  @DisplayName("R3: an act is public only while it has a source")
  void source() {
    ParliamentaryAct act = act(ActState.IN_PREPARATION, null);
    assertFalse(act.isShown());
    act.describe(details(new Source(null, "https://parliament.example.org/1")), NOW);
    assertTrue(act.isShown());
    act.describe(details(new Source(LocalizedText.EMPTY, " ")), NOW);
    assertFalse(act.isShown());
  }

  @Test
  @DisplayName("R4: each member is a sponsor once, in order, with the name of that day")
  void sponsors() {
    ParliamentaryAct act = act(ActState.TABLED, REPORT);
    Endorser zoe = EndorsementSamples.person();
    act.sponsor(zoe, OFFICE, SponsorRole.LEAD, NOW);
    act.sponsor(EndorsementSamples.person(), null, SponsorRole.CO_SPONSOR, NOW);
    assertEquals(
        List.of("endorser endorsements.error.sponsor-there"),
        assertThrows(InvalidInput.class, () -> act.sponsor(zoe, OFFICE, SponsorRole.SIGNATORY, NOW))
            .errors()
            .stream()
            .map(error -> error.field() + " " + error.messageKey())
            .toList());
    zoe.describe(EndorsementSamples.union().details(), NOW);
    assertEquals(List.of(1, 2), act.sponsors().stream().map(Sponsor::place).toList());
    assertEquals("Zoë Doe", act.sponsors().getFirst().name().in("en"));
    assertNull(act.sponsors().getLast().office());
  }

  @Test
  @DisplayName("R5: a withdrawn sponsor stays in place, and a removed one is deleted")
  void withdrawal() {
    ParliamentaryAct act = act(ActState.TABLED, REPORT);
    act.sponsor(EndorsementSamples.person(), OFFICE, SponsorRole.LEAD, NOW);
    act.sponsor(EndorsementSamples.person(), OFFICE, SponsorRole.CO_SPONSOR, NOW);
    act.withdrawSponsor(act.sponsors().getFirst(), null, ANNA);
    assertTrue(act.sponsors().getFirst().isWithdrawn());
    assertEquals(TODAY, act.sponsors().getFirst().withdrawnOn());
    Step later = new Step("staff:anna", NOW.plusSeconds(400_000), null);
    assertThrows(
        SponsorWithdrawn.class, () -> act.withdrawSponsor(act.sponsors().getFirst(), null, later));
    assertEquals(TODAY, act.sponsors().getFirst().withdrawnOn(), "the day is public");
    act.reinstateSponsor(act.sponsors().getFirst(), NOW);
    assertFalse(act.sponsors().getFirst().isWithdrawn());
    assertEquals(1, act.sponsors().getFirst().place(), "where he stood");
    Sponsor stands = act.sponsors().getFirst();
    assertThrows(SponsorStands.class, () -> act.reinstateSponsor(stands, NOW));
    act.removeSponsor(act.sponsors().getLast(), NOW);
    assertEquals(1, act.sponsors().size());
    act.sponsor(EndorsementSamples.person(), OFFICE, SponsorRole.SIGNATORY, NOW);
    assertEquals(2, act.sponsors().getLast().place());
  }

  @Test
  @DisplayName("kind, house, country and title are required, and markup and formulas refused")
  void required() {
    ActDetails nothing =
        new ActDetails(null, new Chamber(null, null), null, null, null, null, null);
    assertEquals(
        List.of("kind", "chamber.name", "chamber.country", "title"),
        nothing.check().errors().stream().map(FieldError::field).toList());
    ActDetails hostile =
        new ActDetails(
            ActKind.MOTION,
            new Chamber(LocalizedText.of("en", "<i>"), "CA"),
            LocalizedText.of("en", "x".repeat(301)),
            "=1+1",
            null,
            null,
            new Source(null, "x"));
    assertEquals(
        List.of("chamber.name.en", "title.en", "identifier", "source.url"),
        hostile.check().errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("an act may not begin as withdrawn")
  void first() {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> act(ActState.WITHDRAWN, REPORT));
    String told = refusal.errors().getFirst().toString();
    assertTrue(told.contains("IN_PREPARATION, RAISED") && !told.contains("WITHDRAWN"), told);
  }

  private static ParliamentaryAct act(ActState first, Source source) {
    return new ParliamentaryAct(7, first, details(source), false, ANNA);
  }

  private static ActDetails awaiting(LocalDate day) {
    return with(null, day);
  }

  private static ActDetails with(LocalDate tabledOn, LocalDate nextOn) {
    ActDetails plain = details(REPORT);
    return new ActDetails(
        plain.kind(), plain.chamber(), plain.title(), null, tabledOn, nextOn, REPORT);
  }

  private static ActDetails details(Source source) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "CA"),
        LocalizedText.of("en", "Motion for his release"),
        null,
        null,
        null,
        source);
  }
}
