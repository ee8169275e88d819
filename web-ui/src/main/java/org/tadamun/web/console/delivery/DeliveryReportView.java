package org.tadamun.web.console.delivery;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.tadamun.petition.delivery.boundary.Deliveries;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.file.SentFile;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** The report of an attempt by somebody who was there, with a picture of the receipt. */
@Named
@ViewScoped
public class DeliveryReportView extends DeliveryPage implements SharedForm<DeliveryReport> {

  @EJB private transient Deliveries deliveries;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private final ReportForm form = new ReportForm();
  private boolean atOnce;
  private LocalDateTime opened;
  private int steps;
  private int stepsSeen;

  /** Proposes the present time, because most reports are written at once. */
  public void load() {
    ZoneId zone = ZoneId.of(getDelivery().timeZone());
    opened = LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.MINUTES);
    reread();
    sharedEdit.begin(this);
  }

  @Override
  public void reread() {
    DeliveryView delivery = read();
    stepsSeen = steps;
    steps = delivery.steps().size();
    form.begin(delivery, opened, atOnce);
  }

  @Override
  public void show(DeliveryReport told) {
    form.show(told);
  }

  @Override
  public DeliveryReport typed() {
    return form.report();
  }

  /** Whether a colleague has reported or reverted something meanwhile, which must be read first. */
  @Override
  public boolean isOvertaken(DeliveryReport typed) {
    return steps != stepsSeen;
  }

  public String report() {
    return sharedEdit.save(
        this,
        () -> {
          deliveries.report(id, version(), typed(), SentFile.read(getFile()));
          feedback.done("delivery.done.reported");
          return CampaignContext.redirect(DeliveryPages.view(campaign, id));
        });
  }

  public ReportForm getForm() {
    return form;
  }

  public Set<DeliveryOutcome> getOutcomes() {
    return getDelivery().possible();
  }

  public String getBackLink() {
    return DeliveryPages.view(campaign, id);
  }

  /** Whether the attempt itself was typed just before. */
  public boolean isAtOnce() {
    return atOnce;
  }

  public void setAtOnce(boolean atOnce) {
    this.atOnce = atOnce;
  }
}
