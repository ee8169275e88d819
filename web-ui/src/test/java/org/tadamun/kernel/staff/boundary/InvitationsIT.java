package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Invitations of staff")
class InvitationsIT {

  private static final String CAUSE = "staff.invitation";
  private static final String PASSWORD = "seven green bicycles";

  @Inject private Invitations invitations;
  @Inject private Staff staff;
  @Inject private SignIns signIns;
  @Inject private People people;
  @Inject private World world;
  @Inject private AsSystem system;

  private static Invitations.Draft draft(String email, RoleRequest role) {
    return new Invitations.Draft("Nadia", email, "ar", role);
  }

  private static String address() {
    return World.unique("nadia") + "@example.org";
  }

  private String invite(Person who, String email, RoleRequest role) throws Exception {
    return Acting.as(who, () -> invitations.invite(draft(email, role)).publicId());
  }

  private void requireGone(String token) {
    BusinessException gone =
        assertThrows(
            BusinessException.class,
            () -> system.run(() -> invitations.accept(token, People.joining(PASSWORD))));
    assertEquals(ProblemType.GONE, gone.type());
  }

  /** Failed sign-ins are recorded beside the request, perhaps only after the joining. */
  private static boolean isInOrder(String action) {
    return !action.equals("staff.sign-in-failed");
  }

  @Test
  @DisplayName("R2: the link of an invitation sets a password once and gives the invited role")
  void whole() throws Exception {
    CampaignView campaign = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String email = address();
    RoleRequest role = new RoleRequest(Role.COUNTRY_ORGANISER, campaign.id(), "DE");
    String id = invite(coordinator, email.toUpperCase(), role);

    String token = people.token(CAUSE, email).orElseThrow();
    assertEquals(email, system.run(() -> invitations.look(token)).email());
    assertTrue(system.run(() -> signIns.signIn(email, "", "here")).isEmpty());
    assertEquals(
        id, system.run(() -> invitations.accept(token, People.joining(PASSWORD))).publicId());
    assertEquals(
        id, system.run(() -> signIns.signIn(email, PASSWORD, "here")).orElseThrow().publicId());
    requireGone(token);

    StaffIdentity identity = system.run(() -> signIns.identity(id)).orElseThrow();
    assertEquals(Role.COUNTRY_ORGANISER.permissions(), identity.permissions());
    List<AuditEntry> trail = world.audit("staff", id);
    assertEquals(
        List.of("staff.invited", "staff.joined", "staff.signed-in"),
        trail.stream().map(AuditEntry::action).filter(InvitationsIT::isInOrder).toList());
    assertEquals("COUNTRY_ORGANISER campaign " + campaign.id() + " DE", trail.getFirst().to());
    assertEquals(coordinator.name(), trail.getFirst().actor());
  }

