package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Supplier;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.SecondFactors;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffView;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.SignedIn;

/** One colleague: his roles, and whether he may come in. */
@Named
@ViewScoped
public class StaffShowView implements Serializable {

  @EJB private transient Staff staff;
  @EJB private transient Invitations invitations;
  @EJB private transient SecondFactors factors;
  @Inject private CampaignContext campaign;
  @Inject private SignedIn signedIn;
  @Inject private GivenRoles roles;
  @Inject private Feedback feedback;
  @Inject private InvitationWords words;

  private String id;
  private String query;
  private StaffView person;
  private boolean governed;
  private RoleForm form;

  public void open() {
    person = staff.byPublicId(id);
    governed = person.assignments().stream().allMatch(roles::isRemovable);
    query = campaign.getQuery();
    if (form == null) {
      form = roles.form();
    }
  }

  public String give() {
    return told(
        () ->
            invitations.give(id, roles.request(form)) ? words.sent() : "console.staff.role-given");
  }

  public String take(String assignment) {
    return told(
        () ->
            staff.withdraw(id, assignment)
                ? "console.staff.role-taken.uninvited"
                : "console.staff.role-taken");
  }

  /** Key of what is asked first: with his last role goes the invitation of who has not come. */
  public String getTakeQuestion() {
    boolean last =
        person.assignments().stream()
                .map(one -> Arrays.<Object>asList(one.role(), one.campaignId(), one.country()))
                .distinct()
                .count()
            == 1;
    return isInvited() && last
        ? "console.staff.take.question.uninvited"
        : "console.staff.take.question";
  }

  public String shutOut() {
    return run("console.staff.shut-out.done", () -> staff.deactivate(id));
  }

  public String letIn() {
    return run("console.staff.let-in.done", () -> staff.reactivate(id));
  }

  public String forget() {
    return run("console.staff.forget.done", () -> staff.forget(id));
  }

  public String removeFactor() {
    return run("console.staff.factor.removed", () -> factors.remove(id));
  }

  public String inviteAgain() {
    return run(words.sent(), () -> invitations.repeat(id));
  }

  private String run(String said, Runnable verb) {
    return told(
        () -> {
          verb.run();
          return said;
        });
  }

  /** Where the last role that the reader could see was taken, the page would be gone. */
  private String told(Supplier<String> verb) {
    return feedback.attempt(
        () -> {
          feedback.done(verb.get());
          return CampaignContext.redirect("/console/staff/list" + query);
        });
  }

  /** Nobody shuts himself out. */
  public boolean isSelf() {
    return signedIn.getPublicId().equals(id);
  }

  /**
   * Whether the reader may give every role that this person had when the page was opened: who may
   * not is told so, and is offered no button that would be refused.
   */
  public boolean isGoverned() {
    return governed;
  }

  /** Only an administrator learns whether there is one. */
  public boolean isFactorRemovable() {
    return Boolean.TRUE.equals(person.secondFactor()) && !isSelf();
  }

  /** By an administrator alone, who learns of a second factor. */
  public boolean isForgettable() {
    return person.secondFactor() != null && !isSelf() && (isInvited() || isShutOut());
  }

  /** Only by who may give one of his roles: to what is he invited else. */
  public boolean isInvitable() {
    return isInvited() && person.assignments().stream().anyMatch(roles::isRemovable);
  }

  private boolean isInvited() {
    return person.state() == StaffState.INVITED;
  }

  public boolean isShutOut() {
    return person.state() == StaffState.INACTIVE;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public StaffView getPerson() {
    return person;
  }

  public RoleForm getForm() {
    return form;
  }
}
