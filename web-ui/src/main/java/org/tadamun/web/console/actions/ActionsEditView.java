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
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.Feedback;

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
  @Inject private SharedEdit sharedEdit;
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
      sharedEdit.begin(this);
    }
  }

  /** Leaves {@code writable} as it was, so that what is typed does not disappear from the page. */
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
    return sharedEdit.save(
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

  /**
   * Whether a colleague has made the action public meanwhile, or changed a field that means
   * something together with one typed here. The writer must look at it first.
   */
  @Override
  public boolean isOvertaken(ActionDraft typed) {
    return seen.isOvertaken(present, typed, typed());
  }

  /** Called when an addressee is chosen, since the action most likely takes place there. */
  public void followAddressee() {
    addressees.byPublicId(form.getAddressee()).ifPresent(a -> form.follow(a.details()));
  }

  public void followCountry() {
    form.completeZone();
  }

  /** The start in the reader's time zone; empty while start or zone is missing or wrong. */
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

  /** Whether the stored public texts mention the place that is to be hidden. */
  public boolean isTellsPlace() {
    return present != null && present.draft().tellsHiddenPlace();
  }

  /** The state last read; null for a new action. */
  public ActionState getState() {
    return present == null ? null : present.state();
  }

  /** Whether people already know time and place, and may be on their way. */
  public boolean isKnown() {
    return known && campaign.getView().isPublic();
  }

  /**
   * Whether the action is of a country in which the reader may write; always true for a new one.
   */
  public boolean isWritable() {
    return writable;
  }

  public String getBackLink() {
    return id == null ? ActionPages.list(campaign) : ActionPages.view(campaign, id);
  }

  /** The slug of the day of action to which a new action belongs. */
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
