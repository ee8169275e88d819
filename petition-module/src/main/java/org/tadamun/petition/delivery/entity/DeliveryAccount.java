package org.tadamun.petition.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The words about an attempt, all of which may be personal data. */
@Embeddable
public class DeliveryAccount {

  @Column(name = "delegation", length = 2 * DeliveryDetails.PEOPLE_MAX)
  private String delegation;

  @Column(name = "recipient", length = 2 * DeliveryDetails.PEOPLE_MAX)
  private String recipient;

  @Column(name = "reference", length = 2 * DeliveryDetails.REFERENCE_MAX)
  private String reference;

  @Column(name = "note", length = 2 * DeliveryDetails.NOTE_MAX)
  private String note;

  @Column(name = "incident", nullable = false)
  private boolean incident;

  @Column(name = "next_step", length = 2 * DeliveryDetails.NEXT_STEP_MAX)
  private String nextStep;

  @Column(name = "next_due")
  private LocalDate nextDue;

  protected DeliveryAccount() {}

  void write(DeliveryDetails details) {
    this.delegation = details.delegation();
    this.recipient = details.recipient();
    this.reference = details.reference();
    this.note = details.note();
    this.incident = details.incident();
    plan(details.nextStep(), details.nextDue());
  }

  void add(DeliveryReport report) {
    this.recipient = report.recipient() == null ? recipient : report.recipient();
    this.reference = report.reference() == null ? reference : report.reference();
    this.incident = report.incident() == null ? incident : report.incident();
    plan(report.nextStep(), report.nextDue());
  }

  /**
   * Removes incident and next step, which came with the report. Recipient and reference stay, since
   * they may have been known before.
   */
  void takeBack() {
    this.incident = false;
    plan(null, null);
  }

  void forget() {
    this.delegation = null;
    this.recipient = null;
    this.reference = null;
    this.note = null;
    plan(null, null);
  }

  private void plan(String step, LocalDate due) {
    this.nextStep = step;
    this.nextDue = due;
  }

  boolean isDue(LocalDate today) {
    return nextDue != null && !nextDue.isAfter(today);
  }

  DeliveryDetails with(DeliveryChannel channel, LocalDateTime plannedLocal) {
    return new DeliveryDetails(
        channel, plannedLocal, delegation, recipient, reference, note, incident, nextStep, nextDue);
  }
}
