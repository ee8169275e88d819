package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Staff and their roles")
class StaffIT {

  private static final String PASSWORD = "seven green bicycles";

  @Inject private Staff staff;
  @Inject private OneTimeLinks links;
  @Inject private SignIns signIns;
  @Inject private People people;
  @Inject private World world;
  @Inject private AsSystem system;

  /** Makes an administrator with a password: without one nobody can be shut out. */
  @BeforeEach
  void keep() {
    people.hash(world.person(Role.ADMINISTRATOR, null, null).publicId(), "none that fits");
  }

  private List<String> trail(String id) {
    return world.audit("staff", id).stream().map(AuditEntry::action).toList();
  }

  private StaffView view(Person reader, String id) throws Exception {
    return Acting.as(reader, () -> staff.byPublicId(id));
  }

  @Test
  @DisplayName("R1 R6: a role is given once and withdrawn, and the trail records both")
  void roles() throws Exception {
    CampaignView campaign = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String id = world.person(Role.READER, campaign.id(), null).publicId();
    RoleRequest translator = new RoleRequest(Role.TRANSLATOR, campaign.id(), null);
    Acting.does(coordinator, () -> staff.grant(id, translator));
    Acting.does(coordinator, () -> staff.grant(id, translator));
    StaffView view = view(coordinator, id);
    assertEquals(2, view.assignments().size());
    String given =
        view.assignments().stream()
            .filter(one -> one.role() == Role.TRANSLATOR)
            .findFirst()
            .orElseThrow()
            .publicId();
    Acting.does(coordinator, () -> staff.revokeRole(id, given));
    assertEquals(1, view(coordinator, id).assignments().size());
    Acting.refused(coordinator, NotFound.class, () -> staff.revokeRole(id, given));
    assertEquals(List.of("staff.role-given", "staff.role-withdrawn"), trail(id));
  }

  @Test
  @DisplayName("R1: withdrawing a role that is stored twice removes both, and no other role")
  void twice() throws Exception {
    CampaignView campaign = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String id = world.person(Role.READER, campaign.id(), null).publicId();
    people.twice(id);
    Acting.does(
        coordinator, () -> staff.grant(id, new RoleRequest(Role.COORDINATOR, campaign.id(), "DE")));
    List<StaffView.Assignment> given = view(coordinator, id).assignments();
    assertEquals(3, given.size());
    Acting.does(coordinator, () -> staff.revokeRole(id, given.getFirst().publicId()));
    List<StaffView.Assignment> left = view(coordinator, id).assignments();
    assertEquals(List.of("DE"), left.stream().map(StaffView.Assignment::country).toList());
    assertEquals(List.of("staff.role-given", "staff.role-withdrawn"), trail(id));
  }

  @Test
  @DisplayName("R1: nobody can give a role that the giver does not have there")
  void beyond() throws Exception {
    CampaignView campaign = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String id = world.person(Role.READER, campaign.id(), null).publicId();
    Acting.refused(
        coordinator,
        Forbidden.class,
        () -> staff.grant(id, new RoleRequest(Role.ADMINISTRATOR, campaign.id(), null)));
    Acting.refused(
        coordinator,
        Forbidden.class,
        () -> staff.grant(id, new RoleRequest(Role.READER, null, null)));
    Acting.refused(
        coordinator,
        InvalidInput.class,
        () -> staff.grant(id, new RoleRequest(Role.READER, campaign.id(), "QQ")));
    Acting.refused(
        coordinator,
        InvalidInput.class,
        () -> staff.grant(id, new RoleRequest(Role.COUNTRY_ORGANISER, campaign.id(), null)));
    Acting.refused(
        coordinator,
        NotFound.class,
        () -> staff.grant("unknown", new RoleRequest(Role.READER, campaign.id(), null)));
    List<Role> offered = Acting.as(coordinator, () -> staff.grantable(campaign.id(), null));
    assertTrue(offered.contains(Role.TRANSLATOR) && !offered.contains(Role.ADMINISTRATOR));
    assertEquals(List.of(), Acting.as(coordinator, () -> staff.grantable(null, null)));
    assertEquals(List.of(), trail(id));
  }

  @Test
  @DisplayName(
      "Staff are visible to coordinators of their campaign and to administrators of all campaigns")
  void visible() throws Exception {
    CampaignView campaign = world.campaign();
    String id = world.person(Role.READER, campaign.id(), null).publicId();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertTrue(sees(coordinator, id));
    assertFalse(sees(stranger, id));
    assertTrue(sees(world.person(Role.ADMINISTRATOR, null, null), id));
    Acting.refused(stranger, NotFound.class, () -> staff.byPublicId(id));
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(reader, EJBAccessException.class, () -> staff.visible());
    assertThrows(EJBAccessException.class, () -> staff.visible());
  }

  private boolean sees(Person who, String id) throws Exception {
    return Acting.as(who, () -> staff.visible()).stream()
        .anyMatch(view -> view.publicId().equals(id));
  }

