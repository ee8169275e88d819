package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.control.PasswordLinks;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("R2: Links to the console that something newer has replaced")
class OldLinksIT {

  private static final String PASSWORD = "seven green bicycles";
  private static final String OTHER = "eleven blue umbrellas";
  private static final int FREELY = 5;

  @Inject private OneTimeLinks links;
  @Inject private Invitations invitations;
  @Inject private Passwords passwords;
  @Inject private PasswordLinks background;
  @Inject private SignIns signIns;
  @Inject private People people;
  @Inject private World world;
  @Inject private AsSystem system;

  private String email;

  @BeforeEach
  void begin() {
    email = World.unique("rosa") + "@example.org";
  }

  private void requireGone(Callable<?> attempt) {
    BusinessException gone =
        assertThrows(BusinessException.class, () -> system.run(() -> called(attempt)));
    assertEquals(ProblemType.GONE, gone.type());
  }

  private static Object called(Callable<?> attempt) {
    try {
      return attempt.call();
    } catch (RuntimeException refusal) {
      throw refusal;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String administratorToken() {
    return system.run(() -> links.administratorLink()).replaceFirst(".*token=", "");
  }

  private String join(String token) {
    var rosa = new OneTimeLinks.Draft("Rosa", email, PASSWORD, PASSWORD, "es", "America/Lima");
    return system.run(() -> links.use(token, rosa)).publicId();
  }

  private String invited() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    RoleRequest reader = new RoleRequest(Role.READER, null, null);
    Acting.as(
        administrator,
        () -> invitations.invite(new Invitations.Draft("Rosa", email, "es", reader)));
    return people.token("staff.invitation", email).orElseThrow();
  }

  @Test
  @DisplayName("Only the newest administrator link works; using it ends every other one")
  void administrator() {
    String first = administratorToken();
    String second = administratorToken();
    requireGone(() -> links.look(first));
    requireGone(() -> join(first));
    assertTrue(people.find(email).isEmpty());
    String left = people.openLink();
    join(second);
    requireGone(() -> links.look(left));
  }

  @Test
  @DisplayName(
      "An invitation sets no password once the invited person became an administrator by link")
  void invitation() throws Exception {
    String invitation = invited();
    String id = join(administratorToken());
    requireGone(() -> invitations.look(invitation));
    requireGone(() -> invitations.accept(invitation, People.joining(OTHER)));
    assertEquals(
        id,
        system
            .run(() -> signIns.signIn(email, PASSWORD, World.unique("x")))
            .orElseThrow()
            .publicId());
  }

  @Test
  @DisplayName("A password link is void once the password was changed")
  void remembered() throws Exception {
    String id = join(administratorToken());
    request();
    String reset = token();
    Acting.does(new Person(id, Role.READER.permissions()), () -> passwords.change(PASSWORD, OTHER));
    requireGone(() -> passwords.look(reset));
    requireGone(() -> passwords.useLink(reset, PASSWORD));
    assertTrue(system.run(() -> signIns.signIn(email, OTHER, World.unique("x"))).isPresent());
  }

  @Test
  @DisplayName("A password link stays valid while others are requested; using one ends all of them")
  void askedAgain() {
    String id = join(administratorToken());
    request();
    String first = token();
    request();
    String second = token(2);
    system.run(() -> passwords.look(first));
    assertEquals(id, system.run(() -> passwords.useLink(first, OTHER)).publicId());
    requireGone(() -> passwords.look(second));
    requireGone(() -> passwords.useLink(second, PASSWORD));
    assertTrue(system.run(() -> signIns.signIn(email, OTHER, World.unique("x"))).isPresent());
  }

  @Test
  @DisplayName("R2 R3: no further password link is mailed while five open links are unused")
  void asked() throws Exception {
    String id = join(administratorToken());
    for (int i = 0; i < FREELY; i++) {
      background.send(email).get();
    }
    String link = token(FREELY);
    for (int i = 0; i < FREELY; i++) {
      background.send(email).get();
    }
    assertEquals(link, token(FREELY), "no further mail");
    assertEquals(FREELY, lines(id));
    system.run(() -> passwords.look(link));
    people.age(id, 1);
    background.send(email).get();
    String later = token(FREELY + 1);
    assertEquals(FREELY + 1, lines(id));
    assertEquals(id, system.run(() -> passwords.useLink(later, OTHER)).publicId());
    background.send(email).get();
    assertEquals(FREELY + 2, lines(id), "where none opens he is mailed one");
  }

  private long lines(String id) {
    return world.audit("staff", id).stream()
        .filter(entry -> entry.action().equals("staff.password-link-sent"))
        .count();
  }

  private void request() {
    system.run(
        () -> {
          passwords.requestLink(email, World.unique("somewhere"));
          return null;
        });
  }

  private String token() {
    return token(1);
  }

  /**
   * The token of the newest mail, once so many have come. They are written beside the request,
   * whose duration must not tell whether the account exists.
   */
  private String token(int mails) {
    String cause = "staff.password-reset";
    Await.untilTrue("a mail with a link", () -> people.mails(cause, email).size() == mails);
    return people.token(cause, email).orElseThrow();
  }

  @Test
  @DisplayName("A refusal of an invitation names all mistakes at once, and its link stays valid")
  void mistakes() throws Exception {
    String invitation = invited();
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () ->
                system.run(
                    () ->
                        invitations.accept(
                            invitation, new Invitations.Joining("short", "long", "Nowhere/Land"))));
    assertEquals(
        List.of("zone", "password", "repeated"),
        refusal.errors().stream().map(one -> one.field()).toList());
    String id =
        system.run(() -> invitations.accept(invitation, People.joining(PASSWORD))).publicId();
    StaffIdentity identity = system.run(() -> signIns.identity(id)).orElseThrow();
    assertEquals("Asia/Karachi", identity.zone());
  }
}
