package org.tadamun.petition.delivery.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryDetails;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;

/** Checks attempts and reports of outcomes. Reports all mistakes at once. */
@ApplicationScoped
public class DeliveryPolicy {

  /**
   * Checks the details of an attempt.
   *
   * @param zone the addressee's, or null if the addressee is unknown
   * @return the details to store: without outer blanks, and null for empty text
   */
  public DeliveryDetails check(DeliveryDetails given, ZoneId zone, Violations violations) {
    violations
        .required("channel", given.channel())
        .block("delegation", given.delegation(), DeliveryDetails.PEOPLE_MAX)
        .line("recipient", given.recipient(), DeliveryDetails.PEOPLE_MAX)
        .line("reference", given.reference(), DeliveryDetails.REFERENCE_MAX)
        .block("note", given.note(), DeliveryDetails.NOTE_MAX);
    if (zone != null) {
      violations.localTime("plannedLocal", given.plannedLocal(), zone);
    }
    next(violations, given.nextStep(), given.nextDue());
    violations.throwIfAny();
    return new DeliveryDetails(
        given.channel(),
        given.plannedLocal(),
        clean(given.delegation()),
        clean(given.recipient()),
        clean(given.reference()),
        clean(given.note()),
        given.incident(),
        clean(given.nextStep()),
        given.nextDue());
  }

  /**
   * Checks the report of an outcome.
   *
   * @param channel of the attempt: not every outcome fits every channel
   */
  public DeliveryReport check(
      DeliveryReport given, DeliveryChannel channel, DeliveryTimes times, Instant now) {
    Violations violations =
        new Violations()
            .required("outcome", given.outcome())
            .required("happenedLocal", given.happenedLocal())
            .line("recipient", given.recipient(), DeliveryDetails.PEOPLE_MAX)
            .line("reference", given.reference(), DeliveryDetails.REFERENCE_MAX)
            .block("note", given.note(), DeliveryDetails.NOTE_MAX);
    if (given.outcome() != null && !given.outcome().hasHappened()) {
      String ends =
          FieldError.choices(
              DeliveryOutcome.class, one -> one.hasHappened() && channel.canEndAs(one));
      violations.add("outcome", "kernel.error.choice-of", ends);
    } else if (given.outcome() != null && !channel.canEndAs(given.outcome())) {
      violations.add("outcome", "delivery.error.channel");
    }
    times.check(violations, "happenedLocal", given.happenedLocal(), now);
    next(violations, given.nextStep(), given.nextDue());
    due(violations, given.nextDue(), given.happenedLocal());
    violations.throwIfAny();
    return new DeliveryReport(
        given.outcome(),
        given.happenedLocal(),
        clean(given.recipient()),
        clean(given.reference()),
        clean(given.note()),
        given.incident(),
        clean(given.nextStep()),
        given.nextDue());
  }

  /**
   * Refuses a next step before the day on which the attempt happened.
   *
   * @param happened on the addressee's clock, or null if it has not happened
   */
  public void due(Violations violations, LocalDate due, LocalDateTime happened) {
    if (happened != null && due != null && due.isBefore(happened.toLocalDate())) {
      violations.add("nextDue", "delivery.error.due-before");
    }
  }

  public String reason(String given) {
    new Violations()
        .required("reason", given)
        .block("reason", given, DeliveryDetails.NOTE_MAX)
        .throwIfAny();
    return given.strip();
  }

  private static void next(Violations violations, String step, LocalDate due) {
    violations.line("nextStep", step, DeliveryDetails.NEXT_STEP_MAX).day("nextDue", due);
    boolean named = clean(step) != null;
    if (named && due == null) {
      violations.required("nextDue", due);
    } else if (!named && due != null) {
      violations.required("nextStep", null);
    }
  }

  private static String clean(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