  @Test
  @DisplayName(
      "R4 R6: a person is shut out and let in again in the state of before, and both are audited")
  void deactivation() throws Exception {
    CampaignView campaign = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String id = world.person(Role.READER, campaign.id(), null).publicId();
    Acting.does(coordinator, () -> staff.deactivate(id));
    assertEquals(StaffState.INACTIVE, view(coordinator, id).state());
    Acting.refused(coordinator, WrongState.class, () -> staff.deactivate(id));
    Acting.does(coordinator, () -> staff.reactivate(id));
    assertEquals(StaffState.INVITED, view(coordinator, id).state());
    Acting.refused(coordinator, WrongState.class, () -> staff.reactivate(id));
    assertEquals(List.of("staff.deactivated", "staff.reactivated"), trail(id));
    AuditEntry entry = world.audit("staff", id).getFirst();
    assertEquals("INVITED", entry.from());
    assertEquals("INACTIVE", entry.to());
  }

  @Test
  @DisplayName("R1: a coordinator cannot shut out an administrator")
  void notGoverned() throws Exception {
    CampaignView campaign = world.campaign();
    Person coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    String administrator = world.person(Role.ADMINISTRATOR, null, null).publicId();
    Acting.refused(coordinator, Forbidden.class, () -> staff.deactivate(administrator));
    assertEquals(List.of(), trail(administrator));
  }

  private static OneTimeLinks.Draft draft(String email, String password) {
    return new OneTimeLinks.Draft("Rosa", email, password, password, "es", "America/Lima");
  }

  private String administratorToken() {
    String link = system.run(() -> links.administratorLink());
    assertTrue(link.contains("/console/first-sign-in?token="), link);
    return link.substring(link.indexOf('=') + 1);
  }

  @Test
  @DisplayName(
      "R2 R5: an administrator link works once, and the last administrator cannot be removed")
  void lastAdministrator() throws Exception {
    String email = World.unique("rosa") + "@example.org";
    String token = administratorToken();
    system.run(() -> links.look(token));
    String id = system.run(() -> links.use(token, draft(email, PASSWORD))).publicId();
    assertThrows(
        BusinessException.class, () -> system.run(() -> links.use(token, draft(email, PASSWORD))));
    assertEquals(
        id, system.run(() -> signIns.signIn(email, PASSWORD, email)).orElseThrow().publicId());
    assertEquals("es", system.run(() -> signIns.identity(id)).orElseThrow().language());

    people.alone(id);
    Person rosa = new Person(id, Role.ADMINISTRATOR.permissions());
    String role =
        view(rosa, id).assignments().stream()
            .filter(one -> one.role() == Role.ADMINISTRATOR)
            .findFirst()
            .orElseThrow()
            .publicId();
    requireLast(rosa, () -> staff.deactivate(id));
    requireLast(rosa, () -> staff.revokeRole(id, role));
    assertTrue(system.run(() -> signIns.identity(id)).isPresent(), "nothing of it remains");
    assertTrue(trail(id).contains("staff.administrator-joined"));
  }

  private List<String> joined(String id) {
    return world.audit("staff", id).stream()
        .filter(entry -> entry.action().equals("staff.administrator-joined"))
        .map(entry -> entry.from() + " > " + entry.to())
        .toList();
  }

  @Test
  @DisplayName("R2: the trail has the state before and after the use of an administrator link")
  void joinedTrail() throws Exception {
    String first = administratorToken();
    String email = World.unique("rosa") + "@example.org";
    String id = system.run(() -> links.use(first, draft(email, PASSWORD))).publicId();
    String joined = joined(id).getFirst();
    assertTrue(joined.startsWith("null > ACTIVE ADMINISTRATOR"), joined);

    Person shutOut = world.person(Role.READER, world.campaign().id(), null);
    String address = people.emailOf(shutOut.publicId());
    Person rosa = new Person(id, Role.ADMINISTRATOR.permissions());
    Acting.does(rosa, () -> staff.deactivate(shutOut.publicId()));
    String second = administratorToken();
    system.run(() -> links.use(second, draft(address, PASSWORD)));
    assertEquals(List.of("INACTIVE > ACTIVE ADMINISTRATOR"), joined(shutOut.publicId()));

    String third = administratorToken();
    system.run(() -> links.use(third, draft(address, PASSWORD)));
    assertTrue(joined(shutOut.publicId()).contains("ACTIVE > ACTIVE ADMINISTRATOR"));
  }

  private void requireLast(Person who, Acting.Deed attempt) {
    BusinessException refusal = Acting.refused(who, BusinessException.class, attempt);
    assertEquals(ProblemType.WRONG_STATE, refusal.type());
    assertEquals("kernel.error.last-administrator", refusal.messageKey());
  }

  @Test
  @DisplayName("A wrong form makes no administrator, and the link stays valid")
  void wrongForm() {
    String token = administratorToken();
    String email = World.unique("rosa") + "@example.org";
    assertThrows(
        InvalidInput.class, () -> system.run(() -> links.use(token, draft(email, "short"))));
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                system.run(
                    () ->
                        links.use(
                            token,
                            new OneTimeLinks.Draft("", "x", PASSWORD, PASSWORD, null, "Nowhere"))));
    assertTrue(
        refusal.errors().stream()
            .map(FieldError::field)
            .toList()
            .containsAll(List.of("name", "email", "language", "zone")));
    assertTrue(people.find(email).isEmpty());
    system.run(() -> links.use(token, draft(email, PASSWORD)));
    assertTrue(people.find(email).isPresent());
  }
}
