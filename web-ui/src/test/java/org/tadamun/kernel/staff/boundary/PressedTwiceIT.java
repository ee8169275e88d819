package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.staff.control.PasswordHashing;
import org.tadamun.kernel.staff.control.StaffDirectory;
import org.tadamun.kernel.staff.control.StaffTokens;
import org.tadamun.kernel.staff.entity.ShutOutLevel;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.TokenPurpose;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.TestEntrance;
import org.tadamun.web.testing.lock.Meanwhile;

/**
 * Sends a second request before the first is over, because the first takes time to hash the
 * password.
 */
@InServer
@DisplayName("Simultaneous requests at the doors to the console")
@Timeout(120)
class PressedTwiceIT {

  private static final String PASSWORD = "seven green bicycles";
  private static final String OTHER = "eleven blue umbrellas";
  private static final String OWN_PAGE = "//console/profile/edit";

  @Inject private OneTimeLinks links;
  @Inject private Invitations invitations;
  @Inject private SignIns signIns;
  @Inject private Passwords passwords;
  @Inject private Profiles profiles;
  @Inject private SecondFactors factors;
  @Inject private Phones phones;
  @Inject private Staff staff;
  @Inject private StaffDirectory directory;
  @Inject private StaffTokens tokens;
  @Inject private PasswordHashing hashing;
  @Inject private People people;
  @Inject private Meanwhile meanwhile;
  @Inject private World world;
  @Inject private AsSystem system;
  @Inject private Clock clock;

  private Person omar;
  private String email;

  @BeforeEach
  void join() {
    omar = world.person(Role.READER, null, null);
    email = people.emailOf(omar.publicId());
    people.hash(omar.publicId(), hashing.hash(PASSWORD));
  }

  private StaffMember locked() {
    StaffMember him = directory.require(omar.publicId());
    directory.lock(him);
    return him;
  }

  private Callable<Void> first(Runnable deed) {
    return () -> {
      deed.run();
      return null;
    };
  }

  private Optional<StaffIdentity.Shown> signIn() {
    return system.run(() -> signIns.signIn(email, PASSWORD, World.unique("192.0.2.1")));
  }

  private void assertGone(Callable<?> first, Callable<?> second) {
    BusinessException gone =
        assertThrows(BusinessException.class, () -> meanwhile.of(first, second));
    assertEquals(ProblemType.GONE, gone.type());
  }

  @Test
  @DisplayName(
      "R2: an administrator link makes one administrator; for the second request it is gone")
  void administrator() {
    String token = people.openLink();
    String second = World.unique("rosa") + "@example.org";
    var rosa = new OneTimeLinks.Draft("Rosa", second, PASSWORD, PASSWORD, "es", "America/Lima");
    assertGone(
        first(
            () -> {
              tokens.take(TokenPurpose.ADMINISTRATOR, token);
              tokens.revoke(null);
            }),
        () -> system.run(() -> links.use(token, rosa)));
    assertTrue(people.find(second).isEmpty());
  }

  @Test
  @DisplayName("R2: an invitation takes one password; for the second request it is gone")
  void invitation() throws Exception {
    String invited = World.unique("rosa") + "@example.org";
    String token = invite(invited);
    assertGone(
        first(() -> joins(token)),
        () -> system.run(() -> invitations.accept(token, People.joining(OTHER))));
    assertTrue(hashing.isRight(PASSWORD, people.find(invited).orElseThrow().passwordHash()));
  }

