package org.tadamun.kernel.staff.boundary.departure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.StaffView;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Letting in a person who was shut out")
class LettingInIT {

  private static final String ROLE = "staff.role";

  @Inject private Invitations invitations;
  @Inject private Staff staff;
  @Inject private People people;
  @Inject private World world;

  private CampaignView campaign;
  private Person administrator;
  private Person coordinator;
  private Person ofSweden;
  private Person stranger;
  private long other;
  private Person omar;
  private String email;

  /** Makes an administrator with a password: without one nobody can be shut out. */
  @BeforeEach
  void begin() {
    campaign = world.campaign();
    administrator = world.person(Role.ADMINISTRATOR, null, null);
    people.hash(administrator.publicId(), "none that fits");
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    ofSweden = world.person(Role.COORDINATOR, campaign.id(), "SE");
    other = world.campaign().id();
    stranger = world.person(Role.COORDINATOR, other, null);
    omar = world.organiser(campaign.id(), "SE");
    email = people.emailOf(omar.publicId());
    people.hash(omar.publicId(), "none that fits");
  }

  private void out(Person by) throws Exception {
    Acting.does(by, () -> staff.deactivate(omar.publicId()));
  }

  private void in(Person by) throws Exception {
    Acting.does(by, () -> staff.reactivate(omar.publicId()));
  }

  private void staysOut(Person... all) throws Exception {
    for (Person one : all) {
      Acting.refused(one, Forbidden.class, () -> staff.reactivate(omar.publicId()));
    }
    assertEquals(StaffState.INACTIVE, people.find(email).orElseThrow().state());
  }

  private void strip() throws Exception {
    for (StaffView.Assignment given : seen(administrator).assignments()) {
      Acting.does(administrator, () -> staff.revokeRole(omar.publicId(), given.publicId()));
    }
  }

  private StaffView seen(Person by) throws Exception {
    return Acting.as(by, () -> staff.byPublicId(omar.publicId()));
  }

  private Invitations.Invited invite(Person by, long there) throws Exception {
    RoleRequest translator = new RoleRequest(Role.TRANSLATOR, there, null);
    var draft = new Invitations.Draft("Somebody", email, "en", translator);
    return Acting.as(by, () -> invitations.invite(draft));
  }

  private List<AuditEntry> trail() {
    return world.audit("staff", omar.publicId());
  }

  @Test
  @DisplayName("R13: only an administrator lets in a person whom an administrator shut out")
  void byAdministrator() throws Exception {
    out(administrator);
    staysOut(coordinator, ofSweden, stranger);
    StaffView shown = seen(coordinator);
    assertEquals(StaffState.INACTIVE, shown.state());
    assertFalse(shown.shutOut().opens());
    assertTrue(seen(administrator).shutOut().opens());
    assertEquals("staff:" + administrator.publicId(), seen(administrator).shutOut().by());
    in(administrator);
    assertEquals(StaffState.ACTIVE, people.find(email).orElseThrow().state());
    assertNull(seen(administrator).shutOut());
  }

  @Test
  @DisplayName(
      "R13: a coordinator lets in whom another one of the same campaign or country shut out")
  void byCoordinator() throws Exception {
    out(coordinator);
    staysOut(ofSweden, stranger);
    in(world.person(Role.COORDINATOR, campaign.id(), null));
    out(ofSweden);
    staysOut(stranger);
    in(world.person(Role.COORDINATOR, campaign.id(), "SE"));
    assertEquals(campaign.id(), trail().getLast().campaignId(), "its administrator sees it");
  }

  @Test
  @DisplayName("R13: only an administrator shuts out and lets in a person without a role")
  void roleless() throws Exception {
    strip();
    for (Person one : List.of(coordinator, ofSweden, stranger)) {
      Acting.refused(one, Forbidden.class, () -> staff.deactivate(omar.publicId()));
      Acting.refused(one, NotFound.class, () -> staff.byPublicId(omar.publicId()));
    }
    out(administrator);
    staysOut(coordinator, ofSweden, stranger);
    in(administrator);
    assertEquals(StaffState.ACTIVE, people.find(email).orElseThrow().state());
  }

