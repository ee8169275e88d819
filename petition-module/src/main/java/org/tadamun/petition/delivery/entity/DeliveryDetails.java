package org.tadamun.petition.delivery.entity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The details of an attempt, whatever its outcome.
 *
 * @param plannedLocal on the addressee's clock, to the minute, or null while no time is known
 * @param delegation who goes, or went, for the campaign: people
 * @param recipient who took or refused it: a person
 * @param reference of the post office or the courier
 * @param incident whether an incident happened there
 * @param nextDue the day by which the next step is due; null if and only if there is no next step
 */
public record DeliveryDetails(
    DeliveryChannel channel,
    LocalDateTime plannedLocal,
    String delegation,
    String recipient,
    String reference,
    String note,
    boolean incident,
    String nextStep,
    LocalDate nextDue) {

  public static final int PEOPLE_MAX = 500;
  public static final int REFERENCE_MAX = 100;
  public static final int NOTE_MAX = 2000;
  public static final int NEXT_STEP_MAX = 200;

  public DeliveryDetails {
    plannedLocal = plannedLocal == null ? null : plannedLocal.truncatedTo(ChronoUnit.MINUTES);
  }
}
