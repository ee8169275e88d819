package org.tadamun.web.console.delivery;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.entity.DeliveryChannel;

/** An attempt while somebody types it. */
public class DeliveryForm implements Serializable {

  private String addressee;
  private String snapshot;
  private String follows;
  private DeliveryChannel channel;
  private LocalDateTime plannedLocal;
  private String delegation;
  private String recipient;
  private String reference;
  private String note;
  private boolean incident;
  private String nextStep;
  private LocalDate nextDue;
  private String timeZone;

  void fill(DeliveryDraft draft, String kept) {
    this.timeZone = kept;
    this.addressee = draft.addressee();
    this.snapshot = draft.snapshot();
    this.follows = draft.follows();
    this.channel = draft.channel();
    this.plannedLocal = draft.plannedLocal();
    this.delegation = draft.delegation();
    this.recipient = draft.recipient();
    this.reference = draft.reference();
    this.note = draft.note();
    this.incident = Boolean.TRUE.equals(draft.incident());
    this.nextStep = draft.nextStep();
    this.nextDue = draft.nextDue();
  }

  DeliveryDraft draft() {
    return new DeliveryDraft(
        filled(addressee),
        filled(snapshot),
        filled(follows),
        channel,
        plannedLocal,
        delegation,
        recipient,
        reference,
        note,
        incident,
        nextStep,
        nextDue);
  }

  private static String filled(String chosen) {
    return chosen == null || chosen.isEmpty() ? null : chosen;
  }

  Optional<String> chosen() {
    return Optional.ofNullable(filled(addressee));
  }

  /** Of the clock on which the times of a known one are kept. */
  Optional<String> zone() {
    return Optional.ofNullable(timeZone);
  }

  public String getAddressee() {
    return addressee;
  }

  public void setAddressee(String addressee) {
    this.addressee = addressee;
  }

  public String getSnapshot() {
    return snapshot;
  }

  public void setSnapshot(String snapshot) {
    this.snapshot = snapshot;
  }

  public String getFollows() {
    return follows;
  }

  public void setFollows(String follows) {
    this.follows = follows;
  }

  public DeliveryChannel getChannel() {
    return channel;
  }

  public void setChannel(DeliveryChannel channel) {
    this.channel = channel;
  }

  public LocalDateTime getPlannedLocal() {
    return plannedLocal;
  }

  public void setPlannedLocal(LocalDateTime plannedLocal) {
    this.plannedLocal = plannedLocal;
  }

  public String getDelegation() {
    return delegation;
  }

  public void setDelegation(String delegation) {
    this.delegation = delegation;
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
