package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.rectification.Rectified;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Verbs of a signature in each of its states")
class SignatureVerbsTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Signer ZARA =
      new Signer("Zara", "Khan", "GB", "Leeds", "Unite", "ur", Visibility.PUBLIC);

  /** Whether it was signed here or imported, which matters to some verbs. */
  private enum Way {
    OWN,
    IMPORTED
  }

  private static final Map<String, Consumer<Signature>> VERBS =
      Map.ofEntries(
          Map.entry("sign again", one -> one.signAgain(mailbox(), ZARA, NOW)),
          Map.entry("confirm", one -> one.confirm(NOW)),
          Map.entry("import", one -> one.confirmByImport(11, SignatureSource.PARTNER, NOW)),
          Map.entry("adopt", one -> one.adopt(ZARA, NOW)),
          Map.entry("lose its import", one -> one.loseImport(NOW)),
          Map.entry("remind", Signature::reminded),
          Map.entry("bounce", one -> one.bounce(NOW)),
          Map.entry("hold", one -> one.hold("looked odd", NOW)),
          Map.entry("release", one -> one.release(NOW)),
          Map.entry(
              "invalidate", one -> one.invalidate(InvalidationReason.AUTOMATED, null, 7L, NOW)),
          Map.entry("revert", one -> one.revert(NOW)),
          Map.entry("withdraw", one -> one.withdraw(NOW)),
          Map.entry("change", one -> one.choose(Visibility.PUBLIC, "en", NOW)),
          Map.entry("rectify", one -> one.rectify(ZARA, Rectified.none(), NOW)));

  private static Mailbox mailbox() {
    return new Mailbox("fingerprint", 1, "encrypted", "domain");
  }

  private static Signature in(SignatureState state, Way way) {
    Signature one = new Signature(7, 2, mailbox(), ZARA, Origin.NONE, false, THEN);
    if (state == SignatureState.EXPIRED) {
      one.bounce(THEN);
    } else if (way == Way.IMPORTED) {
      one.confirmByImport(11, SignatureSource.PARTNER, THEN);
    } else if (state != SignatureState.PENDING) {
      one.confirm(THEN);
    }
    switch (state) {
      case HELD -> one.hold(null, THEN);
      case INVALIDATED -> one.invalidate(InvalidationReason.AUTOMATED, null, 7L, THEN);
      case WITHDRAWN -> one.withdraw(THEN);
      default -> assertEquals(state, one.state());
    }
    return one;
  }

  /** Applies the verb; a refusal must name state and verb and change nothing. */
  private static void leads(String verb, Signature one, String expected) {
    SignatureState before = one.state();
    if (expected.equals("-")) {
      WrongState refusal =
          assertThrows(WrongState.class, () -> VERBS.get(verb).accept(one), before::name);
      assertEquals(before.name(), refusal.state());
      assertEquals(verb, refusal.verb());
      assertEquals(before, one.state());
      assertEquals(THEN, one.changedAt());
    } else {
      VERBS.get(verb).accept(one);
      assertEquals(SignatureState.valueOf(expected), one.state(), () -> verb + " in " + before);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sign again      | PENDING   | -           | -           | -           | PENDING | PENDING
          confirm         | CONFIRMED | -           | HELD        | HELD        | -       | -
          import          | CONFIRMED | -           | -           | -           | -       | -
          adopt           | -         | -           | -           | -           | -       | -
          lose its import | -         | -           | -           | -           | -       | -
          remind          | PENDING   | -           | -           | -           | -       | -
          bounce          | EXPIRED   | CONFIRMED   | HELD        | INVALIDATED | -       | -
          hold            | HELD      | HELD        | -           | -           | -       | -
          release         | -         | -           | CONFIRMED   | -           | -       | -
          invalidate      | INVALIDATED | INVALIDATED | INVALIDATED | -           | -       | -
          revert          | -         | -           | -           | CONFIRMED   | -       | -
          withdraw        | WITHDRAWN | WITHDRAWN   | WITHDRAWN   | WITHDRAWN   | -       | WITHDRAWN
          change          | PENDING   | CONFIRMED   | HELD        | -           | -       | -
          rectify         | PENDING   | CONFIRMED   | HELD        | INVALIDATED | -       | EXPIRED
          """)
  @DisplayName("Each verb leads a signature from the form to the state of the table, or is refused")
  void signedHere(ArgumentsAccessor row) {
    for (SignatureState state : SignatureState.values()) {
      leads(row.getString(0), in(state, Way.OWN), row.getString(1 + state.ordinal()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          adopt           | CONFIRMED | HELD    | - | -
          lose its import | PENDING   | PENDING | - | -
          """)
  @DisplayName("Each verb leads an imported signature to the state of the table, or is refused")
  void imported(ArgumentsAccessor row) {
    int column = 1;
    for (SignatureState state :
        new SignatureState[] {
          SignatureState.CONFIRMED,
          SignatureState.HELD,
          SignatureState.INVALIDATED,
          SignatureState.WITHDRAWN
        }) {
      leads(row.getString(0), in(state, Way.IMPORTED), row.getString(column++));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"CONFIRMED", "HELD", "INVALIDATED", "WITHDRAWN"})
  @DisplayName("No verb leads an imported signature to a state that its import's list leaves out")
  void statesOfList(SignatureState state) {
    VERBS.forEach(
        (verb, way) -> {
          Signature one = in(state, Way.IMPORTED);
          try {
            way.accept(one);
          } catch (WrongState refused) {
            assertEquals(state, one.state(), verb);
          }
          assertTrue(!one.isImported() || one.state().mayBeImported(), verb);
        });
  }
}
