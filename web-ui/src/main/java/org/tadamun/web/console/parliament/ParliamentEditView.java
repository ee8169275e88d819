package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActDraft;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** The form of a parliamentary act, new or known. */
@Named
@ViewScoped
public class ParliamentEditView implements Serializable {

  @EJB private ParliamentaryActs acts;
  @EJB private ActLists lists;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;

  private String id;
  private int version;
  private ActState first = ActState.IN_PREPARATION;
  private boolean stateAsked = true;
  private ActForm form;

  public void open() {
    ActDraft draft = new ActDraft(null, null, null, null, null, null, null);
    if (id != null) {
      ActView present = lists.of(campaign.getId(), id);
      version = present.version();
      draft = present.draft();
      first = present.state();
      stateAsked = present.hasJustBegun();
    }
    form = new ActForm(draft, campaign.getView().languages());
  }

  public String save() {
    return feedback.attempt(
        () -> {
          new Violations().required("state", first).throwIfAny();
          ActView saved =
              id == null
                  ? acts.create(campaign.getId(), form.toDraft(), first, false)
                  : acts.edit(id, version, form.toDraft(), stateAsked ? first : null);
          feedback.done("console.form.saved");
          return CampaignContext.redirect(ParliamentPages.view(campaign, saved.id()));
        });
  }

  public String getBackLink() {
    return id == null ? ParliamentPages.list(campaign) : ParliamentPages.view(campaign, id);
  }

  public boolean isFresh() {
    return id == null;
  }

  /** Of a new one, and where the state with which it came here may have been a slip. */
  public boolean isStateAsked() {
    return stateAsked;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public ActState getFirst() {
    return first;
  }

  public void setFirst(ActState first) {
    this.first = first;
  }

  public ActForm getForm() {
    return form;
  }

  public List<ActState> getFirstStates() {
    return Arrays.stream(ActState.values()).filter(ActState::canBeFirst).toList();
  }

  public ActKind[] getKinds() {
    return ActKind.values();
  }
}
