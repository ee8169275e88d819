package org.tadamun.web.console.retention;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.exemption.boundary.ExemptionView;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.moment.LastDay;

/** The page that exempts a petition from the retention rules. */
@Named
@ViewScoped
public class ExemptionEditView extends PageOfPetition {

  @EJB private transient Access access;
  @EJB private transient Exemptions exemptions;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;

  private String reason;
  private LocalDate lastDay;

  /** Refuses before the page is drawn; later, the refusal would be logged as an error. */
  public void open() {
    access.requireEverywhere(Permission.RETENTION_WRITE);
  }

  public String make() {
    return feedback.attempt(
        () -> {
          ExemptionView made =
              exemptions.make(petition, reason, LastDay.end(lastDay, display.getZone()));
          feedback.done(said(made), display.dateTime(made.holdsAloneUntil()));
          return "/console/retention/exemptions?faces-redirect=true&includeViewParams=true";
        });
  }

  private static String said(ExemptionView made) {
    if (made.isAsked()) {
      return "retention.done.asked";
    }
    return made.isShortened() ? "retention.done.made" : "retention.done.whole";
  }

  public List<Exemptions.Choice> getChoices() {
    return exemptions.choices();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
