package org.tadamun.petition.delivery.entity;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What came of an attempt, as whoever was there tells it. What is null stays as it was, but for the
 * next step: the old one is done with.
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
