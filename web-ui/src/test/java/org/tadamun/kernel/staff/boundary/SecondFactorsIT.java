package org.tadamun.kernel.staff.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.staff.control.SignInThrottle;
import org.tadamun.kernel.staff.control.factor.FactorMails;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("Second factor")
class SecondFactorsIT extends Secured {

  @Inject private Passwords passwords;
  @Inject private Profiles profiles;
  @Inject private SignInThrottle throttle;

  private String mistake(SecondFactors.Offer offer, String password, String code) throws Exception {
    InvalidInput refused =
        Acting.refused(
            reader,
            InvalidInput.class,
            () -> factors.turnOn(offer, new SecondFactors.Proof(password, code)));
    return refused.errors().getFirst().field();
  }

  @Test
  @DisplayName(
      "Turning it on needs password and code, ends all sessions, and is mailed to the owner")
  void on() throws Exception {
    people.hash(reader.publicId(), hashing.hash(PASSWORD));
    SecondFactors.Offer offer = Acting.as(reader, () -> factors.offer());
    assertTrue(offer.address().startsWith("otpauth://totp/Tadamun%20127.0.0.1:"), offer.address());
    assertEquals("present", mistake(offer, "not it", phones.code(offer.key())));
    assertEquals("present", mistake(offer, null, phones.code(offer.key())));
    assertEquals("code", mistake(offer, PASSWORD, WRONG));
    assertEquals("code", mistake(offer, PASSWORD, null));
    assertFalse(isAsked());
    int before = people.find(email).orElseThrow().credentialVersion();
    Phones.Kept kept = phones.secured(reader);
    assertTrue(isAsked());
    assertEquals(10, Acting.as(reader, () -> factors.own()).left());
    assertTrue(people.find(email).orElseThrow().credentialVersion() > before);
    assertEquals(List.of("staff.second-factor-on"), trail());
    assertEquals(List.of("on"), news());
    String code = kept.codes().getFirst();
    tables
        .columnsWith(List.of(kept.key(), code, code.replace(" ", "")))
        .forEach((word, columns) -> assertEquals(List.of(), columns, "sealed or hashed"));
    var again = new SecondFactors.Proof(PASSWORD, phones.code(kept.key()));
    var twice = new SecondFactors.Offer(kept.key(), "");
    assertState(() -> Acting.as(reader, () -> factors.turnOn(twice, again)));
  }

  @Test
  @DisplayName(
      "After the right password a code is asked for, and it works once; only then is one signed in")
  void signIn() throws Exception {
    Phones.Kept kept = phones.secured(reader);
    assertTrue(system.run(() -> signIns.signIn(email, PASSWORD, somewhere())).isPresent());
    assertNull(people.find(email).orElseThrow().signedInAt());
    assertFalse(pass(WRONG));
    assertFalse(pass(null));
    assertFalse(pass("x".repeat(100_000)));
    assertEquals(
        List.of(
            "staff.second-factor-on",
            "staff.code-asked",
            "staff.code-wrong",
            "staff.code-wrong",
            "staff.code-wrong"),
        trail());
    String code = phones.code(kept.key());
    assertTrue(pass(code));
    assertFalse(pass(code), "taken already");
    assertTrue(people.find(email).orElseThrow().signedInAt() != null);
    assertTrue(trail().contains("staff.signed-in"));
  }

  @Test
  @DisplayName("Each recovery code works once, in any digits, and the number of those left is told")
  void recovery() throws Exception {
    Phones.Kept kept = phones.secured(reader);
    assertTrue(pass(kept.codes().get(3)));
    assertFalse(pass(kept.codes().get(3)));
    String typed =
        kept.codes()
            .get(7)
            .replace(' ', '-')
            .chars()
            .map(each -> each == '-' ? each : each - '0' + '٠')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertTrue(pass(typed), typed);
    assertEquals(8, Acting.as(reader, () -> factors.own()).left());
    assertEquals(List.of("recovery-used", "recovery-used", "on"), news());
    assertEquals(
        "8",
        people
            .mails(FactorMails.CAUSE, email)
            .getFirst()
            .getJsonObject("parameters")
            .getString("left"));
    assertTrue(trail().contains("staff.recovery-code-used"));
  }

  @Test
  @DisplayName(
      "Wrong codes slow the sign-in down like wrong passwords; the right password changes nothing")
  void braked() throws Exception {
    Phones.Kept kept = phones.secured(reader);
    String here = somewhere();
    for (int i = 0; i < 5; i++) {
      assertFalse(pass(reader, WRONG, here));
    }
    assertTrue(system.run(() -> signIns.signIn(email, PASSWORD, here)).isPresent());
    for (int i = 0; i < 4; i++) {
      assertFalse(pass(reader, WRONG, here));
    }
    assertThrows(RetryLater.class, () -> pass(reader, phones.code(kept.key()), here));
    assertThrows(RetryLater.class, () -> system.run(() -> signIns.signIn(email, PASSWORD, here)));
    assertEquals(List.of("guessed", "on"), news());
    assertTrue(pass(phones.code(kept.key())), "its owner is elsewhere");
    assertFalse(pass(reader, WRONG, here), "and ends it");
  }

