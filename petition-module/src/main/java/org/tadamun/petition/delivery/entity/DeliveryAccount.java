package org.tadamun.petition.delivery.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What people tell of an attempt, and who they are: personal data, all that is free to write. */
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
   * What a report said of an incident and of the next step goes with it. Who took it and under
   * which reference may have been known before, and stays.
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
