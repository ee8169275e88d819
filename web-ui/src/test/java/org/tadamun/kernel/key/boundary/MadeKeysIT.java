package org.tadamun.kernel.key.boundary;

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
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.staff.boundary.departure.Departures;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Keys of a staff member who leaves")
class MadeKeysIT extends LiveCampaign {

  @Inject private ApiKeys keys;
  @Inject private MadeKeys made;
  @Inject private Departures departures;
  @Inject private Staff staff;
  @Inject private People people;
  @Inject private AsSystem system;

  private Person administrator;
  private Person leaving;
  private ApiKeys.Made key;

  /** Gives both a password: the last administrator with one could not be shut out. */
  @BeforeEach
  void begin() throws Exception {
    administrator = world.person(Role.ADMINISTRATOR, null, null);
    people.hash(administrator.publicId(), "none that fits");
    leaving = world.person(Role.ADMINISTRATOR, null, null);
    people.hash(leaving.publicId(), "none that fits");
    key = make(leaving);
  }

  private ApiKeys.Made make(Person by) throws Exception {
    List<String> scopes = List.of(Permission.SIGNATURE_READ);
    var draft = new ApiKeys.Draft(campaign.owner().slug(), "Our site", scopes, null);
    return Acting.as(by, () -> keys.make(draft));
  }

  private String role() throws Exception {
    return Acting.as(administrator, () -> staff.byPublicId(leaving.publicId()))
        .assignments()
        .getFirst()
        .publicId();
  }

  private boolean isValid(ApiKeys.Made one) {
    return system.run(() -> keys.identify(one.secret())).isPresent();
  }

  private List<String> valid() throws Exception {
    return Acting.as(administrator, () -> made.valid(leaving.publicId())).stream()
        .map(ApiKeyView::publicId)
        .toList();
  }

  private List<AuditEntry> trail() {
    return world.audit("key", key.publicId());
  }

  @Test
  @DisplayName("R5: the list has the valid keys that this staff member made, and no others")
  void inForce() throws Exception {
    make(administrator);
    ApiKeys.Made ended = make(leaving);
    assertEquals(List.of(key.publicId(), ended.publicId()), valid());
    Acting.does(administrator, () -> keys.revoke(ended.publicId()));
    assertEquals(List.of(key.publicId()), valid());
    ApiKeyView listed =
        Acting.as(administrator, () -> keys.all()).stream()
            .filter(one -> one.publicId().equals(key.publicId()))
            .findFirst()
            .orElseThrow();
    assertEquals("staff:" + leaving.publicId(), listed.madeBy());
  }

  @Test
  @DisplayName(
      "staff R16: keys stay valid when their maker is only deactivated, and are still listed")
  void stay() throws Exception {
    Acting.does(administrator, () -> staff.deactivate(leaving.publicId()));
    assertTrue(isValid(key));
    assertEquals(List.of(key.publicId()), valid());
  }

  @Test
  @DisplayName("staff R16: shutting the maker out revokes the keys; the trail names the maker")
  void shutOut() throws Exception {
    ApiKeys.Made other = make(administrator);
    assertEquals(1, Acting.as(administrator, () -> departures.shutOut(leaving.publicId())));
    assertFalse(isValid(key));
    assertTrue(isValid(other));
    assertEquals(
        List.of("key.made", "key.revoked"), trail().stream().map(AuditEntry::action).toList());
    assertEquals("staff:" + leaving.publicId(), trail().getLast().from());
    assertEquals(administrator.name(), trail().getLast().actor());
    assertEquals(0, Acting.as(administrator, () -> departures.forget(leaving.publicId())));
  }

  @Test
  @DisplayName("staff R16: keys end with the role by which they were made")
  void withdrawn() throws Exception {
    String role = role();
    assertEquals(1, Acting.as(administrator, () -> departures.withdraw(leaving.publicId(), role)));
    assertFalse(isValid(key));
  }

  @Test
  @DisplayName("staff R16: keys end with the role that their maker gives up")
  void givenUp() throws Exception {
    String role = role();
    assertEquals(1, Acting.as(leaving, () -> departures.withdraw(leaving.publicId(), role)));
    assertFalse(isValid(key));
    assertEquals(leaving.name(), trail().getLast().actor());
    assertEquals(
        List.of(),
        Acting.as(administrator, () -> staff.byPublicId(leaving.publicId())).assignments());
  }

  @Test
  @DisplayName("staff R16: keys stay valid if shutting out or forgetting their maker is refused")
  void refused() throws Exception {
    for (Person one :
        List.of(
            world.person(Role.COORDINATOR, null, null),
            world.person(Role.COORDINATOR, campaign.id(), null))) {
      Acting.as(
          one,
          () -> {
            assertThrows(EJBAccessException.class, () -> made.valid(leaving.publicId()));
            assertThrows(EJBAccessException.class, () -> made.revoke(leaving.publicId()));
            return assertThrows(
                EJBAccessException.class, () -> departures.shutOut(leaving.publicId()));
          });
    }
    Person here = world.person(Role.ADMINISTRATOR, campaign.id(), null);
    Acting.as(
        here,
        () -> {
          assertThrows(Forbidden.class, () -> made.valid(leaving.publicId()));
          assertThrows(Forbidden.class, () -> made.revoke(leaving.publicId()));
          assertThrows(Forbidden.class, () -> departures.shutOut(leaving.publicId()));
          return assertThrows(Forbidden.class, () -> departures.forget(leaving.publicId()));
        });
    // An active staff member cannot be forgotten, so the keys stay.
    Acting.refused(administrator, WrongState.class, () -> departures.forget(leaving.publicId()));
    assertTrue(isValid(key));
    assertEquals(
        StaffState.ACTIVE, people.find(people.emailOf(leaving.publicId())).orElseThrow().state());
  }
}
