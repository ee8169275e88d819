package org.tadamun.web.console.delivery;

import java.time.LocalDateTime;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;

/** The report of an attempt while it is being typed. */
public class ReportForm extends DeliveryWording {

  private DeliveryOutcome outcome;
  private LocalDateTime happenedLocal;

  /**
   * Empties the next step, which the attempt has done; unless it was typed just now ({@code
   * atOnce}).
   */
  void begin(DeliveryView known, LocalDateTime now, boolean atOnce) {
    show(
        new DeliveryReport(
            null,
            now,
            known.recipient(),
            known.reference(),
            null,
            known.incident(),
            atOnce ? known.nextStep() : null,
            atOnce ? known.nextDue() : null));
  }

  void show(DeliveryReport told) {
    this.outcome = told.outcome();
    this.happenedLocal = told.happenedLocal();
    tell(told.recipient(), told.reference(), told.incident());
    setNote(told.note());
    next(told.nextStep(), told.nextDue());
  }

  DeliveryReport report() {
    return new DeliveryReport(
        outcome,
        happenedLocal,
        getRecipient(),
        getReference(),
        getNote(),
        isIncident(),
        getNextStep(),
        getNextDue());
  }

  public DeliveryOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(DeliveryOutcome outcome) {
    this.outcome = outcome;
  }

  public LocalDateTime getHappenedLocal() {
    return happenedLocal;
  }

  public void setHappenedLocal(LocalDateTime happenedLocal) {
    this.happenedLocal = happenedLocal;
  }
}
