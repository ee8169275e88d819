package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.staff.control.PasswordLinks;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("Sign-in with a password")
class SignInsIT {

  private static final String PASSWORD = "seven green bicycles";
  private static final String OTHER = "eleven blue umbrellas";
  private static final String RESET = "staff.password-reset";

  @Inject private SignIns signIns;
  @Inject private Passwords passwords;
  @Inject private PasswordLinks background;
  @Inject private Invitations invitations;
  @Inject private Staff staff;
  @Inject private People people;
  @Inject private World world;
  @Inject private AsSystem system;

  private Person administrator;
  private String email;
  private String id;

  @BeforeEach
  void join() throws Exception {
    administrator = world.person(Role.ADMINISTRATOR, null, null);
    people.hash(administrator.publicId(), "none that fits");
    email = World.unique("omar") + "@example.org";
    RoleRequest reader = new RoleRequest(Role.READER, null, null);
    id =
        Acting.as(
            administrator,
            () ->
                invitations.invite(new Invitations.Draft("Omar", email, "en", reader)).publicId());
    String token = people.token("staff.invitation", email).orElseThrow();
    system.run(() -> invitations.accept(token, People.joining(PASSWORD)));
  }

  private Optional<StaffIdentity.Shown> signIn(String address, String password, String from) {
    return system.run(() -> signIns.signIn(address, password, from));
  }

  private Void run(Runnable work) {
    return system.run(
        () -> {
          work.run();
          return null;
        });
  }

  private static String somewhere() {
    return World.unique("192.0.2.1");
  }

  @Test
  @DisplayName("The address may be written in any case, and the date of the sign-in is stored")
  void right() {
    var who = signIn("  " + email.toUpperCase(), PASSWORD, somewhere()).orElseThrow();
    assertEquals(new StaffIdentity.Shown(id, version()), who);
    assertNotNull(people.find(email).orElseThrow().signedInAt());
  }

  @Test
  @DisplayName("R3: a wrong password and an unknown address fail in the same way")
  void wrong() {
    assertTrue(signIn(email, OTHER, somewhere()).isEmpty());
    assertTrue(signIn(email, null, somewhere()).isEmpty());
    assertTrue(signIn(email, "x".repeat(100_000), somewhere()).isEmpty());
    assertTrue(signIn("nobody@example.org", PASSWORD, somewhere()).isEmpty());
    assertTrue(signIn(null, null, null).isEmpty());
    Await.untilTrue("three failures in the trail", () -> failures() >= 3);
    assertTrue(signIn(email, OTHER, somewhere()).isEmpty());
    Await.untilTrue("one more, after all before it", () -> failures() >= 4);
    assertEquals(4, failures());
  }

  /**
   * The failures in the trail. They are written beside the request, whose duration must not tell
   * whether the account exists.
   */
  private long failures() {
    return world.audit("staff", id).stream()
        .filter(entry -> entry.action().equals("staff.sign-in-failed"))
        .count();
  }

  @Test
  @DisplayName("R3: an address with a null character fails like an unknown one")
  void nullCharacter() {
    assertTrue(signIn("a\u0000b@example.org", PASSWORD, somewhere()).isEmpty());
    assertTrue(signIn(email + "\u0000", PASSWORD, somewhere()).isEmpty());
    run(() -> passwords.requestLink("a\u0000b@example.org", somewhere()));
  }

  @Test
  @DisplayName(
      "After ten wrong passwords the account is blocked for that place, for 15 minutes at most")
  void throttled() {
    String here = somewhere();
    for (int i = 0; i < 10; i++) {
      signIn(email, OTHER, here);
    }
    RetryLater later = assertThrows(RetryLater.class, () -> signIn(email, PASSWORD, here));
    assertEquals(ProblemType.TOO_MANY, later.type());
    assertTrue(later.seconds() > 0 && later.seconds() <= 15 * 60, later.seconds() + " s");
    assertTrue(signIn("other@example.org", OTHER, here).isEmpty());
    assertTrue(signIn(email, PASSWORD, somewhere()).isPresent(), "its owner is elsewhere");
  }

  @Test
  @DisplayName("After thirty wrong attempts a place is blocked, whatever the accounts")
  void throttledPlace() {
    String here = somewhere();
    for (int i = 0; i < 30; i++) {
      signIn(i + World.unique("guess") + "@example.org", OTHER, here);
    }
    assertThrows(RetryLater.class, () -> signIn(email, PASSWORD, here));
    assertTrue(signIn(email, PASSWORD, somewhere()).isPresent());
  }

  @Test
  @DisplayName("R4 R14: a person who is shut out and let in again needs a new password")
  void shutOut() throws Exception {
    act(() -> staff.deactivate(id));
    assertTrue(signIn(email, PASSWORD, somewhere()).isEmpty());
    assertTrue(system.run(() -> signIns.identity(id)).isEmpty());
    act(() -> staff.reactivate(id));
    assertTrue(signIn(email, PASSWORD, somewhere()).isEmpty(), "the one of before is void");
    String token = people.token("staff.let-in", email).orElseThrow();
    assertEquals(id, system.run(() -> passwords.useLink(token, OTHER)).publicId());
    assertTrue(signIn(email, PASSWORD, somewhere()).isEmpty());
    assertTrue(signIn(email, OTHER, somewhere()).isPresent());
  }

