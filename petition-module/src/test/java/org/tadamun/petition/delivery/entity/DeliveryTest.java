package org.tadamun.petition.delivery.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.delivery.entity.Attempts.ANNA;
import static org.tadamun.petition.delivery.entity.Attempts.NOON;
import static org.tadamun.petition.delivery.entity.Attempts.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("Delivery")
class DeliveryTest {

  private static final Instant LATER = NOW.plus(Duration.ofDays(2));

  private static void refused(String state, String verb, Runnable deed) {
    WrongState refusal = assertThrows(WrongState.class, deed::run);
    assertEquals(state, refusal.state());
    assertEquals(verb, refusal.verb());
  }

  @Test
  @DisplayName("A new delivery is planned, at its local time on the addressee's clock")
  void begins() {
    Delivery delivery = Attempts.planned(DeliveryChannel.BY_HAND);
    assertEquals(DeliveryOutcome.PLANNED, delivery.outcome());
    assertEquals(Instant.parse("2020-11-20T12:00:00Z"), delivery.moment());
    assertEquals(1, delivery.steps().size());
    assertEquals(ANNA, delivery.steps().getFirst().actor());
  }

  @Test
  @DisplayName("R3: each outcome is added to the log, with moment, actor and note")
  void log() {
    Delivery delivery = Attempts.planned(DeliveryChannel.POST);
    delivery.report(Attempts.report(DeliveryOutcome.POSTED), ANNA, NOW);
    delivery.report(Attempts.report(DeliveryOutcome.RETURNED), "staff:bilal", LATER);
    List<DeliveryOutcome> told = delivery.steps().stream().map(DeliveryStep::outcome).toList();
    assertEquals(
        List.of(DeliveryOutcome.PLANNED, DeliveryOutcome.POSTED, DeliveryOutcome.RETURNED), told);
    DeliveryStep last = delivery.steps().getLast();
    assertEquals("staff:bilal", last.actor());
    assertEquals(LATER, last.at());
    assertEquals(NOON, last.happenedLocal());
    assertEquals("He said no.", last.note());
  }

  @Test
  @DisplayName("An edit stores all details, with the next step and its day")
  void edited() {
    Delivery delivery = Attempts.planned(DeliveryChannel.BY_HAND);
    DeliveryDetails other = Attempts.next(DeliveryChannel.POST, Attempts.TODAY);
    delivery.edit(null, other, LATER);
    assertEquals(other, delivery.details());
    assertEquals(LATER, delivery.modifiedAt());
  }

  @Test
  @DisplayName(
      "R2: an outcome that cannot follow is refused with state and verb, and changes nothing")
  void guards() {
    Delivery refused = Attempts.ended(DeliveryChannel.BY_HAND, DeliveryOutcome.REFUSED);
    refused(
        "REFUSED",
        "report",
        () -> refused.report(Attempts.report(DeliveryOutcome.ACCEPTED), ANNA, LATER));
    assertEquals(DeliveryOutcome.REFUSED, refused.outcome());
    Delivery planned = Attempts.planned(DeliveryChannel.POST);
    refused(
        "PLANNED", "report", () -> planned.report(Attempts.report(DeliveryOutcome.MET), ANNA, NOW));
    assertEquals(1, planned.steps().size());
  }

  @Test
  @DisplayName("R3: a delivery that comes back keeps its acceptance in the log, and its receipt")
  void cameBack() {
    Delivery delivery = Attempts.ended(DeliveryChannel.BY_HAND, DeliveryOutcome.ACCEPTED);
    delivery.keepReceipt(new ReceiptHashes("a.jpg", "aa", "bb"), NOW);
    delivery.report(Attempts.report(DeliveryOutcome.RETURNED), ANNA, LATER);
    assertEquals(
        List.of(DeliveryOutcome.PLANNED, DeliveryOutcome.ACCEPTED, DeliveryOutcome.RETURNED),
        delivery.steps().stream().map(DeliveryStep::outcome).toList());
    assertEquals("aa", delivery.receipt().sha256());
  }

  @Test
  @DisplayName("Recipient, reference and incident stay if a later report does not mention them")
  void keeps() {
    Delivery delivery = Attempts.planned(DeliveryChannel.POST);
    delivery.report(
        new DeliveryReport(
            DeliveryOutcome.POSTED, NOON, "Front desk", "RR123", null, true, null, null),
        ANNA,
        NOW);
    delivery.report(
        new DeliveryReport(DeliveryOutcome.ACCEPTED, NOON, null, null, null, null, null, null),
        ANNA,
        LATER);
    assertEquals("Front desk", delivery.details().recipient());
    assertEquals("RR123", delivery.details().reference());
    assertTrue(delivery.details().incident());
  }

