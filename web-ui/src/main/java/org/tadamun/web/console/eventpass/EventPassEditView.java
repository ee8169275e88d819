package org.tadamun.web.console.eventpass;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.eventpass.entity.PassDetails;
import org.tadamun.web.console.address.PageOfPetition;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.text.TextBean;

/** The form that makes a pass. */
@Named
@ViewScoped
public class EventPassEditView extends PageOfPetition {

  /** How long an action that is over is still offered. */
  private static final Duration OVER = Duration.ofDays(1);

  @EJB private transient ActionLists lists;
  @EJB private transient EventPasses passes;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private TextBean text;

  private List<PassAction> actions;
  private String name;
  private LocalDateTime localFrom;
  private LocalDateTime localTo;
  private String timeZone;
  private Integer most;
  private String action;
  private String country;

  public void load() {
    petition = petitions.choose(petition).slug();
    timeZone = campaign.getView().zone().getId();
    actions = lists.current(campaign.getId(), OVER, Page.MOST).stream().map(this::choice).toList();
  }

  public String make() {
    return feedback.attempt(
        () ->
            passes.make(
                petition,
                new PassDetails(name, localFrom, localTo, timeZone, most, action, country)),
        "eventpass.done.made",
        CampaignContext.redirect(EventPassPages.list(campaign, petition)));
  }

  private PassAction choice(ActionView action) {
    return PassAction.of(
        action.id(),
        display.localized(action.title()),
        display.localDateTime(action.draft().localStart()),
        action.draft().place().locality(),
        display.country(action.draft().place().country()),
        state(action.state()));
  }

  /**
   * The word for its state, empty if approved: so that a pass for another action is made knowingly.
   */
  private String state(ActionState state) {
    return state == ActionState.APPROVED ? "" : text.get("actions.state." + state);
  }

  /**
   * Actions of now and soon, by their beginning; read once, so that the chosen one stays in the
   * list.
   */
  public List<PassAction> getActions() {
    return actions;
  }

  /** The number of actions offered if there may be more; 0 if these are all. */
  public int getCut() {
    return actions.size() < Page.MOST ? 0 : actions.size();
  }

  /** The countries for which the reader may make a pass; empty for all countries. */
  public Set<String> getLimits() {
    return campaign.limits(Permission.PETITION_WRITE);
  }

  public String getBackLink() {
    return EventPassPages.list(campaign, petition);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LocalDateTime getLocalFrom() {
    return localFrom;
  }

  public void setLocalFrom(LocalDateTime localFrom) {
    this.localFrom = localFrom;
  }

  public LocalDateTime getLocalTo() {
    return localTo;
  }

  public void setLocalTo(LocalDateTime localTo) {
    this.localTo = localTo;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public Integer getMost() {
    return most;
  }

  public void setMost(Integer most) {
    this.most = most;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }
}
