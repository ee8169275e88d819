package org.tadamun.web.console.dayofaction;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.tadamun.actions.dayofaction.boundary.DayOfActionDraft;
import org.tadamun.actions.dayofaction.boundary.DayOfActionView;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.address.PageBySlug;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** The form of a day of action, new or known. */
@Named
@ViewScoped
public class ActionsDayView extends PageBySlug implements SharedForm<DayOfActionDraft> {

  @EJB private DaysOfAction days;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private String day;
  private int version;
  private LocalizedText called;
  private LocalizedDraft title;
  private LocalizedDraft call;
  private LocalDate date;

  public void open() {
    if (day == null) {
      show(new DayOfActionDraft(LocalizedText.EMPTY, LocalizedText.EMPTY, null));
    } else {
      reread();
      sharedEdit.begin(this);
    }
  }

  @Override
  public void reread() {
    DayOfActionView known = days.of(campaign.getId(), day);
    version = known.version();
    called = known.title();
    show(known.draft());
  }

  @Override
  public DayOfActionDraft typed() {
    return new DayOfActionDraft(title.toText(), call.toText(), date);
  }

  @Override
  public void show(DayOfActionDraft draft) {
    title = LocalizedDraft.of(draft.title(), campaign.getView().languages());
    call = LocalizedDraft.of(draft.call(), campaign.getView().languages());
    date = draft.date();
  }

  public String save() {
    return sharedEdit.save(
        this,
        () -> {
          DayOfActionView saved =
              day == null
                  ? days.create(campaign.getId(), slug, typed(), false)
                  : days.edit(day, version, typed());
          feedback.done("actions.done.day");
          return CampaignContext.redirect(board(saved.slug()));
        });
  }

  public String remove() {
    return feedback.attempt(
        () -> days.remove(day, version),
        "actions.done.day-removed",
        CampaignContext.redirect(list()));
  }

  /** Only for staff of all countries, since a day of action concerns all. */
  public boolean isWritable() {
    return campaign.mayThroughout(Permission.ACTION_WRITE);
  }

  public String getBackLink() {
    return day == null ? list() : board(day);
  }

  private String list() {
    return "/console/actions/days" + campaign.getQuery();
  }

  private String board(String which) {
    return "/console/actions/board" + campaign.getQuery() + "&day=" + which;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  /** Its title as it was when opened, whatever is typed since; null for a new one. */
  public LocalizedText getCalled() {
    return called;
  }

  public LocalizedDraft getTitle() {
    return title;
  }

  public LocalizedDraft getCall() {
    return call;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }
}