  @Test
  @DisplayName("R3: an outcome that is taken back leads to the plan, and both stay in the log")
  void takeBack() {
    Delivery delivery = Attempts.ended(DeliveryChannel.BY_HAND, DeliveryOutcome.ACCEPTED);
    delivery.takeBack("It was the other embassy", null, ANNA, LATER);
    assertEquals(DeliveryOutcome.PLANNED, delivery.outcome());
    assertNull(delivery.happenedLocal());
    assertEquals(3, delivery.steps().size());
    assertEquals("It was the other embassy", delivery.steps().getLast().note());
    refused("PLANNED", "take back", () -> delivery.takeBack("Again", null, ANNA, LATER));
  }

  @Test
  @DisplayName("R3: taking an outcome back removes its receipt, incident and next step")
  void takenBackWhole() {
    Delivery delivery = Attempts.planned(DeliveryChannel.BY_HAND);
    delivery.report(
        new DeliveryReport(
            DeliveryOutcome.REFUSED,
            NOON,
            "The guard",
            "42",
            null,
            true,
            "By post",
            Attempts.TODAY),
        ANNA,
        NOW);
    delivery.keepReceipt(new ReceiptHashes("a.jpg", "aa", "bb"), NOW);
    delivery.takeBack("It was the other embassy", NOW, ANNA, LATER);
    assertNull(delivery.receipt());
    DeliveryDetails left = delivery.details();
    assertFalse(left.incident());
    assertNull(left.nextStep());
    assertNull(left.nextDue());
    assertEquals("The guard", left.recipient());
    assertEquals("42", left.reference());
    assertEquals("Anna and Bilal", left.delegation());
  }

  @Test
  @DisplayName("R3: each taking back leads to the outcome before, with its moment and its receipt")
  void takenBackInTurn() {
    Delivery delivery = Attempts.ended(DeliveryChannel.POST, DeliveryOutcome.POSTED);
    delivery.report(at(DeliveryOutcome.ACCEPTED, 1), ANNA, NOW.plusSeconds(10));
    delivery.keepReceipt(new ReceiptHashes("a.jpg", "aa", "bb"), NOW.plusSeconds(20));
    delivery.report(at(DeliveryOutcome.RETURNED, 2), ANNA, NOW.plusSeconds(30));
    delivery.takeBack("The wrong row", NOW.plusSeconds(20), ANNA, LATER);
    assertEquals(DeliveryOutcome.ACCEPTED, delivery.outcome());
    assertEquals(NOON.plusHours(1), delivery.happenedLocal());
    assertEquals(NOW.plusSeconds(3600), delivery.moment());
    assertEquals("aa", delivery.receipt().sha256());
    assertEquals("The wrong row", delivery.steps().getLast().note());
    delivery.takeBack("The other embassy", NOW.plusSeconds(20), ANNA, LATER);
    assertEquals(DeliveryOutcome.POSTED, delivery.outcome());
    assertEquals(NOON, delivery.happenedLocal());
    assertNull(delivery.receipt());
    delivery.report(at(DeliveryOutcome.NO_ANSWER, 3), ANNA, LATER);
    delivery.takeBack("It answered", null, ANNA, LATER);
    assertEquals(DeliveryOutcome.POSTED, delivery.outcome());
    delivery.takeBack("Never sent", null, ANNA, LATER);
    assertEquals(DeliveryOutcome.PLANNED, delivery.outcome());
    assertTrue(delivery.isTakenBack());
    refused("PLANNED", "take back", () -> delivery.takeBack("Again", null, ANNA, LATER));
    List<DeliveryStep> log = delivery.steps();
    assertEquals(
        List.of(4, 5, 7, 8),
        IntStream.range(0, log.size())
            .filter(place -> DeliveryStep.isTakingBack(log, place))
            .boxed()
            .toList());
  }

  private static DeliveryReport at(DeliveryOutcome outcome, int hours) {
    return new DeliveryReport(outcome, NOON.plusHours(hours), null, null, null, null, null, null);
  }

