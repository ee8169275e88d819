package org.tadamun.petition.delivery.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.delivery.entity.Attempts.ANNA;
import static org.tadamun.petition.delivery.entity.Attempts.NOW;
import static org.tadamun.petition.delivery.entity.Attempts.TODAY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Standing of an addressee on the board")
class DeliveryStandingTest {

  @Test
  @DisplayName("R8: an addressee without an attempt, or with a mere plan, is due")
  void nothing() {
    assertEquals(DeliveryStanding.DUE, DeliveryStanding.of(List.of(), TODAY));
    List<Delivery> plan = List.of(Attempts.planned(DeliveryChannel.BY_HAND));
    assertEquals(DeliveryStanding.DUE, DeliveryStanding.of(plan, TODAY));
    assertTrue(DeliveryStanding.last(plan).isEmpty());
  }

  @ParameterizedTest(name = "{0} by {1} is {2}")
  @CsvSource({
    "ACCEPTED, BY_HAND, ACCEPTED",
    "MET, BY_HAND, ACCEPTED",
    "POSTED, POST, POSTED",
    "REFUSED, BY_HAND, REFUSED",
    "LEFT_AT_DOOR, BY_HAND, UNSETTLED",
    "NO_ANSWER, EMAIL, UNSETTLED"
  })
  @DisplayName("R8: the standing follows from the outcome of the last attempt")
  void lastAttempt(DeliveryOutcome outcome, DeliveryChannel channel, DeliveryStanding expected) {
    assertEquals(expected, DeliveryStanding.of(List.of(Attempts.ended(channel, outcome)), TODAY));
  }

  @Test
  @DisplayName("R8: a letter posted after a refusal gives the standing refused and posted")
  void refusedAndPosted() {
    Delivery refused = Attempts.ended(DeliveryChannel.BY_HAND, DeliveryOutcome.REFUSED);
    Delivery posted = Attempts.planned(DeliveryChannel.POST);
    posted.report(
        new DeliveryReport(
            DeliveryOutcome.POSTED, Attempts.NOON.plusDays(1), null, null, null, null, null, null),
        ANNA,
        NOW);
    assertEquals(
        DeliveryStanding.REFUSED_AND_POSTED, DeliveryStanding.of(List.of(refused, posted), TODAY));
    assertEquals(Optional.of(posted), DeliveryStanding.last(List.of(posted, refused)));
  }

  /** Reports an outcome this many days after noon of the 20th. */
  private static Delivery told(Delivery delivery, DeliveryOutcome outcome, int days) {
    delivery.report(
        new DeliveryReport(
            outcome, Attempts.NOON.plusDays(days), null, null, null, null, null, null),
        ANNA,
        NOW);
    return delivery;
  }

  private static Delivery letter(int posted) {
    return told(Attempts.planned(DeliveryChannel.POST), DeliveryOutcome.POSTED, posted);
  }

