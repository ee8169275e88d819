package org.tadamun.web.console.delivery;

import java.time.LocalDateTime;
import java.util.Optional;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.entity.DeliveryChannel;

/** An attempt while it is being typed. */
public class DeliveryForm extends DeliveryWording {

  private String addressee;
  private String snapshot;
  private String follows;
  private DeliveryChannel channel;
  private LocalDateTime plannedLocal;
  private String delegation;
  private String timeZone;

  void fill(DeliveryDraft draft, String kept) {
    this.timeZone = kept;
    plan(draft);
    tell(draft);
  }

  /** Sets what can no longer be changed once the attempt has happened. */
  void plan(DeliveryDraft draft) {
    this.addressee = draft.addressee();
    this.snapshot = draft.snapshot();
    this.follows = draft.follows();
    this.channel = draft.channel();
    this.plannedLocal = draft.plannedLocal();
  }

  /** Sets what can be corrected at any time. */
  void tell(DeliveryDraft draft) {
    this.delegation = draft.delegation();
    tell(draft.recipient(), draft.reference(), Boolean.TRUE.equals(draft.incident()));
    setNote(draft.note());
    next(draft.nextStep(), draft.nextDue());
  }

  DeliveryDraft draft() {
    return new DeliveryDraft(
        filled(addressee),
        filled(snapshot),
        filled(follows),
        channel,
        plannedLocal,
        delegation,
        getRecipient(),
        getReference(),
        getNote(),
        isIncident(),
        getNextStep(),
        getNextDue());
  }

  private static String filled(String chosen) {
    return chosen == null || chosen.isEmpty() ? null : chosen;
  }

  Optional<String> chosen() {
    return Optional.ofNullable(filled(addressee));
  }

  /** The time zone of a stored attempt; empty for a new one. */
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
}
