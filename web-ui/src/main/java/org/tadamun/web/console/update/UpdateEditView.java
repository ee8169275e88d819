package org.tadamun.web.console.update;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.kernel.update.entity.UpdateState;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.conflict.SharedForm;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** Writes a piece of news, publishes it or takes it back. */
@Named
@ViewScoped
public class UpdateEditView extends PageById implements SharedForm<UpdateDraft> {

  @EJB private transient Updates updates;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private UpdateState state;
  private UpdateView stored;
  private UpdateForm form;

  /** Reads the news once per page, so that what was typed is kept. */
  public void load() {
    if (form == null && isFresh()) {
      state = UpdateState.DRAFT;
      show(new UpdateDraft(null, null));
    } else if (form == null) {
      state = read(updates.of(campaign.getId(), id));
      sharedEdit.begin(this);
    }
  }

  /** Reads the stored news. The form keeps its state, so that no typed text disappears. */
  @Override
  public void reread() {
    read(updates.of(campaign.getId(), id));
  }

  private UpdateState read(UpdateView update) {
    stored = update;
    show(new UpdateDraft(update.title(), update.body()));
    return update.state();
  }

  @Override
  public void show(UpdateDraft draft) {
    form = new UpdateForm(draft, campaign.getView().languages(), stored, mayWrite());
  }

  @Override
  public UpdateDraft typed() {
    return form.toDraft();
  }

  @Override
  public boolean isSettled(String part) {
    return stored != null && stored.isPublished();
  }

  public String save() {
    return sharedEdit.save(this, () -> done("news.done.saved", store().id()));
  }

  /** Stores the form, then publishes it, so that what the reader sees is what is published. */
  public String publish() {
    return sharedEdit.decide(
        this,
        () -> {
          stored = store();
          id = stored.id();
          sharedEdit.begin(this);
          updates.publish(id, stored.version());
          return done("news.done.published", id);
        });
  }

  public String withdraw() {
    return feedback.attempt(
        () -> updates.withdraw(id, stored.version()), "news.done.withdrawn", page(id));
  }

  public String erase() {
    return feedback.attempt(
        () -> updates.erase(id, stored.version()), "news.done.erased", page(id));
  }

  private UpdateView store() {
    return isFresh()
        ? updates.draft(campaign.getId(), typed(), null)
        : updates.edit(id, stored.version(), typed());
  }

  private String done(String key, String which) {
    feedback.done(key);
    return page(which);
  }

  private String page(String which) {
    return CampaignContext.redirect("/console/updates/edit" + campaign.getQuery() + "&id=" + which);
  }

  public boolean isWritable() {
    return mayWrite() && state == UpdateState.DRAFT;
  }

  private boolean mayWrite() {
    return campaign.mayThroughout(Permission.CAMPAIGN_WRITE);
  }

  public boolean isWithdrawable() {
    return !isFresh() && mayWrite() && state.mayBecome(UpdateState.WITHDRAWN);
  }

  /** Whether it can be erased: only once it is withdrawn, and while there is text. */
  public boolean isErasable() {
    return !isFresh() && mayWrite() && state == UpdateState.WITHDRAWN && !stored.isErased();
  }

  public boolean isErased() {
    return stored != null && stored.isErased();
  }

  public UpdateState getState() {
    return state;
  }

  public UpdateForm getForm() {
    return form;
  }
}
