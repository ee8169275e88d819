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
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.one.PageById;

/**
 * One parliamentary act with its sponsors and its course. It is read once for the page: a button
 * knows only the place of its sponsor, and one taken off since would pull another one under it.
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

  /** The entry that was shown as the last one, and no other that came behind it. */
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

  /** At his wish: he may mean the other places too, which his record tells. */
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

  /** Newest first. */
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

  /** Of whoever is marked next. */
  public LocalDate getWithdrawnOn() {
    return withdrawnOn;
  }

  public void setWithdrawnOn(LocalDate withdrawnOn) {
    this.withdrawnOn = withdrawnOn;
  }
}