  @Test
  @DisplayName("Right passwords block no place, however many people sign in from there")
  void office() throws Exception {
    phones.secured(reader);
    String here = somewhere();
    for (int i = 0; i < 31; i++) {
      assertTrue(system.run(() -> signIns.signIn(email, PASSWORD, here)).isPresent());
      // As if each sign-in was of another person.
      throttle.succeeded(email);
    }
    assertTrue(system.run(() -> signIns.signIn(email, PASSWORD, here)).isPresent());
  }

  @Test
  @DisplayName("After fifty wrong codes no code is taken until there is a new password")
  void wornOut() throws Exception {
    Phones.Kept kept = phones.secured(reader);
    for (int i = 0; i < 50; i++) {
      assertFalse(pass(WRONG));
    }
    String right = phones.code(kept.key());
    BusinessException ended = assertThrows(BusinessException.class, () -> pass(right));
    assertEquals("kernel.error.codes-ended", ended.messageKey());
    assertEquals(List.of("guessed", "on"), news(), "told once");
    Acting.does(reader, () -> passwords.change(PASSWORD, "eleven blue umbrellas"));
    assertTrue(pass(right));
  }

  @Test
  @DisplayName("R7: Ending sessions, one's own or everybody's, gives no fifty codes more")
  void wornOutStill() throws Exception {
    Phones.Kept kept = phones.secured(reader);
    for (int i = 0; i < 50; i++) {
      assertFalse(pass(WRONG));
    }
    Person administrator = world.person(Role.ADMINISTRATOR, null, null);
    int before = version(reader);
    Acting.as(administrator, () -> staff.endAllSessions(version(administrator)));
    Acting.as(reader, () -> profiles.endSessions(version(reader)));
    assertEquals(before + 2, version(reader));
    BusinessException ended =
        assertThrows(BusinessException.class, () -> pass(phones.code(kept.key())));
    assertEquals("kernel.error.codes-ended", ended.messageKey());
    assertEquals(List.of("guessed", "on"), news(), "told once");
  }

  private int version(Person of) {
    return people.shown(of.publicId()).credentialVersion();
  }

  @Test
  @DisplayName("Turning it off and making new recovery codes need both password and code")
  void changed() throws Exception {
    Phones.Kept kept = phones.secured(reader);
    var wrong = new SecondFactors.Proof(PASSWORD, WRONG);
    var stolen = new SecondFactors.Proof("not it", phones.code(kept.key()));
    Acting.refused(reader, InvalidInput.class, () -> factors.turnOff(stolen));
    Acting.refused(reader, InvalidInput.class, () -> factors.renewRecovery(stolen));
    assertFalse(Acting.as(reader, () -> factors.turnOff(wrong)));
    assertTrue(Acting.as(reader, () -> factors.renewRecovery(wrong)).isEmpty());
    var right = new SecondFactors.Proof(PASSWORD, phones.code(kept.key()));
    List<String> codes = Acting.as(reader, () -> factors.renewRecovery(right)).orElseThrow();
    assertFalse(pass(kept.codes().getFirst()), "void");
    var recovered = new SecondFactors.Proof(PASSWORD, codes.getFirst());
    assertTrue(Acting.as(reader, () -> factors.turnOff(recovered)));
    assertFalse(isAsked());
    assertEquals(List.of("off", "recovery-used", "recovery-made", "on"), news());
    assertTrue(
        trail().containsAll(List.of("staff.second-factor-off", "staff.recovery-codes-made")));
    assertState(() -> Acting.as(reader, () -> factors.turnOff(recovered)));
  }

  @Test
  @DisplayName("Wrong codes at turning off and at new recovery codes count towards the fifty")
  void wornOutInside() throws Exception {
    Phones.Kept kept = phones.secured(reader);
    var wrong = new SecondFactors.Proof(PASSWORD, WRONG);
    for (int i = 0; i < 25; i++) {
      assertFalse(Acting.as(reader, () -> factors.turnOff(wrong)));
      assertTrue(Acting.as(reader, () -> factors.renewRecovery(wrong)).isEmpty());
      // Ends the limit by minutes, which is another one.
      throttle.succeeded(email);
    }
    assertEquals(List.of("guessed", "on"), news(), "told once");
    assertTrue(trail().contains("staff.code-wrong"));
    var right = new SecondFactors.Proof(PASSWORD, phones.code(kept.key()));
    BusinessException ended =
        Acting.refused(reader, BusinessException.class, () -> factors.turnOff(right));
    assertEquals("kernel.error.codes-ended", ended.messageKey());
    assertThrows(BusinessException.class, () -> pass(right.code()));
    assertTrue(isAsked());
  }
}