  @Test
  @DisplayName("R4: a delivery can be followed only once it has happened")
  void follows() {
    Delivery planned = Attempts.planned(DeliveryChannel.BY_HAND);
    refused("PLANNED", "follow", () -> Attempts.after(planned, DeliveryChannel.POST));
    Delivery refused = Attempts.ended(DeliveryChannel.BY_HAND, DeliveryOutcome.REFUSED);
    assertEquals(refused.id(), Attempts.after(refused, DeliveryChannel.POST).followsId());
  }

  @Test
  @DisplayName("A plan can be changed only before it happens; details can be corrected at any time")
  void edits() {
    Delivery delivery = Attempts.planned(DeliveryChannel.BY_HAND);
    delivery.edit(null, Attempts.details(DeliveryChannel.COURIER), NOW);
    assertEquals(DeliveryChannel.COURIER, delivery.details().channel());
    delivery.report(Attempts.report(DeliveryOutcome.ACCEPTED), ANNA, NOW);
    refused(
        "ACCEPTED",
        "plan",
        () -> delivery.edit(null, Attempts.details(DeliveryChannel.POST), LATER));
    delivery.edit(null, Attempts.details(DeliveryChannel.COURIER), LATER);
    assertEquals(LATER, delivery.modifiedAt());
    assertNull(delivery.details().recipient());
  }

  @Test
  @DisplayName(
      "R6: erasing removes names, texts, receipt and next step, and keeps outcome and time")
  void forgets() {
    Delivery delivery = Attempts.planned(DeliveryChannel.BY_HAND);
    refused("PLANNED", "forget", () -> delivery.forgetPeople(NOW));
    delivery.report(Attempts.report(DeliveryOutcome.REFUSED, Attempts.TODAY), ANNA, NOW);
    delivery.keepReceipt(new ReceiptHashes("a.jpg", "aa", "bb"), NOW);
    delivery.forgetPeople(LATER);
    DeliveryDetails left = delivery.details();
    assertNull(left.delegation());
    assertNull(left.recipient());
    assertNull(left.reference());
    assertNull(left.note());
    assertNull(left.nextStep());
    assertNull(left.nextDue());
    assertNull(delivery.receipt());
    assertTrue(delivery.steps().stream().allMatch(step -> step.note() == null));
    assertEquals(2, delivery.steps().size());
    assertEquals(DeliveryOutcome.REFUSED, delivery.outcome());
    assertEquals(NOON, delivery.happenedLocal());
  }

  @Test
  @DisplayName(
      "R6: erasing also works after the outcome was taken back, and the delivery stays on record")
  void forgetsTakenBack() {
    Delivery delivery = Attempts.ended(DeliveryChannel.BY_HAND, DeliveryOutcome.REFUSED);
    delivery.takeBack("Bilal was at the other embassy", null, ANNA, LATER);
    delivery.forgetPeople(LATER);
    assertNull(delivery.details().recipient());
    assertTrue(delivery.steps().stream().allMatch(step -> step.note() == null));
    assertTrue(delivery.isTakenBack());
    assertThrows(DeliveryRefused.OnRecord.class, () -> delivery.requireOnlyPlanned("call off"));
  }

  @Test
  @DisplayName("A delivery is called off only if it is planned and nothing was ever reported")
  void callsOff() {
    Attempts.planned(DeliveryChannel.POST).requireOnlyPlanned("call off");
    Delivery posted = Attempts.ended(DeliveryChannel.POST, DeliveryOutcome.POSTED);
    refused("POSTED", "call off", () -> posted.requireOnlyPlanned("call off"));
    posted.takeBack("It was the other embassy", null, ANNA, LATER);
    assertThrows(DeliveryRefused.OnRecord.class, () -> posted.requireOnlyPlanned("call off"));
  }

  @Test
  @DisplayName("R7: a delivery that has happened has one receipt, which is never overwritten")
  void receipt() {
    Delivery delivery = Attempts.planned(DeliveryChannel.POST);
    ReceiptHashes hashes = new ReceiptHashes("a.jpg", "aa", "bb");
    refused("PLANNED", "add receipt", () -> delivery.keepReceipt(hashes, NOW));
    delivery.report(Attempts.report(DeliveryOutcome.POSTED), ANNA, NOW);
    delivery.keepReceipt(hashes, NOW);
    assertNotNull(delivery.receipt());
    assertThrows(DeliveryRefused.ReceiptKept.class, () -> delivery.keepReceipt(hashes, NOW));
    delivery.dropReceipt(LATER);
    delivery.keepReceipt(hashes, LATER);
    assertEquals("bb", delivery.receipt().sentSha256());
  }
}
