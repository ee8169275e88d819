package org.tadamun.petition.delivery.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.delivery.entity.Attempts.NOON;
import static org.tadamun.petition.delivery.entity.Attempts.NOW;
import static org.tadamun.petition.delivery.entity.Attempts.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryDetails;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;

@DisplayName("Checks of the input for deliveries")
class DeliveryPolicyTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDateTime GAP = LocalDateTime.of(2020, 3, 29, 1, 30);

  private final DeliveryPolicy policy = new DeliveryPolicy();

  private static DeliveryDetails details(LocalDateTime planned, String step, LocalDate due) {
    return new DeliveryDetails(
        DeliveryChannel.POST, planned, " Anna ", " ", null, "", false, step, due);
  }

  private static DeliveryReport report(DeliveryOutcome outcome, LocalDateTime when) {
    return new DeliveryReport(outcome, when, null, null, null, null, null, null);
  }

  private DeliveryDetails check(DeliveryDetails given) {
    return policy.check(given, LONDON, new Violations());
  }

  private DeliveryReport check(DeliveryReport given) {
    return check(given, null, null, LONDON);
  }

  private DeliveryReport check(
      DeliveryReport given, LocalDateTime least, Instant frozen, ZoneId zone) {
    DeliveryTimes times = new DeliveryTimes(least, frozen, zone);
    return policy.check(given, DeliveryChannel.POST, times, NOW);
  }

  private static List<String> fields(Runnable deed) {
    return assertThrows(InvalidInput.class, deed::run).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  @Test
  @DisplayName("Texts are stored trimmed, and blank texts as absent")
  void clean() {
    DeliveryDetails kept = check(details(NOON, " Send it ", TODAY));
    assertEquals("Anna", kept.delegation());
    assertNull(kept.recipient());
    assertNull(kept.note());
    assertEquals("Send it", kept.nextStep());
  }

  @Test
  @DisplayName("All mistakes of a plan are reported at once")
  void plan() {
    DeliveryDetails wrong =
        new DeliveryDetails(
            null, GAP, "<b>", "=1+1", "x".repeat(101), "\u0007", false, "Send it", null);
    assertEquals(
        List.of(
            "channel", "delegation", "recipient", "reference", "note", "plannedLocal", "nextDue"),
        fields(() -> check(wrong)));
    assertEquals(List.of("nextStep"), fields(() -> check(details(NOON, " ", TODAY))));
    assertEquals(
        List.of("plannedLocal"),
        fields(() -> check(details(LocalDateTime.of(20244, 1, 1, 0, 0), null, null))));
  }

  @Test
  @DisplayName(
      "R2: a report without an outcome, or with one that its channel cannot have, is refused")
  void outcome() {
    assertEquals(List.of("outcome", "happenedLocal"), fields(() -> check(report(null, null))));
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> check(report(DeliveryOutcome.PLANNED, NOON)));
    String told = refusal.errors().getFirst().toString();
    assertTrue(told.startsWith("outcome: kernel.error.choice-of["), told);
    assertTrue(told.contains("POSTED"), told);
    assertFalse(told.contains("PLANNED") || told.contains("MET"), told);
    assertEquals(List.of("outcome"), fields(() -> check(report(DeliveryOutcome.MET, NOON))));
    assertEquals(DeliveryOutcome.POSTED, check(report(DeliveryOutcome.POSTED, NOON)).outcome());
  }

  @Test
  @DisplayName(
      "R1: a report is refused if its time is in the future or skipped by the addressee's clock")
  void when() {
    LocalDateTime later = NOON.plusMinutes(1);
    assertEquals(
        List.of("happenedLocal"), fields(() -> check(report(DeliveryOutcome.POSTED, later))));
    assertEquals(
        List.of("happenedLocal"), fields(() -> check(report(DeliveryOutcome.POSTED, GAP))));
    DeliveryReport ottawa = report(DeliveryOutcome.POSTED, NOON);
    ZoneId zone = ZoneId.of("America/Toronto");
    assertEquals(List.of("happenedLocal"), fields(() -> check(ottawa, null, null, zone)));
  }

  @Test
  @DisplayName("R1: a report earlier than the one before it is refused")
  void order() {
    DeliveryReport back = report(DeliveryOutcome.RETURNED, NOON);
    assertEquals(NOON, check(back, NOON, null, LONDON).happenedLocal());
    assertEquals(
        List.of("happenedLocal"), fields(() -> check(back, NOON.plusMinutes(1), null, LONDON)));
  }

  private FieldError beforePack(LocalDateTime when, Instant frozen, ZoneId zone) {
    DeliveryReport posted = report(DeliveryOutcome.POSTED, when);
    return assertThrows(InvalidInput.class, () -> check(posted, null, frozen, zone))
        .errors()
        .getFirst();
  }

  @Test
  @DisplayName(
      "R1: a report before the minute in which its pack was frozen is refused, naming that minute")
  void pack() {
    Instant frozen = NOW.minusSeconds(1);
    DeliveryReport same = report(DeliveryOutcome.POSTED, NOON.minusMinutes(1));
    assertEquals(NOON.minusMinutes(1), check(same, null, frozen, LONDON).happenedLocal());
    FieldError early = beforePack(NOON.minusMinutes(2), frozen, LONDON);
    assertEquals("happenedLocal", early.field());
    assertEquals("delivery.error.before-pack", early.messageKey());
    assertEquals(List.of("2020-11-20 11:59"), List.of(early.arguments()));
  }

  @Test
  @DisplayName(
      "R1: report and pack are compared on the addressee's clock, wherever the pack was frozen")
  void packElsewhere() {
    ZoneId karachi = ZoneId.of("Asia/Karachi");
    Instant frozen = Instant.parse("2020-11-19T19:30:10Z");
    LocalDateTime there = LocalDateTime.of(2020, 11, 20, 0, 30);
    assertEquals(
        there, check(report(DeliveryOutcome.POSTED, there), null, frozen, karachi).happenedLocal());
    FieldError early = beforePack(there.minusMinutes(1), frozen, karachi);
    assertEquals(List.of("2020-11-20 00:30"), List.of(early.arguments()));
  }

  @Test
  @DisplayName(
      "R1: in an hour that occurs twice, the later moment is compared with that of the pack")
  void packAndHourTwice() {
    Instant frozen = Instant.parse("2020-10-25T00:50:00Z");
    LocalDateTime again = LocalDateTime.of(2020, 10, 25, 1, 10);
    DeliveryReport posted = report(DeliveryOutcome.POSTED, again);
    assertEquals(again, check(posted, null, frozen, LONDON).happenedLocal());
    Instant later = Instant.parse("2020-10-25T01:11:00Z");
    assertEquals("delivery.error.before-pack", beforePack(again, later, LONDON).messageKey());
  }

  @Test
  @DisplayName("A next step cannot be due before the day of the report")
  void nextStep() {
    for (LocalDate due : List.of(NOON.toLocalDate(), NOON.toLocalDate().plusDays(30))) {
      assertEquals(due, check(followed(due)).nextDue());
    }
    assertEquals(
        List.of("nextDue"), fields(() -> check(followed(NOON.toLocalDate().minusDays(1)))));
  }

  @Test
  @DisplayName("The next step of a plan may be due on any day")
  void nextStepOfPlan() {
    Violations violations = new Violations();
    policy.due(violations, TODAY.minusYears(1), null);
    policy.due(violations, null, NOON);
    policy.due(violations, NOON.toLocalDate(), NOON);
    violations.throwIfAny();
    policy.due(violations, NOON.toLocalDate().minusDays(1), NOON);
    assertEquals(List.of("nextDue"), fields(violations::throwIfAny));
  }

  private static DeliveryReport followed(LocalDate due) {
    return new DeliveryReport(
        DeliveryOutcome.POSTED, NOON, null, null, null, null, "Write again", due);
  }

  @Test
  @DisplayName("R3: taking an outcome back needs a reason of at most 2,000 characters")
  void reason() {
    assertEquals(List.of("reason"), fields(() -> policy.reason(" ")));
    assertEquals(List.of("reason"), fields(() -> policy.reason("x".repeat(2001))));
    assertEquals("The other one", policy.reason(" The other one "));
  }
}
