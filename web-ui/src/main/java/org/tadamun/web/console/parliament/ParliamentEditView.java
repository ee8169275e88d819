package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.boundary.ParliamentaryActs;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.web.console.conflict.SharedForm;

/** The form of a parliamentary act, new or stored. */
@Named
@ViewScoped
public class ParliamentEditView extends ActPage implements SharedForm<ParliamentEditView.Typed> {

  /**
   * The fields as typed.
   *
   * @param state the act's first state; if it can no longer be chosen, the one last read
   */
  public record Typed(ActDetails act, ActState state) {}

  @EJB private ParliamentaryActs acts;

  private ActState first;
  private ActState begun;
  private boolean stateAsked = true;
  private ActForm form;

  public void open() {
    if (isFresh()) {
      judge();
      show(new Typed(ActDetails.NOTHING, ActState.IN_PREPARATION));
      form.setCountry(campaign().only(Permission.ENDORSEMENT_WRITE));
    } else {
      reread();
      judge();
      sharedEdit().begin(this);
    }
  }

  @Override
  public void reread() {
    ActView present = read();
    stateAsked = present.hasJustBegun();
    if (stateAsked) {
      begun = present.state();
    }
    show(new Typed(present.details(), begun));
  }

  @Override
  public void show(Typed draft) {
    form = new ActForm(draft.act(), languages());
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
    return sharedEdit()
        .save(
            this,
            () -> {
              refuseLateState();
              ActState state = stateAsked ? first : null;
              if (stateAsked) {
                new Violations().required("state", state).throwIfAny();
              }
              ActView saved =
                  isFresh()
                      ? acts.create(campaign().getId(), form.toDetails(), state, false)
                      : acts.edit(getId(), version(), form.toDetails(), state);
              return leading(saved.id(), "console.form.saved");
            });
  }

  /**
   * Refuses once, if the act's course has begun while another first state was being chosen; the
   * rest can then be saved.
   */
  private void refuseLateState() {
    if (!stateAsked && first != begun) {
      first = begun;
      throw new BusinessException(
          ProblemType.WRONG_STATE, "endorsements.parliament.edit.state-late");
    }
  }

  /**
   * Whether the first state can be chosen: of a new act, or of one whose course has only just
   * begun.
   */
  public boolean isStateAsked() {
    return stateAsked;
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