  @Test
  @DisplayName("R2 R14: shutting out again voids the link of the letting-in and cancels its mail")
  void shutOutAgain() throws Exception {
    act(() -> staff.deactivate(id));
    act(() -> staff.reactivate(id));
    String token = people.token("staff.let-in", email).orElseThrow();
    act(() -> staff.deactivate(id));
    assertEquals(List.of(), people.mails("staff.let-in", email), "it does not go out any more");
    assertThrows(BusinessException.class, () -> system.run(() -> passwords.useLink(token, OTHER)));
  }

  private void act(Runnable work) throws Exception {
    Acting.does(administrator, work::run);
  }

  private String resetToken() {
    run(() -> passwords.requestLink(email, somewhere()));
    // The mail is written beside the request, whose duration must not tell whether the account
    // exists.
    return Await.until("a mail with a link", () -> people.token(RESET, email));
  }

  @Test
  @DisplayName(
      "R2 R4: the link of a mail sets a new password once, ends the sessions, and is audited")
  void reset() {
    int before = version();
    String token = resetToken();
    assertEquals(email, system.run(() -> passwords.look(token)).email());
    assertEquals(id, system.run(() -> passwords.useLink(token, OTHER)).publicId());
    assertTrue(version() > before, "open sessions end");
    assertTrue(signIn(email, PASSWORD, somewhere()).isEmpty());
    assertTrue(signIn(email, OTHER, somewhere()).isPresent());
    BusinessException gone =
        assertThrows(
            BusinessException.class, () -> system.run(() -> passwords.useLink(token, PASSWORD)));
    assertEquals(ProblemType.GONE, gone.type());
    assertFalse(people.mails("staff.password-changed", email).isEmpty(), "he is told");
    List<String> trail = world.audit("staff", id).stream().map(AuditEntry::action).toList();
    assertTrue(
        trail.containsAll(List.of("staff.password-link-sent", "staff.password-reset")),
        trail::toString);
  }

  private int version() {
    return system.run(() -> signIns.identity(id)).orElseThrow().credentialVersion();
  }

  @Test
  @DisplayName("R2: a password link that is an hour old is refused")
  void oldLink() {
    String token = resetToken();
    people.age(id, 1);
    assertThrows(BusinessException.class, () -> system.run(() -> passwords.useLink(token, OTHER)));
    assertTrue(signIn(email, PASSWORD, somewhere()).isPresent());
  }

  @Test
  @DisplayName("R3: an unknown address gets no link, and the eleventh request in a row is refused")
  void noLink() throws Exception {
    String nobody = World.unique("nobody") + "@example.org";
    run(() -> passwords.requestLink(nobody, somewhere()));
    for (int i = 0; i < 9; i++) {
      run(() -> passwords.requestLink(nobody, somewhere()));
    }
    assertThrows(RetryLater.class, () -> run(() -> passwords.requestLink(nobody, somewhere())));
    // Waits for a request of its own, since the others are carried out at some later moment.
    background.send(nobody).get(1, TimeUnit.MINUTES);
    assertEquals(List.of(), people.mails(RESET, nobody));
    background.send(email).get(1, TimeUnit.MINUTES);
    assertEquals(1, people.mails(RESET, email).size(), "a known address gets its link by then");
  }

  @Test
  @DisplayName("A change of the password needs the present one")
  void change() throws Exception {
    Person omar = new Person(id, Role.READER.permissions());
    Acting.refused(omar, InvalidInput.class, () -> passwords.change("not it", OTHER));
    Acting.refused(omar, InvalidInput.class, () -> passwords.change(PASSWORD, "short"));
    assertTrue(signIn(email, PASSWORD, somewhere()).isPresent());
    Acting.does(omar, () -> passwords.change(PASSWORD, OTHER));
    assertTrue(signIn(email, OTHER, somewhere()).isPresent());
    assertTrue(signIn(email, PASSWORD, somewhere()).isEmpty());
  }

  @Test
  @DisplayName("Failed changes of others do not block a change; ten own ones do")
  void othersChange() throws Exception {
    for (int i = 0; i < 30; i++) {
      Person other = world.person(Role.READER, null, null);
      Acting.refused(other, InvalidInput.class, () -> passwords.change(null, OTHER));
    }
    Person omar = new Person(id, Role.READER.permissions());
    Acting.does(omar, () -> passwords.change(PASSWORD, OTHER));
    for (int i = 0; i < 10; i++) {
      Acting.refused(omar, InvalidInput.class, () -> passwords.change(PASSWORD, OTHER));
    }
    Acting.refused(omar, RetryLater.class, () -> passwords.change(OTHER, PASSWORD));
  }

  @Test
  @DisplayName("The program's own methods refuse a caller from outside")
  void closed() throws Exception {
    assertThrows(EJBAccessException.class, () -> signIns.signIn(email, PASSWORD, "here"));
    assertThrows(EJBAccessException.class, () -> signIns.identity(id));
    Acting.refused(
        administrator, EJBAccessException.class, () -> passwords.useLink("token", PASSWORD));
    assertThrows(EJBAccessException.class, () -> passwords.change(PASSWORD, OTHER));
  }
}
