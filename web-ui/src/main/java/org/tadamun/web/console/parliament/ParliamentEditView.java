package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.meanwhile.Meanwhile;
import org.tadamun.web.console.meanwhile.SharedForm;

/** The form of a parliamentary act, new or known. */
@Named
@ViewScoped
public class ParliamentEditView implements SharedForm<ParliamentEditView.Typed>, Serializable {

  /**
   * @param state in which it came here; where that is not asked any more, the one last read as such
   */
  public record Typed(ActDetails act, ActState state) {}

  @EJB private ParliamentaryActs acts;
  @EJB private ActLists lists;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private Meanwhile meanwhile;

  private String id;
  private int version;
  private ActState first;
  private ActState begun;
  private boolean stateAsked = true;
  private ActForm form;
  private boolean writable;

  public void open() {
    if (id == null) {
      writable = campaign.may(Permission.ENDORSEMENT_WRITE);
      show(new Typed(ActDetails.NOTHING, ActState.IN_PREPARATION));
      form.setCountry(campaign.only(Permission.ENDORSEMENT_WRITE));
    } else {
      reread();
      writable = campaign.mayIn(Permission.ENDORSEMENT_WRITE, form.getCountry());
      meanwhile.begin(this);
    }
  }

  @Override
  public void reread() {
    ActView present = lists.of(campaign.getId(), id);
    version = present.version();
    stateAsked = present.hasJustBegun();
    if (stateAsked) {
      begun = present.state();
    }
    show(new Typed(present.details(), begun));
  }

  @Override
  public void show(Typed draft) {
    form = new ActForm(draft.act(), campaign.getView().languages());
    first = draft.state();
  }

  @Override
  public Typed typed() {
    return new Typed(form.toDetails(), first);
  }

  @Override
  public String field(String part) {
    return part.replaceFirst("^act\\.", "");
  }

  public String save() {
    return meanwhile.save(
        this,
        () -> {
          refuseLateState();
          ActState state = stateAsked ? first : null;
          if (stateAsked) {
            new Violations().required("state", state).throwIfAny();
          }
          ActView saved =
              id == null
                  ? acts.create(campaign.getId(), form.toDetails(), state, false)
                  : acts.edit(id, version, form.toDetails(), state);
          feedback.done("console.form.saved");
          return CampaignContext.redirect(ParliamentPages.view(campaign, saved.id()));
        });
  }

  /** Its course has begun while another state was chosen: said once, the rest can be saved then. */
  private void refuseLateState() {
    if (!stateAsked && first != begun) {
      first = begun;
      throw new BusinessException(
          ProblemType.WRONG_STATE, "endorsements.parliament.edit.state-late");
    }
  }

  /** Whether it is of a country in which the reader writes, as it was opened. */
  public boolean isWritable() {
    return writable;
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
