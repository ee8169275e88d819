package org.tadamun.web.console.staff;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.key.boundary.MadeKeys;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.SecondFactors;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffView;
import org.tadamun.kernel.staff.boundary.departure.Departures;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.TextBean;

/** The page of one staff member: their roles, and whether they may sign in. */
@Named
@ViewScoped
public class StaffShowView extends PageById {

  @EJB private transient Staff staff;
  @EJB private transient Invitations invitations;
  @EJB private transient SecondFactors factors;
  @EJB private transient Departures departures;
  @EJB private transient MadeKeys madeKeys;
  @Inject private CampaignContext campaign;
  @Inject private SignedIn signedIn;
  @Inject private GivenRoles roles;
  @Inject private Feedback feedback;
  @Inject private InvitationWords words;
  @Inject private TextBean text;

  private String query;
  private StaffView person;
  private RoleForm form;
  private KeyRevocationChoice keys;

  public void open() {
    person = staff.byPublicId(id);
    keys = new KeyRevocationChoice(isReaderAdministrator() ? madeKeys.valid(id) : List.of());
    query = campaign.getQuery();
    if (form == null) {
      form = roles.form();
    }
  }

  public String give() {
    return attemptAndReturn(
        () ->
            invitations.give(id, roles.request(form)) ? words.sent() : "console.staff.role-given");
  }

  public String take(String assignment) {
    boolean maker =
        person.assignments().stream()
            .anyMatch(one -> one.publicId().equals(assignment) && isMaker(one));
    if (maker && keys.isMeant()) {
      return withKeys("console.staff.role-taken", () -> departures.withdraw(id, assignment));
    }
    return attemptAndReturn(
        () ->
            staff.revokeRole(id, assignment)
                ? "console.staff.role-taken.uninvited"
                : "console.staff.role-taken");
  }

  /** Whether this role allowed the person to make the valid keys that they have. */
  public boolean isMaker(StaffView.Assignment given) {
    return keys.isThere() && given.role() == Role.ADMINISTRATOR && given.campaignId() == null;
  }

  /** Whether the person has a role that {@link #isMaker} accepts. */
  public boolean isKeyMaker() {
    return person.assignments().stream().anyMatch(this::isMaker);
  }

  /**
   * The key of the question before a role is taken. With the last role of an invited person their
   * invitation becomes void.
   */
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
    return keys.isMeant()
        ? withKeys("console.staff.shut-out.done", () -> departures.shutOut(id))
        : run("console.staff.shut-out.done", () -> staff.deactivate(id));
  }

  /**
   * Lets the person in again. A link to a new password goes to those who had one; the others need
   * another invitation, which the message says.
   */
  public String letIn() {
    return attemptAndReturn(
        () -> {
          staff.reactivate(id);
          return staff.byPublicId(id).state() == StaffState.INVITED
              ? "console.staff.let-in.invited"
              : words.letIn();
        });
  }

  public String forget() {
    return keys.isMeant()
        ? withKeys("console.staff.forget.done", () -> departures.forget(id))
        : run("console.staff.forget.done", () -> staff.forget(id));
  }

  private String withKeys(String said, IntSupplier verb) {
    return attemptAndReturn(
        () -> {
          feedback.done("console.staff.keys.revoked", verb.getAsInt());
          return said;
        });
  }

  public String removeFactor() {
    return run("console.staff.factor.removed", () -> factors.remove(id));
  }

  public String inviteAgain() {
    return run(words.sent(), () -> invitations.repeat(id));
  }

  private String run(String said, Runnable verb) {
    return attemptAndReturn(
        () -> {
          verb.run();
          return said;
        });
  }

  /**
   * Runs the command and leads to the list: without the last role that the reader could see, the
   * person's page would be gone.
   */
  private String attemptAndReturn(Supplier<String> verb) {
    return feedback.attempt(
        () -> {
          feedback.done(verb.get());
          return CampaignContext.redirect("/console/staff/list" + query);
        });
  }

  /** Whether this is the reader, who cannot shut out themselves. */
  public boolean isSelf() {
    return signedIn.getPublicId().equals(id);
  }

  /** Whether the reader may not let the person in: somebody with wider rights shut them out. */
  public boolean isShutAbove() {
    return person.shutOut() != null && !person.shutOut().opens();
  }

  public boolean isLetInAble() {
    return person.shutOut() != null && person.shutOut().opens();
  }

  /** Whether the reader can remove the second factor; only an administrator learns of one. */
  public boolean isFactorRemovable() {
    return Boolean.TRUE.equals(person.secondFactor()) && !isSelf();
  }

  /** Whether the reader is an administrator and can erase the person, invited or shut out. */
  public boolean isForgettable() {
    return isReaderAdministrator() && !isSelf() && (isInvited() || isShutOut());
  }

  /** Whether the reader can invite again, which takes the right to give one of the roles. */
  public boolean isInvitable() {
    return isInvited() && person.assignments().stream().anyMatch(roles::isRemovable);
  }

  private boolean isReaderAdministrator() {
    return person.secondFactor() != null;
  }

  private boolean isInvited() {
    return person.state() == StaffState.INVITED;
  }

  public boolean isShutOut() {
    return person.state() == StaffState.INACTIVE;
  }

  public StaffView getPerson() {
    return person;
  }

  public RoleForm getForm() {
    return form;
  }

  /** The sentence about the person's API keys to add to a question; empty if there are none. */
  public String getKeysWords() {
    return keys.isThere() ? text.of("console.staff.keys.question", keys.getCount()) : "";
  }

  public KeyRevocationChoice getKeys() {
    return keys;
  }
}
