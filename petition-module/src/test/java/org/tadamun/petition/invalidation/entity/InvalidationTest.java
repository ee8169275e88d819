package org.tadamun.petition.invalidation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.refusal.OneOrganisation;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.correction.entity.InvalidationReason;

class InvalidationTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final String ANNA = "staff:anna";
  private static final String BERT = "staff:bert";
  private static final ActingPerson SECOND = ActingPerson.alone(BERT);

  private static final Map<String, Consumer<Invalidation>> VERBS =
      Map.of(
          "approve", one -> one.approve(SECOND, LATER),
          "cancel", one -> one.cancel(BERT, LATER),
          "revert", one -> one.revert(ANNA, LATER));

  private static final Map<InvalidationState, Set<String>> POSSIBLE =
      Map.of(
          InvalidationState.PROPOSED, Set.of("approve", "cancel"),
          InvalidationState.RUNNING, Set.of("cancel"),
          InvalidationState.DONE, Set.of("revert"),
          InvalidationState.CANCELLED, Set.of("revert"),
          InvalidationState.REVERTING, Set.of(),
          InvalidationState.REVERTED, Set.of());

  private static Invalidation proposed() {
    return new Invalidation(
        7,
        RuleVerb.INVALIDATE,
        Rules.of("countries", "VA"),
        InvalidationReason.AUTOMATED,
        null,
        ANNA,
        9,
        NOW);
  }

  /** A rule in this state, with three signatures taken out if the state allows it. */
  private static Invalidation in(InvalidationState state) {
    Invalidation one = proposed();
    if (state != InvalidationState.PROPOSED) {
      one.approve(SECOND, NOW);
      one.passed(30, 3, 1, NOW);
    }
    if (state == InvalidationState.CANCELLED) {
      one.cancel(BERT, NOW);
    } else if (state.ordinal() > InvalidationState.RUNNING.ordinal()) {
      one.nextPass(1, NOW);
    }
    if (state.ordinal() >= InvalidationState.REVERTING.ordinal()) {
      one.revert(ANNA, NOW);
    }
    if (state == InvalidationState.REVERTED) {
      one.broughtBack(7, 3, NOW);
      one.allBroughtBack(NOW);
    }
    assertEquals(state, one.state());
    return one;
  }

  static Stream<Arguments> everyStateAndVerb() {
    return Stream.of(InvalidationState.values())
        .flatMap(state -> VERBS.keySet().stream().map(verb -> Arguments.of(state, verb)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyStateAndVerb")
  @DisplayName("Each verb of a rule works in the states that allow it, else the refusal names both")
  void verbs(InvalidationState state, String verb) {
    Invalidation one = in(state);
    if (POSSIBLE.get(state).contains(verb)) {
      VERBS.get(verb).accept(one);
      assertEquals(LATER, one.modifiedAt());
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> VERBS.get(verb).accept(one));
      assertEquals(state.name(), refusal.state());
      assertEquals(verb, refusal.verb());
      assertEquals(state, one.state());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R4: a portion is recorded only while the rule is running or being undone")
  void portions(InvalidationState state) {
    Invalidation one = in(state);
    long position = one.position();
    if (state != InvalidationState.RUNNING) {
      refuses(one, "go on", () -> one.passed(60, 2, 0, LATER));
      refuses(one, "go on", () -> one.nextPass(1, LATER));
    }
    if (state != InvalidationState.REVERTING) {
      refuses(one, "bring back", () -> one.broughtBack(60, 2, LATER));
    }
    assertEquals(position, one.position());
    assertEquals(NOW, one.modifiedAt());
  }

  private static void refuses(Invalidation one, String verb, Executable portion) {
    WrongState refusal = assertThrows(WrongState.class, portion);
    assertEquals(one.state().name(), refusal.state());
    assertEquals(verb, refusal.verb());
  }

  @Test
  @DisplayName("R2: the person who proposed a rule, or a key of theirs, cannot approve it")
  void ownProposal() {
    Invalidation one = proposed();
    ActingPerson herself = ActingPerson.alone(ANNA);
    var refusal = assertThrows(SecondPersonNeeded.class, () -> one.approve(herself, NOW));
    assertEquals("petition.error.own-proposal", refusal.messageKey());
    ActingPerson hers = new ActingPerson("key:hers", Set.of(ANNA));
    assertThrows(OneOrganisation.class, () -> one.approve(hers, NOW));
    assertEquals(InvalidationState.PROPOSED, one.state());
    one.approve(SECOND, NOW);
    assertEquals(BERT, one.approvedBy());
    assertEquals(NOW, one.approvedAt());
    assertThrows(WrongState.class, () -> one.approve(herself, NOW), "it is approved");
  }

  @ParameterizedTest
  @EnumSource(names = "INVALIDATE", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("R14: a rule that holds or releases runs at once, and cannot be approved")
  void alone(RuleVerb verb) {
    Invalidation one =
        new Invalidation(7, verb, Rules.of("countries", "VA"), null, null, ANNA, 9, NOW);
    assertEquals(InvalidationState.RUNNING, one.state());
    assertEquals("RUNNING 9", one.told(9));
    assertThrows(WrongState.class, () -> one.approve(SECOND, LATER));
    assertNull(one.approvedBy());
    one.passed(30, 3, 1, NOW);
    one.cancel(ANNA, LATER);
    assertEquals("CANCELLED 3", one.told(3));
    one.revert(ANNA, LATER);
    assertEquals(InvalidationState.REVERTING, one.state());
    assertEquals("PROPOSED AUTOMATED 9", proposed().told(9));
  }

  @Test
  @DisplayName("R4: a run continues at its position, pass by pass, and adds up its numbers")
  void progress() {
    Invalidation one = in(InvalidationState.RUNNING);
    one.passed(60, 2, 1, NOW);
    assertEquals(60, one.position());
    assertEquals(5, one.invalidated());
    assertEquals(2, one.unconfirmed());
    one.nextPass(2, NOW);
    assertEquals(InvalidationState.RUNNING, one.state());
    assertEquals(1, one.pass());
    assertEquals(0, one.position());
    one.nextPass(2, NOW);
    assertEquals(InvalidationState.DONE, one.state());
    one.revert(ANNA, NOW);
    one.broughtBack(9, 5, NOW);
    one.allBroughtBack(NOW);
    assertEquals(5, one.reverted());
  }

  @Test
  @DisplayName("R4: undoing a run that was stopped begins at the first signature")
  void undoneInTheMiddle() {
    Invalidation one = in(InvalidationState.CANCELLED);
    assertEquals(30, one.position());
    one.revert(ANNA, NOW);
    assertEquals(0, one.position());
    one.broughtBack(12, 1, NOW);
    assertEquals(12, one.position());
  }

  @Test
  @DisplayName("R4: undoing goes through once more for signatures that others took out of the hold")
  void pastOwn() {
    Invalidation one = in(InvalidationState.DONE);
    refuses(one, "bring back", () -> one.passedOwn(LATER));
    one.revert(ANNA, NOW);
    one.broughtBack(12, 3, NOW);
    assertFalse(one.isPastOwn());
    one.passedOwn(LATER);
    assertTrue(one.isPastOwn());
    assertEquals(0, one.position());
    one.broughtBack(9, 0, LATER);
    assertEquals(9, one.position());
    one.allBroughtBack(LATER);
    assertEquals(3, one.reverted());
  }

  @Test
  @DisplayName("R8: names and note are forgotten when the run ends, not while the rule is needed")
  void words() {
    Invalidation one =
        new Invalidation(
            7,
            RuleVerb.INVALIDATE,
            Rules.of(Map.of("countries", "VA", "nameEquals", "Zara Khan")),
            InvalidationReason.AUTOMATED,
            "Zara again",
            ANNA,
            9,
            NOW);
    one.forgetWords(NOW);
    one.approve(SECOND, NOW);
    assertEquals("Zara Khan", one.rule().nameEquals());
    one.passed(30, 3, 1, NOW);
    one.nextPass(1, NOW.plusSeconds(5));
    assertEquals(Rules.of("countries", "VA"), one.rule());
    assertNull(one.note());
    assertEquals(NOW.plusSeconds(5), one.wordsEndedAt());
    assertEquals(3, one.invalidated());
    assertEquals(InvalidationReason.AUTOMATED, one.reason());
    one.revert(ANNA, NOW);
    assertEquals(ANNA, one.endedBy());
    assertEquals(NOW, one.endedAt());
    one.forgetWords(NOW.plusSeconds(9));
    assertEquals(NOW.plusSeconds(5), one.wordsEndedAt());
  }

  @Test
  @DisplayName("R5: a rule that took nothing out cannot be reverted")
  void nothingToRevert() {
    Invalidation one = proposed();
    one.cancel(BERT, LATER);
    assertEquals(BERT, one.endedBy());
    assertEquals(LATER, one.endedAt());
    assertThrows(WrongState.class, () -> one.revert(ANNA, NOW));
  }
}
