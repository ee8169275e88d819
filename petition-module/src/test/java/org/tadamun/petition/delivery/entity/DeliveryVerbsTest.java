package org.tadamun.petition.delivery.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.petition.delivery.entity.Attempts.ANNA;
import static org.tadamun.petition.delivery.entity.Attempts.NOW;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Verbs of a delivery after each of its outcomes")
class DeliveryVerbsTest {

  /**
   * The verbs for planned attempts; {@link #ONCE_HAPPENED} has those for attempts that have
   * happened.
   */
  private static final Map<String, Consumer<Delivery>> WHILE_PLANNED =
      Map.of(
          "plan", one -> one.edit(null, Attempts.details(DeliveryChannel.EMAIL), NOW),
          "call off", one -> one.requireOnlyPlanned("call off"));

  private static final Map<String, Consumer<Delivery>> ONCE_HAPPENED =
      Map.of(
          "take back", one -> one.takeBack("The other embassy", null, ANNA, NOW),
          "forget", one -> one.forgetPeople(NOW),
          "add receipt", one -> one.keepReceipt(new ReceiptHashes("a.jpg", "aa", "bb"), NOW),
          "follow", one -> Attempts.after(one, DeliveryChannel.POST));

  private static Delivery after(DeliveryChannel channel, DeliveryOutcome outcome) {
    return outcome == DeliveryOutcome.PLANNED
        ? Attempts.planned(channel)
        : Attempts.ended(channel, outcome);
  }

  private static Delivery with(DeliveryOutcome outcome) {
    if (outcome == DeliveryOutcome.RETURNED) {
      Delivery posted = after(DeliveryChannel.POST, DeliveryOutcome.POSTED);
      posted.report(Attempts.report(outcome), ANNA, NOW);
      return posted;
    }
    DeliveryChannel channel =
        Stream.of(DeliveryChannel.values())
            .filter(one -> outcome == DeliveryOutcome.PLANNED || one.canEndAs(outcome))
            .filter(one -> one != DeliveryChannel.EMAIL)
            .findFirst()
            .orElseThrow();
    return after(channel, outcome);
  }

  static Stream<Arguments> everyOutcomeAndVerb() {
    return Stream.of(DeliveryOutcome.values())
        .flatMap(
            outcome ->
                Stream.concat(WHILE_PLANNED.keySet().stream(), ONCE_HAPPENED.keySet().stream())
                    .sorted()
                    .map(verb -> Arguments.of(outcome, verb)));
  }

  @ParameterizedTest(name = "{1} after {0}")
  @MethodSource("everyOutcomeAndVerb")
  @DisplayName(
      "Each verb works where it fits, or is refused with outcome and verb and changes nothing")
  void verbs(DeliveryOutcome outcome, String verb) {
    Delivery one = with(outcome);
    boolean planned = WHILE_PLANNED.containsKey(verb);
    Consumer<Delivery> deed = (planned ? WHILE_PLANNED : ONCE_HAPPENED).get(verb);
    if (planned == (outcome == DeliveryOutcome.PLANNED)) {
      deed.accept(one);
      DeliveryOutcome before =
          outcome == DeliveryOutcome.RETURNED ? DeliveryOutcome.POSTED : DeliveryOutcome.PLANNED;
      assertEquals(verb.equals("take back") ? before : outcome, one.outcome());
    } else {
      refuses(one, verb, () -> deed.accept(one));
    }
  }

  static Stream<Arguments> everyPair() {
    return Stream.of(DeliveryOutcome.values())
        .flatMap(from -> Stream.of(DeliveryOutcome.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{1} after {0}")
  @MethodSource("everyPair")
  @DisplayName("R2: an outcome is reported only if it can follow, by each channel that has both")
  void reports(DeliveryOutcome from, DeliveryOutcome to) {
    for (DeliveryChannel channel : DeliveryChannel.values()) {
      boolean reached =
          from == DeliveryOutcome.PLANNED
              || DeliveryOutcome.PLANNED.mayBecome(from) && channel.canEndAs(from);
      if (reached) {
        Delivery one = after(channel, from);
        if (from.mayBecome(to) && channel.canEndAs(to)) {
          one.report(Attempts.report(to), ANNA, NOW);
          assertEquals(to, one.outcome());
        } else {
          WrongState refusal =
              refuses(one, "report", () -> one.report(Attempts.report(to), ANNA, NOW));
          assertEquals(List.of(from, to), refusal.states());
        }
      }
    }
  }

  private static WrongState refuses(Delivery one, String verb, Runnable deed) {
    DeliveryOutcome before = one.outcome();
    int steps = one.steps().size();
    WrongState refusal = assertThrows(WrongState.class, deed::run);
    assertEquals(before.name(), refusal.state());
    assertEquals(verb, refusal.verb());
    assertEquals(before, one.outcome());
    assertEquals(steps, one.steps().size());
    return refusal;
  }
}