  @Test
  @DisplayName(
      "R2: a repeated invitation makes the first link void; after the joining none can be repeated")
  void again() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    String email = address();
    String id = invite(administrator, email, new RoleRequest(Role.READER, null, null));
    String first = people.token(CAUSE, email).orElseThrow();
    repeat(administrator, id);
    String second = people.token(CAUSE, email).orElseThrow();
    assertNotEquals(first, second);
    requireGone(first);
    assertEquals(1, people.mails(CAUSE, email).size(), "the one before does not go out any more");
    system.run(() -> invitations.accept(second, People.joining(PASSWORD)));
    Acting.refused(administrator, WrongState.class, () -> invitations.repeat(id));
  }

  private void repeat(Person who, String id) throws Exception {
    Acting.does(who, () -> invitations.repeat(id));
  }

  @Test
  @DisplayName("R2: the link of an invitation ends after a week and cannot be guessed")
  void expires() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    String email = address();
    String id = invite(administrator, email, new RoleRequest(Role.READER, null, null));
    String token = people.token(CAUSE, email).orElseThrow();
    requireGone(token + "x");
    requireGone(null);
    people.age(id, 7);
    requireGone(token);
    assertEquals(StaffState.INVITED, people.find(email).orElseThrow().state());
  }

  @Test
  @DisplayName("A weak password is refused, and the link stays valid")
  void weak() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    String email = address();
    invite(administrator, email, new RoleRequest(Role.READER, null, null));
    String token = people.token(CAUSE, email).orElseThrow();
    for (String weak : List.of("short", "123456789012", "aaaaaaaaaaaaaa", email)) {
      assertThrows(
          InvalidInput.class,
          () -> system.run(() -> invitations.accept(token, People.joining(weak))),
          weak);
    }
    system.run(() -> invitations.accept(token, People.joining(PASSWORD)));
  }

  @Test
  @DisplayName(
      "R15: inviting an existing staff member adds the role, with a mail and no second account")
  void known() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    String email = address();
    String id = invite(administrator, email, new RoleRequest(Role.READER, null, null));
    String token = people.token(CAUSE, email).orElseThrow();
    system.run(() -> invitations.accept(token, People.joining(PASSWORD)));
    RoleRequest more = new RoleRequest(Role.TRANSLATOR, world.campaign().id(), null);
    assertEquals(
        new Invitations.Invited(id, Invitations.Outcome.PRESENT),
        Acting.as(administrator, () -> invitations.invite(draft(email, more))));
    assertEquals(
        Invitations.Outcome.HAS_ROLE,
        Acting.as(administrator, () -> invitations.invite(draft(email, more))).outcome());
    assertEquals(List.of(), people.mails(CAUSE, email));
    assertEquals(1, people.mails("staff.role", email).size());
    StaffView view = Acting.as(administrator, () -> staff.byPublicId(id));
    assertEquals(
        List.of(Role.READER, Role.TRANSLATOR),
        view.assignments().stream()
            .map(StaffView.Assignment::role)
            .sorted((a, b) -> b.compareTo(a))
            .toList());
  }

  @Test
  @DisplayName("R2: inviting an invited person again makes the first link void and sends another")
  void lost() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    String email = address();
    RoleRequest reader = new RoleRequest(Role.READER, null, null);
    Invitations.Invited first =
        Acting.as(administrator, () -> invitations.invite(draft(email, reader)));
    assertEquals(Invitations.Outcome.INVITED, first.outcome());
    String lost = people.token(CAUSE, email).orElseThrow();
    Invitations.Invited second =
        Acting.as(administrator, () -> invitations.invite(draft(email, reader)));
    assertEquals(
        new Invitations.Invited(first.publicId(), Invitations.Outcome.INVITED_AGAIN), second);
    assertEquals(1, people.mails(CAUSE, email).size());
    requireGone(lost);
    String token = people.token(CAUSE, email).orElseThrow();
    assertEquals(
        first.publicId(),
        system.run(() -> invitations.accept(token, People.joining(PASSWORD))).publicId());
    assertEquals(
        List.of("staff.invited", "staff.invited-again", "staff.joined"),
        world.audit("staff", first.publicId()).stream().map(AuditEntry::action).toList());
  }

  /** Makes an administrator with a password: without one nobody can be shut out. */
  private void joinedAdministrator(Person inviting) throws Exception {
    String email = address();
    invite(inviting, email, new RoleRequest(Role.ADMINISTRATOR, null, null));
    String token = people.token(CAUSE, email).orElseThrow();
    system.run(() -> invitations.accept(token, People.joining(PASSWORD)));
  }

  @Test
  @DisplayName("A person who is shut out gets no invitation, and the outcome says so")
  void shutOut() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    joinedAdministrator(administrator);
    String email = address();
    RoleRequest reader = new RoleRequest(Role.READER, null, null);
    String id = invite(administrator, email, reader);
    String other = address();
    invite(administrator, other, reader);
    Acting.does(administrator, () -> staff.deactivate(id));
    assertEquals(List.of(), people.mails(CAUSE, email), "the one that waits does not go out");
    assertEquals(1, people.mails(CAUSE, other).size());
    Invitations.Invited again =
        Acting.as(administrator, () -> invitations.invite(draft(email, reader)));
    assertEquals(new Invitations.Invited(id, Invitations.Outcome.SHUT_OUT), again);
    assertEquals(List.of(), people.mails(CAUSE, email));
    assertEquals(StaffState.INACTIVE, people.find(email).orElseThrow().state());
  }

  @Test
  @DisplayName("A refusal names every wrong field")
  void wrong() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    Invitations.Draft draft =
        new Invitations.Draft("", "not an address", "xx", new RoleRequest(null, null, "QQ"));
    InvalidInput refusal =
        Acting.refused(administrator, InvalidInput.class, () -> invitations.invite(draft));
    List<String> fields = refusal.errors().stream().map(FieldError::field).toList();
    assertTrue(
        fields.containsAll(List.of("name", "email", "language", "role", "country", "campaign")),
        fields::toString);
  }

  @Test
  @DisplayName("R9: a country organiser needs a campaign and a country")
  void ofCountries() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    long campaign = world.campaign().id();
    for (Long where : Arrays.asList(campaign, null)) {
      String email = address();
      Invitations.Draft draft = draft(email, new RoleRequest(Role.COUNTRY_ORGANISER, where, null));
      InvalidInput refusal =
          Acting.refused(administrator, InvalidInput.class, () -> invitations.invite(draft));
      assertEquals(
          where == null ? List.of("country", "campaign") : List.of("country"),
          refusal.errors().stream().map(FieldError::field).toList());
      assertTrue(people.find(email).isEmpty());
    }
  }

  @Test
  @DisplayName("R1: nobody can give a role that goes beyond their own rights, campaign or country")
  void beyond() throws Exception {
    CampaignView campaign = world.campaign();
    long other = world.campaign().id();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    for (RoleRequest wanted :
        List.of(
            new RoleRequest(Role.ADMINISTRATOR, campaign.id(), null),
            new RoleRequest(Role.READER, null, null),
            new RoleRequest(Role.READER, other, null))) {
      Acting.refused(
          coordinator, Forbidden.class, () -> invitations.invite(draft(address(), wanted)));
    }
    RoleRequest reader = new RoleRequest(Role.READER, campaign.id(), null);
    Acting.refused(
        world.person(Role.COUNTRY_ORGANISER, campaign.id(), "DE"),
        EJBAccessException.class,
        () -> invitations.invite(draft(address(), reader)));
    assertThrows(EJBAccessException.class, () -> invitations.invite(draft(address(), reader)));
    assertThrows(
        EJBAccessException.class, () -> invitations.accept("token", People.joining(PASSWORD)));
  }
}
