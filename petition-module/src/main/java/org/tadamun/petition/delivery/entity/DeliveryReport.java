package org.tadamun.petition.delivery.entity;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The report of an outcome. Null parts stay as they were, except the next step, which is replaced.
 *
 * @param happenedLocal on the addressee's clock
 */
public record DeliveryReport(
    DeliveryOutcome outcome,
    LocalDateTime happenedLocal,
    String recipient,
    String reference,
    String note,
    Boolean incident,
    String nextStep,
    LocalDate nextDue) {}
