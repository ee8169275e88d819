package org.tadamun.petition.delivery.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.delivery.control.RequestedDeliveryTime;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.delivery.entity.DeliveryDetails;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;

/**
 * The editable parts of an attempt.
 *
 * @param addressee public id; cannot be changed
 * @param snapshot public id of the pack, or null for a letter
 * @param follows public id of the attempt that this one follows, or null; cannot be changed
 * @param plannedLocal on the addressee's clock
 */
public record DeliveryDraft(
    @ById String addressee,
    @ById String snapshot,
    String follows,
    DeliveryChannel channel,
    LocalDateTime plannedLocal,
    String delegation,
    String recipient,
    String reference,
    String note,
    Boolean incident,
    String nextStep,
    LocalDate nextDue) {

  /** The parts that may contain personal data. */
  static final String[] PERSONAL = {"delegation", "recipient", "reference", "note", "nextStep"};

  private static final String REPORT = "report";

  /** This draft as a request that reports no outcome. */
  Sent sent(Instant plannedAt) {
    return new Sent(
        addressee,
        snapshot,
        follows,
        channel,
        plannedAt,
        plannedLocal,
        null,
        delegation,
        recipient,
        reference,
        note,
        incident,
        nextStep,
        nextDue,
        null,
        null,
        null);
  }

  DeliveryDetails details() {
    return new DeliveryDetails(
        channel,
        plannedLocal,
        delegation,
        recipient,
        reference,
        note,
        Boolean.TRUE.equals(incident),
        nextStep,
        nextDue);
  }

  /**
   * This draft as a request of the API: a planned attempt, or one that was already made and is
   * recorded with its outcome.
   *
   * @param timeZone the addressee's, as an answer shows it: another one is refused
   * @param outcome null or PLANNED for an attempt that is still to be made
   * @param happenedAt only with another outcome; now if it and happenedLocal are left out
   */
  @Schema(name = "DeliveryRequest")
  @InitialValue(field = "receipt", changedBy = @InitialValue.Command(path = "receipt"))
  @InitialValue(field = "steps", changedBy = @InitialValue.Command(path = REPORT))
  @InitialValue(
      field = {"date", "happenedOn"},
      insteadField = "happenedAt")
  public record Sent(
      @ById String addressee,
      @ById String snapshot,
      String follows,
      DeliveryChannel channel,
      @Schema(description = DeliveryView.MOMENT) Instant plannedAt,
      LocalDateTime plannedLocal,
      String timeZone,
      String delegation,
      String recipient,
      String reference,
      String note,
      Boolean incident,
      String nextStep,
      LocalDate nextDue,
      @Schema(description = "What came of it; absent, or PLANNED, where it is still to be made.")
          DeliveryOutcome outcome,
      @Schema(description = DeliveryView.MOMENT) Instant happenedAt,
      @Schema(
              description =
                  "When it happened, on the addressee's clock: with an outcome only, and now where"
                      + " it is left out.")
          LocalDateTime happenedLocal) {

    boolean isMade() {
      return outcome != null && outcome.hasHappened();
    }

    /** Refuses a time of happening for a mere plan, and a zone other than the addressee's. */
    void check(ZoneId zone) {
      Violations mistakes = new Violations();
      if (!isMade() && happened().isTold()) {
        String told = happenedLocal == null ? "happenedAt" : "happenedLocal";
        mistakes.add(told, "kernel.error.at-first-by", REPORT);
      }
      if (zone != null && timeZone != null && !timeZone.equals(zone.getId())) {
        mistakes.add("timeZone", "delivery.error.other-zone", zone.getId());
      }
      mistakes.throwIfAny();
    }

    RequestedDeliveryTime planned() {
      return new RequestedDeliveryTime(plannedAt, plannedLocal);
    }

    RequestedDeliveryTime happened() {
      return new RequestedDeliveryTime(happenedAt, happenedLocal);
    }

    DeliveryDraft draft(LocalDateTime planned) {
      return new DeliveryDraft(
          addressee,
          snapshot,
          follows,
          channel,
          planned,
          delegation,
          recipient,
          reference,
          note,
          incident,
          nextStep,
          nextDue);
    }

    /**
     * The report of an attempt made already. Parts that the plan holds are null, which leaves them
     * as they are; the next step must be repeated.
     */
    DeliveryReport report(LocalDateTime happened) {
      return new DeliveryReport(outcome, happened, null, null, null, null, nextStep, nextDue);
    }
  }
}
