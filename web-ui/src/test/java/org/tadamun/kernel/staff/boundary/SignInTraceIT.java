package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.staff.control.FailedSignIns;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("Traces of a sign-in")
class SignInTraceIT {

  private static final String PASSWORD = "seven green bicycles";
  private static final String SIGNED_IN = "staff.signed-in";
  private static final String FAILED = "staff.sign-in-failed";

  @EJB private FailedSignIns failures;
  @Inject private SignIns signIns;
  @Inject private Staff staff;
  @Inject private PasswordHashing hashing;
  @Inject private People people;
  @Inject private World world;
  @Inject private AsSystem system;

  private String email;
  private String id;

  @BeforeEach
  void join() {
    id = world.person(Role.READER, null, null).publicId();
    email = people.emailOf(id);
  }

  private Optional<StaffIdentity.Shown> signIn(String password) {
    return system.run(() -> signIns.signIn(email, password, World.unique("192.0.2.1")));
  }

  private String present() {
    return people.find(email).orElseThrow().passwordHash();
  }

  private List<String> trail() {
    return world.audit("staff", id).stream().map(AuditEntry::action).toList();
  }

  @Test
  @DisplayName("R6: a sign-in leaves one line in the trail, with neither values nor place")
  void traced() {
    people.hash(id, hashing.hash(PASSWORD));
    assertTrue(signIn(PASSWORD).isPresent());
    assertEquals(List.of(SIGNED_IN), trail());
    AuditEntry line = world.audit("staff", id).getLast();
    assertNull(line.from());
    assertNull(line.to());
  }

  @Test
  @DisplayName(
      "R6: a failed sign-in is recorded even if the person was shut out before it was written")
  void shutOutSince() throws Exception {
    Acting.does(world.person(Role.ADMINISTRATOR, null, null), () -> staff.deactivate(id));
    assertFalse(trail().contains(FAILED));
    failures.record(id);
    Await.untilTrue("the failure of before", () -> trail().contains(FAILED));
  }

  @Test
  @DisplayName("A sign-in hashes a weakly hashed password again and ends no session")
  void outdated() throws Exception {
    people.hash(id, weak(PASSWORD));
    int before = people.find(email).orElseThrow().credentialVersion();
    assertTrue(signIn("eleven blue umbrellas").isEmpty());
    assertTrue(hashing.isOutdated(present()), "by the right password alone");
    assertTrue(signIn(PASSWORD).isPresent());
    String renewed = present();
    assertTrue(renewed.startsWith("PBKDF2WithHmacSHA512:210000:"), "the rounds of now");
    assertFalse(hashing.isOutdated(renewed));
    assertEquals(before, people.find(email).orElseThrow().credentialVersion());
    assertTrue(signIn(PASSWORD).isPresent());
    assertEquals(renewed, present(), "once");
    assertEquals(
        List.of(SIGNED_IN, "staff.password-hashed-anew", SIGNED_IN),
        trail().stream().filter(action -> !action.equals(FAILED)).toList());
  }

  /** A hash as the platform writes it, with fewer rounds. */
  private static String weak(String password) throws Exception {
    byte[] salt = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);
    PBEKeySpec by = new PBEKeySpec(password.toCharArray(), salt, 2048, 256);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(by).getEncoded();
    Base64.Encoder text = Base64.getEncoder();
    return "PBKDF2WithHmacSHA512:2048:%s:%s"
        .formatted(text.encodeToString(salt), text.encodeToString(key));
  }
}
