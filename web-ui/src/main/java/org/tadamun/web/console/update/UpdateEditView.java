package org.tadamun.web.console.update;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.kernel.update.entity.UpdateState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.frame.LocalizedDraft;

/** Writes a piece of news, publishes it, takes it back. */
@Named
@ViewScoped
public class UpdateEditView implements Serializable {

  @EJB private transient Updates updates;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;

  private String id;
  private int version;
  private UpdateState state;
  private LocalizedDraft title;
  private LocalizedDraft body;

  /** Once per page; what is typed afterwards stays. */
  public void load() {
    if (title != null) {
      return;
    }
    UpdateView update = isFresh() ? null : updates.of(campaign.getId(), id);
    List<String> languages = campaign.getView().languages();
    title = LocalizedDraft.of(update == null ? null : update.title(), languages);
    body = LocalizedDraft.of(update == null ? null : update.body(), languages);
    state = update == null ? UpdateState.DRAFT : update.state();
    version = update == null ? 0 : update.version();
  }

  public String save() {
    return feedback.attempt(() -> done("news.done.saved", store().id()));
  }

  /** What stands in the form is what is published. */
  public String publish() {
    return feedback.attempt(
        () -> {
          UpdateView stored = store();
          id = stored.id();
          version = stored.version();
          updates.publish(id, version);
          return done("news.done.published", id);
        });
  }

  public String withdraw() {
    return feedback.attempt(
        () -> {
          updates.withdraw(id, version);
          return done("news.done.withdrawn", id);
        });
  }

  private UpdateView store() {
    UpdateDraft draft = new UpdateDraft(title.toText(), body.toText());
    return isFresh()
        ? updates.draft(campaign.getId(), draft, null)
        : updates.edit(id, version, draft);
  }

  private String done(String key, String which) {
    feedback.done(key);
    return "/console/updates/edit?faces-redirect=true&campaign="
        + campaign.getSlug()
        + "&id="
        + which;
  }

  public boolean isFresh() {
    return id == null || id.isEmpty();
  }

  public boolean isWritable() {
    return campaign.mayThroughout(Permission.CAMPAIGN_WRITE) && state == UpdateState.DRAFT;
  }

  public boolean isWithdrawable() {
    return !isFresh()
        && campaign.mayThroughout(Permission.CAMPAIGN_WRITE)
        && state.mayBecome(UpdateState.WITHDRAWN);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public UpdateState getState() {
    return state;
  }

  public LocalizedDraft getTitle() {
    return title;
  }

  public LocalizedDraft getBody() {
    return body;
  }
}
