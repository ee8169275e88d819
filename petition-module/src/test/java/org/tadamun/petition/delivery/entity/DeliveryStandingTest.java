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

@DisplayName("Where we stand with an addressee")
class DeliveryStandingTest {

  @Test
  @DisplayName("R8 is due where nothing was attempted, a mere plan included")
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
  @DisplayName("R8 follows from what came of the last attempt")
  void one(DeliveryOutcome outcome, DeliveryChannel channel, DeliveryStanding expected) {
    assertEquals(expected, DeliveryStanding.of(List.of(Attempts.ended(channel, outcome)), TODAY));
  }

  @Test
  @DisplayName("R8 is refused, then sent, where it was sent off after somebody refused it")
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

  /** Reports an outcome some days after noon of the 20th. */
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
  @DisplayName("R8 stays accepted whatever comes of a letter that was on its way before")
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
  @DisplayName("R8 is decided anew by what was sent after it was accepted, and by that alone")
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
  @DisplayName("R8 is unsettled where what was accepted came back, until it is accepted anew")
  void cameBack() {
    Delivery accepted = told(visit(DeliveryOutcome.ACCEPTED, 2), DeliveryOutcome.RETURNED, 5);
    assertEquals(DeliveryStanding.UNSETTLED, DeliveryStanding.of(List.of(accepted), TODAY));
    Delivery again = visit(DeliveryOutcome.ACCEPTED, 6);
    assertEquals(DeliveryStanding.ACCEPTED, DeliveryStanding.of(List.of(accepted, again), TODAY));
  }

  @Test
  @DisplayName("R8 is accepted, or refused, where an answer came after there had been none")
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
  @DisplayName("R8 counts by what happened when, in whatever order it was told")
  void toldLate() {
    Delivery accepted = visit(DeliveryOutcome.ACCEPTED, 2);
    Delivery refused = visit(DeliveryOutcome.REFUSED, 1);
    Delivery letter = told(letter(1), DeliveryOutcome.RETURNED, 8);
    assertEquals(
        DeliveryStanding.ACCEPTED, DeliveryStanding.of(List.of(accepted, refused, letter), TODAY));
  }

  @Test
  @DisplayName("R8 takes an attempt as begun when it was told anew, where the first was a mistake")
  void begunAnew() {
    Delivery accepted = visit(DeliveryOutcome.ACCEPTED, 2);
    Delivery letter = letter(1);
    letter.takeBack("That was another letter", null, ANNA, NOW);
    told(told(letter, DeliveryOutcome.POSTED, 3), DeliveryOutcome.RETURNED, 5);
    assertEquals(DeliveryStanding.UNSETTLED, DeliveryStanding.of(List.of(accepted, letter), TODAY));
  }

  @Test
  @DisplayName("R8 is due although it was accepted, where a next step is written down")
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
  @DisplayName("R8 is due from the day of its next step on, not before")
  void nextStep() {
    Delivery refused = Attempts.planned(DeliveryChannel.BY_HAND);
    refused.report(Attempts.report(DeliveryOutcome.REFUSED, TODAY), ANNA, NOW);
    List<Delivery> attempts = List.of(refused);
    assertEquals(DeliveryStanding.REFUSED, DeliveryStanding.of(attempts, TODAY.minusDays(1)));
    assertEquals(DeliveryStanding.DUE, DeliveryStanding.of(attempts, TODAY));
    assertEquals(Optional.of(TODAY), DeliveryStanding.nextDue(attempts));
  }

  @Test
  @DisplayName("R8 is no longer due once another attempt was the next step")
  void followed() {
    Delivery refused = Attempts.planned(DeliveryChannel.BY_HAND);
    refused.report(Attempts.report(DeliveryOutcome.REFUSED, TODAY), ANNA, NOW);
    List<Delivery> attempts = List.of(refused, Attempts.after(refused, DeliveryChannel.POST));
    assertEquals(DeliveryStanding.REFUSED, DeliveryStanding.of(attempts, TODAY));
    assertEquals(Optional.empty(), DeliveryStanding.nextDue(attempts));
  }

  @Test
  @DisplayName("R8 is due again where the attempt that was the next step is taken back")
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
