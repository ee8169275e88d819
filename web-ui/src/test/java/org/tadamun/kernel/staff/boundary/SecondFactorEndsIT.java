package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Removal of a second factor, and the duty to have one")
class SecondFactorEndsIT extends Secured {

  private Void remove(Person by, Person of) throws Exception {
    return Acting.as(
        by,
        () -> {
          factors.remove(of.publicId());
          return null;
        });
  }

  @Test
  @DisplayName(
      "Only an administrator removes the second factor of somebody else; the owner gets a mail")
  void removed() throws Exception {
    phones.secured(reader);
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    phones.secured(administrator);
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    assertThrows(EJBAccessException.class, () -> remove(reader, administrator));
    assertThrows(Forbidden.class, () -> remove(coordinator, reader));
    assertThrows(Forbidden.class, () -> remove(administrator, administrator));
    assertTrue(isAsked());
    remove(administrator, reader);
    assertFalse(isAsked());
    assertEquals("removed", news().getFirst());
    AuditEntry line = world.audit("staff", reader.publicId()).getLast();
    assertEquals("staff.second-factor-removed", line.action());
    assertEquals(administrator.name(), line.actor());
    assertState(() -> remove(administrator, reader));
    assertThrows(NotFound.class, () -> remove(administrator, new Person("nobody", Set.of())));
  }

  @Test
  @DisplayName(
      "An administrator link removes the second factor; shutting out and letting in does not")
  void ended() throws Exception {
    phones.secured(reader);
    String token = system.run(() -> links.administratorLink()).replaceFirst(".*token=", "");
    var draft = new OneTimeLinks.Draft("Nadia", email, PASSWORD, PASSWORD, "en", "UTC");
    system.run(() -> links.use(token, draft));
    assertFalse(isAsked());
    assertEquals("removed", news().getFirst());
    assertTrue(trail().contains("staff.second-factor-removed"));
    Phones.Kept again = phones.secured(reader);
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    phones.secured(administrator);
    Acting.does(
        administrator,
        () -> {
          staff.deactivate(reader.publicId());
          staff.reactivate(reader.publicId());
        });
    assertTrue(isAsked(), "else shutting out and letting in would take it off");
    assertTrue(pass(phones.code(again.key())));
  }

  @Test
  @DisplayName("Only an administrator sees in the list who has a second factor")
  void listed() throws Exception {
    phones.secured(reader);
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    Person coordinator = world.person(Role.COORDINATOR, null, null);
    assertEquals(true, seen(administrator, reader));
    assertEquals(false, seen(administrator, coordinator));
    assertNull(seen(coordinator, reader));
  }

  private Boolean seen(Person by, Person of) throws Exception {
    StaffView row =
        Acting.as(by, () -> staff.visible()).stream()
            .filter(one -> one.publicId().equals(of.publicId()))
            .findFirst()
            .orElseThrow();
    assertEquals(
        row.secondFactor(), Acting.as(by, () -> staff.byPublicId(of.publicId())).secondFactor());
    return row.secondFactor();
  }

  @Test
  @DisplayName("A person without the demanded second factor can do nothing but open the console")
  void demanded() throws Exception {
    people.hash(reader.publicId(), hashing.hash(PASSWORD));
    assertEquals(Role.READER.permissions(), identity().permissions());
    demands.of("administrators");
    assertFalse(identity().secondFactorDue());
    demands.of("everybody");
    assertTrue(identity().secondFactorDue());
    assertEquals(Set.of(Permission.CONSOLE_READ), identity().permissions());
    assertNotEquals(Set.of(Permission.CONSOLE_READ), Role.READER.permissions());
    phones.secured(reader);
    assertFalse(identity().secondFactorDue());
    assertEquals(Role.READER.permissions(), identity().permissions());
  }

  private StaffIdentity identity() {
    return system.run(() -> signIns.identity(reader.publicId())).orElseThrow();
  }
}
