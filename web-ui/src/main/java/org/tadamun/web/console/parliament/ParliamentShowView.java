package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.boundary.Sponsors;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;

/**
 * The page of one parliamentary act with its sponsors and course. The act is read once for the
 * page, because a button knows only its sponsor's row, and after a removal another sponsor would
 * have that row.
 */
@Named
@ViewScoped
public class ParliamentShowView extends PageById {

  @EJB private transient ActLists lists;
  @EJB private transient ParliamentaryActs acts;
  @EJB private transient Sponsors sponsors;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;

  private int version;
  private LocalDate withdrawnOn;
  private transient ActView act;

  public void open() {
    version = getAct().version();
    withdrawnOn = display.getToday();
  }

  /** Removes the last event, but only if it is the one that was shown as last. */
  public String takeBack() {
    return feedback.attempt(
        () -> acts.takeBack(id, version),
        "endorsements.act.done.taken-back",
        CampaignContext.redirect(ParliamentPages.view(campaign, id)));
  }

  public String withdraw(String sponsor) {
    return sponsorChanged(() -> sponsors.withdraw(id, null, sponsor, withdrawnOn), "withdrawn");
  }

  public String reinstate(String sponsor) {
    return sponsorChanged(() -> sponsors.reinstate(id, null, sponsor), "reinstated");
  }

  public String remove(String sponsor) {
    return sponsorChanged(() -> sponsors.remove(id, null, sponsor), "removed");
  }

  /**
   * Takes a sponsor off at their wish and leads to their record, which tells their other places:
   * they may mean those too.
   */
  public String takeOff(String sponsor) {
    return feedback.attempt(
        () -> {
          String whose = getAct().sponsor(sponsor).endorser();
          sponsors.takeOff(id, null, sponsor);
          feedback.done("endorsements.act.done.sponsor-taken-off");
          return CampaignContext.redirect(ParliamentPages.endorser(campaign, whose));
        });
  }

  private String sponsorChanged(Runnable change, String done) {
    return feedback.attempt(
        () -> {
          change.run();
          feedback.done("endorsements.act.done.sponsor-" + done);
          return CampaignContext.redirect(ParliamentPages.view(campaign, id));
        });
  }

  /** The events, newest first. */
  public List<ActView.EventView> getEvents() {
    return getAct().events().reversed();
  }

  public boolean isOnPage() {
    return getAct().shown() && campaign.getView().isPublic();
  }

  public ActView getAct() {
    if (act == null) {
      act = lists.of(campaign.getId(), id);
    }
    return act;
  }

  /** The day for the next sponsor who is marked as withdrawn. */
  public LocalDate getWithdrawnOn() {
    return withdrawnOn;
  }

  public void setWithdrawnOn(LocalDate withdrawnOn) {
    this.withdrawnOn = withdrawnOn;
  }
}
