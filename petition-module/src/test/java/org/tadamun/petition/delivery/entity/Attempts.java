package org.tadamun.petition.delivery.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Attempts for tests, at the embassy in London. */
public final class Attempts {

  public static final Instant NOW = Instant.parse("2020-11-20T12:00:00Z");
  public static final LocalDateTime NOON = LocalDateTime.of(2020, 11, 20, 12, 0);
  public static final LocalDate TODAY = LocalDate.of(2020, 11, 20);
  static final String ANNA = "staff:anna";
  static final Delivery.To LONDON = new Delivery.To(1, 2, "GB", ZoneId.of("Europe/London"));

  private Attempts() {}

  public static DeliveryDetails details(DeliveryChannel channel) {
    return new DeliveryDetails(
        channel, NOON, "Anna and Bilal", null, null, "Ring twice", false, null, null);
  }

  public static DeliveryDetails next(DeliveryChannel channel, LocalDate due) {
    return new DeliveryDetails(
        channel, NOON, null, null, null, null, false, "Send it by post", due);
  }

  static Delivery planned(DeliveryChannel channel) {
    return new Delivery(LONDON, null, null, details(channel), ANNA, NOW);
  }

  static Delivery after(Delivery earlier, DeliveryChannel channel) {
    return new Delivery(LONDON, null, earlier, details(channel), ANNA, NOW);
  }

  public static DeliveryReport report(DeliveryOutcome outcome) {
    return new DeliveryReport(outcome, NOON, "The guard", null, "He said no.", null, null, null);
  }

  static DeliveryReport report(DeliveryOutcome outcome, LocalDate due) {
    return new DeliveryReport(outcome, NOON, null, null, null, null, "Send it by post", due);
  }

  static Delivery ended(DeliveryChannel channel, DeliveryOutcome outcome) {
    Delivery delivery = planned(channel);
    delivery.report(report(outcome), ANNA, NOW);
    return delivery;
  }
}
