package org.tadamun.web.console.delivery;

import java.io.Serializable;
import java.time.LocalDate;

/** The words about an attempt while they are being typed, before or after it happened. */
public class DeliveryWording implements Serializable {

  private String recipient;
  private String reference;
  private String note;
  private boolean incident;
  private String nextStep;
  private LocalDate nextDue;

  void tell(String to, String under, boolean happened) {
    this.recipient = to;
    this.reference = under;
    this.incident = happened;
  }

  void next(String step, LocalDate due) {
    this.nextStep = step;
    this.nextDue = due;
  }

  public String getRecipient() {
    return recipient;
  }

  public void setRecipient(String recipient) {
    this.recipient = recipient;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public boolean isIncident() {
    return incident;
  }

  public void setIncident(boolean incident) {
    this.incident = incident;
  }

  public String getNextStep() {
    return nextStep;
  }

  public void setNextStep(String nextStep) {
    this.nextStep = nextStep;
  }

  public LocalDate getNextDue() {
    return nextDue;
  }

  public void setNextDue(LocalDate nextDue) {
    this.nextDue = nextDue;
  }
}
