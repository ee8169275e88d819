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
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.one.PageById;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.TextBean;

/** One colleague: his roles, and whether he may come in. */
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
  private KeysTick keys;

  public void open() {
    person = staff.byPublicId(id);
    keys = new KeysTick(isReaderAdministrator() ? madeKeys.valid(id) : List.of());
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
    boolean maker =
        person.assignments().stream()
            .anyMatch(one -> one.publicId().equals(assignment) && isMaker(one));
    if (maker && keys.isMeant()) {
      return withKeys("console.staff.role-taken", () -> departures.withdraw(id, assignment));
    }
    return told(
        () ->
            staff.withdraw(id, assignment)
                ? "console.staff.role-taken.uninvited"
                : "console.staff.role-taken");
  }

  /** Whether it was by this role that he made keys that are valid. */
  public boolean isMaker(StaffView.Assignment given) {
    return keys.isThere() && given.role() == Role.ADMINISTRATOR && given.campaignId() == null;
  }

  /** Whether one of his roles is such a one. */
  public boolean isKeyMaker() {
    return person.assignments().stream().anyMatch(this::isMaker);
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
    return keys.isMeant()
        ? withKeys("console.staff.shut-out.done", () -> departures.shutOut(id))
        : run("console.staff.shut-out.done", () -> staff.deactivate(id));
  }

  /** Who had come before gets a link, and who had not an invitation, at the next press. */
  public String letIn() {
    return told(
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
    return told(
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

  /** By somebody who reaches less far than whoever shut him out, and is told so. */
  public boolean isShutAbove() {
    return person.shutOut() != null && !person.shutOut().opens();
  }

  public boolean isLetInAble() {
    return person.shutOut() != null && person.shutOut().opens();
  }

  /** Only an administrator learns whether there is one. */
  public boolean isFactorRemovable() {
    return Boolean.TRUE.equals(person.secondFactor()) && !isSelf();
  }

  /** By an administrator alone, who learns of a second factor. */
  public boolean isForgettable() {
    return isReaderAdministrator() && !isSelf() && (isInvited() || isShutOut());
  }

  /** Only by who may give one of his roles: to what is he invited else. */
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

  /** What the question adds of them; nothing where there are none. */
  public String getKeysWords() {
    return keys.isThere() ? text.of("console.staff.keys.question", keys.getCount()) : "";
  }

  public KeysTick getKeys() {
    return keys;
  }
}
