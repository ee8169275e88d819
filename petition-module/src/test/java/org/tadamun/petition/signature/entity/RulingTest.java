package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;

class RulingTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static final Map<SignatureState, Set<String>> POSSIBLE =
      new EnumMap<>(
          Map.of(
              SignatureState.PENDING, Set.of("hold", "invalidate"),
              SignatureState.CONFIRMED, Set.of("hold", "invalidate"),
              SignatureState.HELD, Set.of("release", "invalidate"),
              SignatureState.INVALIDATED, Set.of("revert"),
              SignatureState.WITHDRAWN, Set.of()));

  private static Signature pending() {
    Signer zara = new Signer("Zara", "Khan", "GB", null, null, "ur", Visibility.PUBLIC);
    return new Signature(
        7, 2, new Mailbox("fingerprint", 1, "encrypted", "domain"), zara, Origin.NONE, false, THEN);
  }

  private static Signature confirmed() {
    Signature signature = pending();
    signature.confirm(THEN);
    return signature;
  }

  private static Signature held() {
    Signature signature = confirmed();
    signature.hold("looks odd", THEN);
    return signature;
  }

  private static Signature invalid(Signature signature) {
    signature.invalidate(InvalidationReason.AUTOMATED, "same second", 9L, THEN);
    return signature;
  }

  private static Signature in(SignatureState state) {
    return switch (state) {
      case PENDING, EXPIRED -> pending();
      case CONFIRMED -> confirmed();
      case HELD -> held();
      case INVALIDATED -> invalid(confirmed());
      case WITHDRAWN -> {
        Signature signature = confirmed();
        signature.withdraw(THEN);
        yield signature;
      }
    };
  }

  private static Consumer<Signature> verb(String name) {
    return switch (name) {
      case "hold" -> signature -> signature.hold(null, NOW);
      case "release" -> signature -> signature.release(NOW);
      case "invalidate" ->
          signature -> signature.invalidate(InvalidationReason.TEST, null, null, NOW);
      default -> signature -> signature.revert(NOW);
    };
  }

  static Stream<Arguments> everyStateAndVerb() {
    return POSSIBLE.keySet().stream()
        .flatMap(
            state ->
                Stream.of("hold", "release", "invalidate", "revert")
                    .map(verb -> Arguments.of(state, verb)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("everyStateAndVerb")
  @DisplayName(
      "Each decision works in the states that allow it, else the refusal names state and verb")
  void verbs(SignatureState state, String verb) {
    Signature signature = in(state);
    if (POSSIBLE.get(state).contains(verb)) {
      verb(verb).accept(signature);
      assertEquals(NOW, signature.changedAt());
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> verb(verb).accept(signature));
      assertEquals(state.name(), refusal.state());
      assertEquals(verb, refusal.verb());
      assertEquals(state, signature.state());
    }
  }

  @Test
  @DisplayName("R3: reverting an invalidation restores the state before it")
  void revert() {
    for (Signature signature : new Signature[] {confirmed(), held()}) {
      SignatureState before = signature.state();
      invalid(signature);
      assertEquals(before, signature.ruling().before());
      assertEquals(InvalidationReason.AUTOMATED, signature.ruling().reason());
      assertEquals(9L, signature.ruling().run());
      assertEquals("same second", signature.ruling().note());
      signature.revert(NOW);
      assertEquals(before, signature.state());
      assertNull(signature.ruling().before());
      assertNull(signature.ruling().reason());
      assertNull(signature.ruling().run());
      assertEquals(THEN, signature.confirmedAt());
    }
  }

  @Test
  @DisplayName("R2: an unconfirmed signature that is released waits for its confirmation again")
  void releaseUnconfirmed() {
    Signature signature = pending();
    signature.hold(null, THEN);
    signature.release(NOW);
    assertEquals(SignatureState.PENDING, signature.state());
    assertNull(signature.confirmedAt());
  }

  @Test
  @DisplayName("R11: a signature confirmed while it is held counts once it is released")
  void confirmHeld() {
    Signature signature = pending();
    signature.hold(null, THEN);
    signature.confirm(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    assertEquals(NOW, signature.confirmedAt());
    signature.release(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
  }

  @Test
  @DisplayName("R11: an invalidated signature that is withdrawn and signed again is held")
  void signAgainAfterInvalidation() {
    Signature signature = invalid(confirmed());
    signature.withdraw(NOW);
    assertNull(signature.ruling().note());
    signature.signAgain(
        new Mailbox("fingerprint", 1, "encrypted", "domain"), signature.signer(), NOW);
    signature.confirm(NOW);
    assertEquals(SignatureState.HELD, signature.state());
  }

  @Test
  @DisplayName(
      "R11: invalidated during an alarm, withdrawn and signed again, it is not held by the alarm")
  void signAgainAfterAlarm() {
    Signature signature = confirmed();
    signature.holdForCountry(THEN);
    invalid(signature);
    assertEquals(true, signature.ruling().isAlarm(), "undone, the alarm would hold it again");
    signature.withdraw(NOW);
    assertEquals(false, signature.ruling().isAlarm());
    signature.signAgain(mailbox(), signature.signer(), NOW);
    signature.confirm(NOW);
    assertEquals(SignatureState.HELD, signature.state(), "a person has to look at it");
    assertEquals(false, signature.ruling().isAlarm());
    Signature erased = confirmed();
    erased.holdForCountry(THEN);
    invalid(erased).erase("nobody", NOW);
    assertEquals(true, erased.ruling().isAlarm(), "who did not leave may come back");
  }

  @Test
  @DisplayName("R11: an unconfirmed held signature that is signed again stays held")
  void signAgainHeld() {
    Signature signature = pending();
    signature.hold("looks odd", THEN);
    Signer other = new Signer("Zahra", null, "CA", null, null, "en", Visibility.ANONYMOUS);
    signature.signAgain(mailbox(), other, NOW);
    assertEquals(SignatureState.HELD, signature.state());
    assertEquals("looks odd", signature.ruling().note());
    assertEquals(other, signature.signer());
    assertEquals(NOW, signature.changedAt(), "its time begins anew");
    signature.confirm(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    Signature confirmed = held();
    refusesToSignAgain(confirmed);
  }

  @Test
  @DisplayName(
      "R11: an unconfirmed invalidated signature that is signed again is held once confirmed")
  void signAgainTakenOut() {
    Signature signature = pending();
    signature.hold(null, THEN);
    invalid(signature);
    signature.signAgain(mailbox(), signature.signer(), NOW);
    assertEquals(SignatureState.PENDING, signature.state());
    assertEquals("same second", signature.ruling().note(), "whoever looks at it knows why");
    signature.confirm(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    signature.release(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
    refusesToSignAgain(invalid(confirmed()));
    refusesToSignAgain(invalid(held()));
  }

  private static void refusesToSignAgain(Signature signature) {
    WrongState refusal =
        assertThrows(
            WrongState.class, () -> signature.signAgain(mailbox(), signature.signer(), NOW));
    assertEquals("sign again", refusal.verb());
  }

  private static Mailbox mailbox() {
    return new Mailbox("fingerprint", 1, "encrypted", "domain");
  }

  @Test
  @DisplayName(
      "R11: held by hand, invalidated and reverted, it is held, also if it is signed again")
  void revertHeld() {
    Signature signature = invalid(held());
    signature.revert(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    assertEquals(NOW, signature.ruling().at());
    assertNull(signature.ruling().note());
    signature.withdraw(NOW);
    signature.signAgain(mailbox(), signature.signer(), NOW);
    signature.confirm(NOW);
    assertEquals(SignatureState.HELD, signature.state());
    Signature counted = invalid(confirmed());
    counted.revert(NOW);
    assertNull(counted.ruling().at(), "nobody holds what counted");
  }

  @Test
  @DisplayName("R10: an erasure removes the moderator's note")
  void erase() {
    for (Signature signature : new Signature[] {held(), invalid(confirmed())}) {
      signature.erase("nobody", NOW);
      assertNull(signature.ruling().note());
    }
  }

  @Test
  @DisplayName("R10: an erased signature stays held by its alarm, unless it was withdrawn before")
  void eraseAlarmed() {
    Signature signature = confirmed();
    signature.holdForCountry(THEN);
    signature.erase("nobody", NOW);
    assertEquals(SignatureState.HELD, signature.state());
    assertEquals(true, signature.ruling().isAlarm());
    signature.release(NOW);
    assertEquals(SignatureState.CONFIRMED, signature.state());
    Signature left = confirmed();
    left.holdForCountry(THEN);
    left.withdraw(NOW);
    left.erase("nobody", NOW);
    assertEquals(false, left.ruling().isAlarm());
    assertNull(left.ruling().at());
  }

  @Test
  @DisplayName("The test's table of verbs has every state but EXPIRED")
  void complete() {
    Set<SignatureState> states = EnumSet.allOf(SignatureState.class);
    states.removeAll(POSSIBLE.keySet());
    assertEquals(EnumSet.of(SignatureState.EXPIRED), states);
  }
}