  /** Invites this address; gives the token of the link. */
  private String invite(String address) throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    RoleRequest reader = new RoleRequest(Role.READER, null, null);
    var draft = new Invitations.Draft("Rosa", address, "es", reader);
    Acting.as(administrator, () -> invitations.invite(draft));
    return people.token("staff.invitation", address).orElseThrow();
  }

  private void joins(String invitation) {
    StaffMember rosa = tokens.take(TokenPurpose.INVITATION, invitation).staff();
    rosa.choosePassword(hashing.hash(PASSWORD), clock.instant());
    tokens.revoke(rosa);
  }

  private StaffIdentity.Shown use(String link, String address) {
    var rosa = new OneTimeLinks.Draft("Rosa", address, OTHER, OTHER, "es", "America/Lima");
    return system.run(() -> links.use(link, rosa));
  }

  private void assertAdministrator(String address) throws Exception {
    assertTrue(hashing.isRight(OTHER, people.find(address).orElseThrow().passwordHash()));
    String id = people.find(address).orElseThrow().publicId();
    Person reader = world.person(Role.ADMINISTRATOR, null, null);
    assertTrue(
        Acting.as(reader, () -> staff.byPublicId(id)).assignments().stream()
            .anyMatch(one -> one.role() == Role.ADMINISTRATOR));
  }

  @Test
  @DisplayName(
      "R2: an administrator link also works for a person who accepts an invitation meanwhile")
  void byBoth() throws Exception {
    String invited = World.unique("rosa") + "@example.org";
    String invitation = invite(invited);
    String link = people.openLink();
    meanwhile.of(first(() -> joins(invitation)), () -> use(link, invited));
    assertAdministrator(invited);
  }

  @Test
  @DisplayName(
      "An administrator link names an address invited meanwhile, and works at the next press")
  void invitedMeanwhile() throws Exception {
    String invited = World.unique("rosa") + "@example.org";
    String link = people.openLink();
    try {
      meanwhile.of(() -> invite(invited), () -> use(link, invited));
    } catch (InvalidInput taken) {
      assertEquals("email", taken.errors().getFirst().field());
      assertEquals("kernel.error.entered-meanwhile", taken.errors().getFirst().messageKey());
      use(link, invited);
    }
    assertAdministrator(invited);
  }

  @Test
  @DisplayName("Of two simultaneous sign-ins both succeed")
  void signedIn() throws Exception {
    Optional<StaffIdentity.Shown> in =
        meanwhile.of(first(() -> locked().signIn(clock.instant())), this::signIn);
    assertEquals(omar.publicId(), in.orElseThrow().publicId());
  }

  @Test
  @DisplayName("R4: a person who is shut out during the sign-in does not get in")
  void shutOut() throws Exception {
    assertTrue(
        meanwhile
            .of(
                first(() -> locked().deactivate(ShutOutLevel.CAMPAIGN, "staff:x", clock.instant())),
                this::signIn)
            .isEmpty());
  }

  @Test
  @DisplayName("R4: a sign-in with a password that is changed meanwhile fails")
  void anotherPassword() throws Exception {
    String hash = hashing.hash(OTHER);
    assertTrue(
        meanwhile
            .of(first(() -> locked().choosePassword(hash, clock.instant())), this::signIn)
            .isEmpty());
  }

  @Test
  @DisplayName("R4: a sign-in from before a change of the password opens no lasting session")
  void anotherPasswordBefore() throws Exception {
    StaffIdentity.Shown in = signIn().orElseThrow();
    TestEntrance.enter(in).get(OWN_PAGE).require(200);
    StaffIdentity.Shown now = Acting.as(omar, () -> passwords.change(PASSWORD, OTHER));
    TestEntrance.enter(in).get(OWN_PAGE).require(302);
    TestEntrance.enter(now).get(OWN_PAGE).require(200);
  }

  /** On PostgreSQL this fails without the lock; on Derby the read waits anyway. */
  @Test
  @DisplayName("R4: the password can be changed while somebody signs in to the account")
  void changedMeanwhile() throws Exception {
    int version = people.shown(omar.publicId()).credentialVersion();
    StaffIdentity.Shown now =
        meanwhile.of(
            first(() -> locked().signIn(clock.instant())),
            () -> Acting.as(omar, () -> passwords.change(PASSWORD, OTHER)));
    assertEquals(version + 1, now.credentialVersion());
    assertTrue(hashing.isRight(OTHER, people.find(email).orElseThrow().passwordHash()));
  }

  @Test
  @DisplayName("R4: ending the sessions fails if they have been ended meanwhile")
  void endedMeanwhile() throws Exception {
    int version = people.shown(omar.publicId()).credentialVersion();
    BusinessException late =
        assertThrows(
            BusinessException.class,
            () ->
                meanwhile.of(
                    first(() -> locked().endSessions(clock.instant())),
                    () -> Acting.as(omar, () -> profiles.endSessions(version))));
    assertEquals(ProblemType.WRONG_STATE, late.type());
    StaffIdentity.Shown now = people.shown(omar.publicId());
    assertEquals(version + 1, now.credentialVersion());
    assertEquals(
        version + 2, Acting.as(omar, () -> profiles.endSessions(version + 1)).credentialVersion());
  }

  @Test
  @DisplayName("R7: the second factor is not turned on with a password that is changed meanwhile")
  void anotherPasswordInside() throws Exception {
    String hash = hashing.hash(OTHER);
    SecondFactors.Offer offer = Acting.as(omar, () -> factors.offer());
    var proof = new SecondFactors.Proof(PASSWORD, phones.code(offer.key()));
    InvalidInput wrong =
        assertThrows(
            InvalidInput.class,
            () ->
                meanwhile.of(
                    first(() -> locked().choosePassword(hash, clock.instant())),
                    () -> Acting.as(omar, () -> factors.turnOn(offer, proof))));
    assertEquals("present", wrong.errors().getFirst().field());
    assertFalse(system.run(() -> factors.isAsked(omar.publicId())));
  }

  @Test
  @DisplayName("R7: no code is taken after a sign-in with a password that is changed meanwhile")
  void anotherPasswordThanShown() throws Exception {
    Phones.Kept kept = phones.secured(omar);
    StaffIdentity.Shown half = signIn().orElseThrow();
    StaffIdentity.Shown now = Acting.as(omar, () -> passwords.change(PASSWORD, OTHER));
    String code = phones.code(kept.key());
    assertFalse(system.run(() -> factors.pass(half, code, null)));
    assertTrue(system.run(() -> factors.pass(now, code, null)));
  }

  @Test
  @DisplayName("R4: a person can be shut out while signing in")
  void shutOutAtOnce() throws Exception {
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    people.hash(administrator.publicId(), "none that fits");
    meanwhile.of(
        first(() -> locked().signIn(clock.instant())),
        () ->
            Acting.as(
                administrator,
                () -> {
                  staff.deactivate(omar.publicId());
                  return null;
                }));
    assertFalse(system.run(() -> signIns.identity(omar.publicId())).isPresent());
  }
}