  private static Delivery visit(DeliveryOutcome outcome, int day) {
    return told(Attempts.planned(DeliveryChannel.BY_HAND), outcome, day);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"RETURNED", "REFUSED", "LEFT_AT_DOOR", "NO_ANSWER"})
  @DisplayName("R8: an acceptance stands whatever happens to a letter that was posted before it")
  void olderLetter(DeliveryOutcome outcome) {
    Delivery letter = told(Attempts.planned(DeliveryChannel.COURIER), DeliveryOutcome.POSTED, 0);
    Delivery visit = visit(DeliveryOutcome.ACCEPTED, 2);
    told(letter, outcome, 5);
    assertEquals(DeliveryStanding.ACCEPTED, DeliveryStanding.of(List.of(letter, visit), TODAY));
    assertEquals(DeliveryStanding.ACCEPTED, DeliveryStanding.of(List.of(visit, letter), TODAY));
    assertEquals(
        Optional.of(letter), DeliveryStanding.last(List.of(visit, letter)), "and is shown");
  }

  @Test
  @DisplayName(
      "R8: a letter posted after an acceptance decides the standing, until the next acceptance")
  void newerLetter() {
    Delivery refused = visit(DeliveryOutcome.REFUSED, 0);
    Delivery accepted = visit(DeliveryOutcome.MET, 2);
    Delivery letter = letter(3);
    assertEquals(
        DeliveryStanding.POSTED, DeliveryStanding.of(List.of(refused, accepted, letter), TODAY));
    told(letter, DeliveryOutcome.RETURNED, 5);
    assertEquals(
        DeliveryStanding.UNSETTLED, DeliveryStanding.of(List.of(refused, accepted, letter), TODAY));
    Delivery again = visit(DeliveryOutcome.ACCEPTED, 6);
    assertEquals(
        DeliveryStanding.ACCEPTED,
        DeliveryStanding.of(List.of(refused, accepted, letter, again), TODAY));
  }

  @Test
  @DisplayName(
      "R8: if the accepted one comes back, the addressee is unsettled until the next acceptance")
  void cameBack() {
    Delivery accepted = told(visit(DeliveryOutcome.ACCEPTED, 2), DeliveryOutcome.RETURNED, 5);
    assertEquals(DeliveryStanding.UNSETTLED, DeliveryStanding.of(List.of(accepted), TODAY));
    Delivery again = visit(DeliveryOutcome.ACCEPTED, 6);
    assertEquals(DeliveryStanding.ACCEPTED, DeliveryStanding.of(List.of(accepted, again), TODAY));
  }

  @Test
  @DisplayName("R8: an answer that comes after no answer decides the standing")
  void answeredLate() {
    Delivery letter = told(letter(1), DeliveryOutcome.NO_ANSWER, 5);
    assertEquals(DeliveryStanding.UNSETTLED, DeliveryStanding.of(List.of(letter), TODAY));
    told(letter, DeliveryOutcome.ACCEPTED, 7);
    assertEquals(DeliveryStanding.ACCEPTED, DeliveryStanding.of(List.of(letter), TODAY));
    Delivery other = told(letter(1), DeliveryOutcome.NO_ANSWER, 5);
    assertEquals(
        DeliveryStanding.REFUSED,
        DeliveryStanding.of(List.of(told(other, DeliveryOutcome.REFUSED, 7)), TODAY));
  }

  @Test
  @DisplayName(
      "R8: attempts count in the order in which they happened, not in that of their reports")
  void toldLate() {
    Delivery accepted = visit(DeliveryOutcome.ACCEPTED, 2);
    Delivery refused = visit(DeliveryOutcome.REFUSED, 1);
    Delivery letter = told(letter(1), DeliveryOutcome.RETURNED, 8);
    assertEquals(
        DeliveryStanding.ACCEPTED, DeliveryStanding.of(List.of(accepted, refused, letter), TODAY));
  }

  @Test
  @DisplayName("R8: an attempt that was taken back and reported again begins with the new report")
  void begunAnew() {
    Delivery accepted = visit(DeliveryOutcome.ACCEPTED, 2);
    Delivery letter = letter(1);
    letter.takeBack("That was another letter", null, ANNA, NOW);
    told(told(letter, DeliveryOutcome.POSTED, 3), DeliveryOutcome.RETURNED, 5);
    assertEquals(DeliveryStanding.UNSETTLED, DeliveryStanding.of(List.of(accepted, letter), TODAY));
  }

  @Test
  @DisplayName("R8: an accepted addressee is due from the day of a next step on")
  void acceptedAndDue() {
    Delivery accepted = visit(DeliveryOutcome.ACCEPTED, 2);
    Delivery letter = letter(0);
    letter.report(Attempts.report(DeliveryOutcome.RETURNED, TODAY), ANNA, NOW);
    assertEquals(DeliveryStanding.DUE, DeliveryStanding.of(List.of(accepted, letter), TODAY));
    assertEquals(
        DeliveryStanding.ACCEPTED,
        DeliveryStanding.of(List.of(accepted, letter), TODAY.minusDays(1)));
  }

  @Test
  @DisplayName("R8: a refused addressee is due from the day of its next step, not before")
  void nextStep() {
    Delivery refused = Attempts.planned(DeliveryChannel.BY_HAND);
    refused.report(Attempts.report(DeliveryOutcome.REFUSED, TODAY), ANNA, NOW);
    List<Delivery> attempts = List.of(refused);
    assertEquals(DeliveryStanding.REFUSED, DeliveryStanding.of(attempts, TODAY.minusDays(1)));
    assertEquals(DeliveryStanding.DUE, DeliveryStanding.of(attempts, TODAY));
    assertEquals(Optional.of(TODAY), DeliveryStanding.nextDue(attempts));
  }

  @Test
  @DisplayName("R8: a next step is no longer due once another attempt follows")
  void followed() {
    Delivery refused = Attempts.planned(DeliveryChannel.BY_HAND);
    refused.report(Attempts.report(DeliveryOutcome.REFUSED, TODAY), ANNA, NOW);
    List<Delivery> attempts = List.of(refused, Attempts.after(refused, DeliveryChannel.POST));
    assertEquals(DeliveryStanding.REFUSED, DeliveryStanding.of(attempts, TODAY));
    assertEquals(Optional.empty(), DeliveryStanding.nextDue(attempts));
  }

  @Test
  @DisplayName("R8: a next step is due again once the attempt that followed is taken back")
  void takenBack() {
    Delivery refused = Attempts.planned(DeliveryChannel.BY_HAND);
    refused.report(Attempts.report(DeliveryOutcome.REFUSED, TODAY), ANNA, NOW);
    Delivery posted = Attempts.after(refused, DeliveryChannel.POST);
    posted.report(Attempts.report(DeliveryOutcome.POSTED), ANNA, NOW);
    List<Delivery> attempts = List.of(refused, posted);
    assertEquals(Optional.empty(), DeliveryStanding.nextDue(attempts));
    posted.takeBack("It was the other embassy", null, ANNA, NOW);
    assertEquals(DeliveryStanding.DUE, DeliveryStanding.of(attempts, TODAY));
    assertEquals(Optional.of(TODAY), DeliveryStanding.nextDue(attempts));
    posted.report(Attempts.report(DeliveryOutcome.POSTED), ANNA, NOW);
    assertEquals(Optional.empty(), DeliveryStanding.nextDue(attempts));
  }
}
