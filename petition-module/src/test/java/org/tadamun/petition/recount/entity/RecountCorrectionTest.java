package org.tadamun.petition.recount.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.recount.entity.CorrectionState.APPROVED;
import static org.tadamun.petition.recount.entity.CorrectionState.PROPOSED;
import static org.tadamun.petition.recount.entity.CorrectionState.REJECTED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.refusal.OneOrganisation;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Correction after a recount")
class RecountCorrectionTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final String ANNA = "staff:anna";
  private static final ActingPerson SECOND = ActingPerson.alone("staff:bilal");
  private static final String WHY = "Somebody changed the table by hand.";
  private static final Finding FOUND = new Finding(1, SignatureSource.ONLINE, "SE", 3, 1);

  private static final Map<CorrectionState, Set<CorrectionState>> FOLLOWERS =
      Map.of(
          PROPOSED, EnumSet.of(APPROVED, REJECTED),
          APPROVED, EnumSet.noneOf(CorrectionState.class),
          REJECTED, EnumSet.noneOf(CorrectionState.class));

  private static final Map<CorrectionState, Consumer<RecountCorrection>> WAYS =
      Map.of(
          PROPOSED, one -> {},
          APPROVED, one -> one.approve(SECOND, THEN),
          REJECTED, one -> one.reject(ANNA, THEN));

  private record Verb(String name, CorrectionState leadsTo, Consumer<RecountCorrection> deed) {}

  private static final List<Verb> VERBS =
      List.of(
          new Verb("approve", APPROVED, one -> one.approve(SECOND, NOW)),
          new Verb("reject", REJECTED, one -> one.reject(ANNA, NOW)));

  private static RecountCorrection of(Finding... findings) {
    return new RecountCorrection(new Recount(7, List.of(findings), 0, THEN), WHY, ANNA, THEN);
  }

  private static RecountCorrection in(CorrectionState state) {
    RecountCorrection correction = of(FOUND);
    WAYS.get(state).accept(correction);
    return correction;
  }

  static Stream<Arguments> everyPair() {
    return Stream.of(CorrectionState.values())
        .flatMap(from -> Stream.of(CorrectionState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName(
      "A correction is decided once: each state may become exactly the states of the table")
  void pairs(CorrectionState from, CorrectionState to) {
    assertEquals(FOLLOWERS.get(from).contains(to), from.mayBecome(to));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A correction waits only while it is proposed")
  void waits(CorrectionState state) {
    assertEquals(state == PROPOSED, state.waits());
  }

  static Stream<Arguments> everyVerbInEveryState() {
    return Stream.of(CorrectionState.values())
        .flatMap(state -> VERBS.stream().map(verb -> Arguments.of(state, verb.name(), verb)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyVerbInEveryState")
  @DisplayName("Each verb works in the states that allow it, else the refusal names state and verb")
  void verbs(CorrectionState state, String name, Object given) {
    Verb verb = (Verb) given;
    RecountCorrection correction = in(state);
    if (state.mayBecome(verb.leadsTo())) {
      verb.deed().accept(correction);
      assertEquals(verb.leadsTo(), correction.state());
      assertEquals(NOW, correction.decidedAt());
      assertEquals(NOW, correction.modifiedAt());
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> verb.deed().accept(correction));
      assertEquals(state.name(), refusal.state());
      assertEquals(name, refusal.verb());
      assertEquals(THEN, correction.decidedAt());
    }
  }

  @Test
  @DisplayName("R6: a correction stores who proposed it and why, and who decided")
  void storesPeople() {
    RecountCorrection correction = of(FOUND);
    assertEquals(WHY, correction.reason());
    assertEquals(ANNA, correction.proposedBy());
    assertEquals(List.of(FOUND), correction.figures());
    assertEquals(7, correction.recount().petitionId());
    assertNull(correction.decidedBy());
    assertNull(correction.decidedAt());
    correction.approve(SECOND, NOW);
    assertEquals(SECOND.name(), correction.decidedBy());
  }

  @Test
  @DisplayName(
      "R6: the person who proposed a correction, or another key of theirs, cannot approve it")
  void second() {
    RecountCorrection correction = of(FOUND);
    ActingPerson herself = ActingPerson.alone(ANNA);
    var refusal = assertThrows(SecondPersonNeeded.class, () -> correction.approve(herself, NOW));
    assertEquals(ProblemType.FORBIDDEN, refusal.type());
    assertEquals("recount.error.second-person", refusal.messageKey());
    assertThrows(SecondPersonNeeded.class, () -> correction.requireSecond(herself));
    RecountCorrection ofKey =
        new RecountCorrection(new Recount(7, List.of(FOUND), 0, THEN), WHY, "key:one", THEN);
    ActingPerson other = new ActingPerson("key:two", Set.of("key:one", "key:two"));
    assertThrows(OneOrganisation.class, () -> ofKey.approve(other, NOW));
    assertEquals(PROPOSED, correction.state());
    assertEquals(PROPOSED, ofKey.state());
    correction.reject(ANNA, NOW);
    assertEquals(REJECTED, correction.state(), "she may end her own");
  }

  @Test
  @DisplayName("R6: a correction has only the differences that its own recount found")
  void settled() {
    Finding standing = new Finding(1, SignatureSource.PAPER, "GB", 0, 340).again();
    assertEquals(List.of(FOUND), of(FOUND, standing).figures());
    assertThrows(CorrectionRefused.NothingDiffers.class, () -> of());
    assertThrows(CorrectionRefused.NothingDiffers.class, () -> of(standing));
  }

  @Test
  @DisplayName("R7: a correction books what a figure lacks, negative if the figure is too high")
  void missing() {
    assertEquals(-2, FOUND.missing());
    assertEquals(340, new Finding(1, SignatureSource.PAPER, "GB", 0, 340).missing());
  }

  @Test
  @DisplayName("R9: forgetting the reason changes nothing else")
  void forgotten() {
    RecountCorrection correction = in(APPROVED);
    correction.forgetReason();
    assertNull(correction.reason());
    assertEquals(List.of(FOUND), correction.figures());
    assertEquals(APPROVED, correction.state());
    assertEquals(THEN, correction.modifiedAt());
    assertEquals(ANNA, correction.proposedBy());
  }
}
