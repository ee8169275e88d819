package org.tadamun.web.console.delivery;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.delivery.boundary.Deliveries;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.web.console.file.SentFile;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** What came of an attempt, told by whoever was there, with the picture of the receipt. */
@Named
@ViewScoped
public class DeliveryReportView implements Serializable {

  @EJB private transient Deliveries deliveries;
  @EJB private transient DeliveryLists lists;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;
  @Inject private Feedback feedback;

  private final DeliveryTelling form = new DeliveryTelling();
  private String id;
  private boolean atOnce;
  private int version;
  private transient DeliveryView delivery;
  private DeliveryOutcome outcome;
  private LocalDateTime happenedLocal;
  private transient Part file;

  /**
   * Most who tell it tell it at once. The next step of a plan is done with then, unless it was
   * typed a moment ago for what comes after.
   */
  public void load() {
    DeliveryView found = getDelivery();
    version = found.version();
    form.tell(found.recipient(), found.reference(), found.incident());
    if (atOnce) {
      form.next(found.nextStep(), found.nextDue());
    }
    ZoneId zone = ZoneId.of(found.timeZone());
    happenedLocal = LocalDateTime.now(clock.withZone(zone)).truncatedTo(ChronoUnit.MINUTES);
  }

  public String report() {
    return feedback.attempt(
        () -> {
          deliveries.report(id, version, form.report(outcome, happenedLocal), SentFile.read(file));
          feedback.done("delivery.done.reported");
          return CampaignContext.redirect(DeliveryPages.view(campaign, id));
        });
  }

  /** An organiser of other countries may read it alone. */
  public boolean isWritable() {
    return campaign.mayIn(Permission.ADDRESSEE_WRITE, getDelivery().addressee().hostCountry());
  }

  public DeliveryView getDelivery() {
    if (delivery == null) {
      delivery = lists.of(campaign.getId(), id);
    }
    return delivery;
  }

  public DeliveryTelling getForm() {
    return form;
  }

  public Set<DeliveryOutcome> getOutcomes() {
    return getDelivery().possible();
  }

  public String getBackLink() {
    return DeliveryPages.view(campaign, id);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** Whether the attempt was typed in the same go. */
  public boolean isAtOnce() {
    return atOnce;
  }

  public void setAtOnce(boolean atOnce) {
    this.atOnce = atOnce;
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

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