  @Test
  @DisplayName(
      "R13 R15: a caller who may not let the person in gives no role, and the answer does not tell")
  void invited() throws Exception {
    out(administrator);
    strip();
    Invitations.Invited said = invite(stranger, other);
    assertEquals(Invitations.Outcome.INVITED, said.outcome(), "as of an unknown address");
    assertNull(said.publicId());
    assertEquals(Invitations.Outcome.INVITED, invite(coordinator, campaign.id()).outcome());
    assertEquals(List.of(), seen(administrator).assignments());
    assertEquals("staff.invitation-withheld", trail().getLast().action());
    assertEquals(List.of(), people.mails("staff.invitation", email));
    assertEquals(List.of(), people.mails(ROLE, email));
    staysOut(coordinator, stranger);
    Acting.refused(
        stranger,
        Forbidden.class,
        () -> staff.grant(omar.publicId(), new RoleRequest(Role.READER, other, null)));
  }

  @Test
  @DisplayName(
      "R13: a coordinator who governs the person is told of the account, and can give no role")
  void governed() throws Exception {
    out(administrator);
    InvalidInput refusal =
        Acting.refused(
            coordinator,
            InvalidInput.class,
            () ->
                invitations.invite(
                    new Invitations.Draft(
                        "Omar",
                        email,
                        "en",
                        new RoleRequest(Role.TRANSLATOR, campaign.id(), null))));
    assertEquals("email", refusal.errors().getFirst().field());
    Acting.refused(
        coordinator,
        Forbidden.class,
        () -> staff.grant(omar.publicId(), new RoleRequest(Role.READER, campaign.id(), null)));
    assertEquals(1, seen(administrator).assignments().size());
    assertEquals(Invitations.Outcome.SHUT_OUT, invite(administrator, campaign.id()).outcome());
    assertEquals(2, seen(administrator).assignments().size());
  }

  @Test
  @DisplayName("R15: a coordinator of another campaign sees only name and own role of the person")
  void elsewhere() throws Exception {
    Invitations.Invited said = invite(stranger, other);
    assertEquals(Invitations.Outcome.INVITED, said.outcome(), "as of an unknown address");
    StaffView shown = seen(stranger);
    assertFalse(shown.governed());
    assertNull(shown.state());
    assertNull(shown.language());
    assertNull(shown.createdAt());
    assertNull(shown.signedInAt());
    assertNull(shown.shutOut());
    assertEquals(
        List.of(Role.TRANSLATOR),
        shown.assignments().stream().map(StaffView.Assignment::role).toList());
    assertEquals(2, seen(administrator).assignments().size());
    assertEquals(1, people.mails(ROLE, email).size(), "it is not done behind his back");
    String mine = shown.assignments().getFirst().publicId();
    Acting.does(stranger, () -> staff.revokeRole(omar.publicId(), mine));
    List<String> news =
        people.mails(ROLE, email).stream()
            .map(mail -> mail.getJsonObject("parameters").getString("news"))
            .toList();
    assertEquals(List.of("taken", "given"), news);
    Acting.refused(stranger, NotFound.class, () -> staff.byPublicId(omar.publicId()));
  }

  @Test
  @DisplayName("R15: a person sees all of their own roles and state")
  void self() throws Exception {
    Acting.does(
        administrator,
        () -> staff.grant(coordinator.publicId(), new RoleRequest(Role.TRANSLATOR, other, null)));
    StaffView own = Acting.as(coordinator, () -> staff.byPublicId(coordinator.publicId()));
    assertFalse(own.governed());
    assertEquals(2, own.assignments().size());
    assertEquals(StaffState.INVITED, own.state());
  }
}
