package org.tadamun.web.console.actions;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.dayofaction.boundary.DayOfActionView;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.time.boundary.LocalTimes;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.meanwhile.Meanwhile;
import org.tadamun.web.console.meanwhile.SharedForm;
import org.tadamun.web.console.one.PageById;

/** The form of an action, new or known. */
@Named
@ViewScoped
public class ActionsEditView extends PageById implements SharedForm<ActionDraft> {

  @EJB private Actions actions;
  @EJB private Addressees addressees;
  @EJB private DaysOfAction days;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;
  @Inject private DisplayBean display;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;
  @Inject private OpenedAction opened;

  private String day;
  private int version;
  private boolean writable = true;
  private boolean known;
  private ActionForm form;
  private String addressed;
  private SeenAction seen;
  private SeenAction present;

  public void open() {
    if (id == null) {
      opened.requireWriter();
      show(ActionDraft.NOTHING);
      form.setCountry(campaign.only(Permission.ACTION_WRITE));
      form.completeZone();
      form.setDayOfAction(day);
    } else {
      writable = opened.isWritable(read());
      meanwhile.begin(this);
    }
  }

  /** Whether it may be written stays as it was: what is typed is not taken off the page. */
  @Override
  public void reread() {
    read();
  }

  private ActionView read() {
    ActionView action = opened.readToWrite(id);
    version = action.version();
    addressed = action.draft().addressee();
    known = action.isCalledFor(clock.instant());
    show(action.draft());
    seen = present;
    present = new SeenAction(action.state(), typed());
    return action;
  }

  @Override
  public void show(ActionDraft draft) {
    form = new ActionForm(draft, campaign.getView().languages(), clock.instant());
  }

  @Override
  public ActionDraft typed() {
    return form.toDraft();
  }

  @Override
  public String field(String part) {
    return part.equals("place.addressHidden") ? "addressHidden" : part;
  }

  public String save() {
    return meanwhile.save(
        this,
        () -> {
          ActionDraft typed = typed();
          boolean meant = form.getZoneQuestion().isMeant(typed.place().country(), typed.timeZone());
          ActionView saved =
              id == null
                  ? actions.create(campaign.getId(), null, typed, false, meant, new Violations())
                  : actions.edit(id, version, typed, meant, new Violations());
          feedback.done(id == null ? "actions.done.created" : "actions.done.edited");
          return CampaignContext.redirect(ActionPages.view(campaign, saved.id()));
        });
  }

  /** What a colleague made public meanwhile, or gave another sense, is looked at once. */
  @Override
  public boolean isOvertaken(ActionDraft typed) {
    return seen.isOvertaken(present, typed, typed());
  }

  /** Somebody chose an addressee: the action is most likely held in front of it. */
  public void followAddressee() {
    addressees.byPublicId(form.getAddressee()).ifPresent(a -> form.follow(a.details()));
  }

  public void followCountry() {
    form.completeZone();
  }

  /** The start on the reader's own clock; empty while it cannot be told. */
  public String getOwnTime() {
    LocalDateTime start = form.getLocalStart();
    String zone = form.getTimeZone();
    boolean known =
        start != null
            && zone != null
            && new Violations()
                .zone("timeZone", zone)
                .day("localStart", start.toLocalDate())
                .isEmpty();
    return known && LocalTimes.exists(start, ZoneId.of(zone))
        ? display.dateTime(LocalTimes.first(start, ZoneId.of(zone)))
        : "";
  }

  public List<AddresseeView> getAddressees() {
    return addressees.ofCampaign(campaign.getId()).stream()
        .filter(one -> one.isOffered(addressed))
        .toList();
  }

  public List<DayOfActionView> getDays() {
    return days.ofCampaign(campaign.getId());
  }

  /** Whether what everybody reads tells the place that is to be hidden, as it was opened. */
  public boolean isTellsPlace() {
    return present != null && present.draft().tellsHiddenPlace();
  }

  /** As it stands by what was read last; null of a new one. */
  public ActionState getState() {
    return present == null ? null : present.state();
  }

  /** Whether people know already when and where it is, and may be on their way. */
  public boolean isKnown() {
    return known && campaign.getView().isPublic();
  }

  /** Whether it is of a country in which the reader writes; a new one can be. */
  public boolean isWritable() {
    return writable;
  }

  public String getBackLink() {
    return id == null ? ActionPages.list(campaign) : ActionPages.view(campaign, id);
  }

  /** Of which day of action a new one is to be, by its slug. */
  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public ActionForm getForm() {
    return form;
  }

  public ActionKind[] getKinds() {
    return ActionKind.values();
  }

  public ActionVisibility[] getVisibilities() {
    return ActionVisibility.values();
  }
}
