package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.version.entity.TextSeen;

@DisplayName("Moments of an erased or old signature")
class NobodysMomentsTest {

  private static final Instant SIGNED = Instant.parse("2020-10-19T08:14:07.318426Z");
  private static final Instant CONFIRMED = Instant.parse("2020-10-19T10:31:00.000001Z");
  private static final Instant NOW = Instant.parse("2020-11-20T23:59:59.999999Z");

  private static Signature zara() {
    Signer zara = new Signer("Zara", "Khan", "GB", null, null, "ur", Visibility.PUBLIC);
    Mailbox mailbox = new Mailbox("print", 1, "encrypted", "domain");
    Signature signature = new Signature(7, 2, mailbox, zara, Origin.NONE, false, SIGNED);
    signature.saw(new TextSeen(3, "ar"));
    return signature;
  }

  private static Instant hour(Instant moment) {
    return moment.truncatedTo(ChronoUnit.HOURS);
  }

  @Test
  @DisplayName("An erased signature has moments by the hour, and no wording read")
  void erased() {
    Signature signature = zara();
    signature.confirm(CONFIRMED);
    signature.holdForCountry(CONFIRMED);
    assertFalse(signature.isNobodys());
    signature.erase("nobody", NOW);
    assertTrue(signature.isNobodys());
    assertEquals(hour(SIGNED), signature.createdAt());
    assertEquals(hour(CONFIRMED), signature.confirmedAt());
    assertEquals(hour(CONFIRMED), signature.standing().since());
    assertEquals(hour(CONFIRMED), signature.ruling().at());
    assertEquals(hour(NOW), signature.changedAt());
    assertEquals(TextSeen.UNKNOWN.revision(), signature.seen().revision());
    assertNull(signature.seen().language());
  }

  @Test
  @DisplayName("An erased signature that was never confirmed has no moment of that")
  void unconfirmed() {
    Signature signature = zara();
    signature.erase("nobody", NOW);
    assertNull(signature.confirmedAt());
    assertNull(signature.standing().since());
    assertNull(signature.ruling().at());
    assertEquals(SignatureState.PENDING, signature.state());
  }

  @Test
  @DisplayName("An old withdrawn signature keeps the hour of its withdrawal")
  void withdrawn() {
    Signature signature = zara();
    signature.confirm(CONFIRMED);
    signature.withdraw(NOW);
    assertEquals(NOW, signature.standing().withdrawnAt(), "known by its fingerprint until then");
    signature.coarsen();
    assertEquals(hour(NOW), signature.standing().withdrawnAt());
    assertEquals(hour(NOW), signature.changedAt());
    assertEquals(hour(CONFIRMED), signature.confirmedAt());
    assertEquals(SignatureState.WITHDRAWN, signature.state());
  }

  @Test
  @DisplayName("The hour in which an alarm counted the signer as new survives an erasure")
  void newHour() {
    Signature signature = zara();
    signature.confirm(CONFIRMED);
    assertNull(signature.standing().newHour());
    signature.countedAsNew(CONFIRMED);
    assertEquals(hour(CONFIRMED), signature.standing().newHour());
    signature.hold(null, NOW);
    signature.release(NOW);
    signature.erase("nobody", NOW);
    assertEquals(hour(CONFIRMED), signature.standing().newHour());
    signature.countedAsNew(null);
    assertNull(signature.standing().newHour());
  }

  @Test
  @DisplayName("That the signer was new to the country only survives an erasure, not a withdrawal")
  void late() {
    Signature signature = zara();
    signature.confirm(CONFIRMED);
    signature.countedAsNew(CONFIRMED);
    assertFalse(signature.standing().isNewLate());
    signature.countedLate(NOW);
    assertEquals(hour(NOW), signature.standing().newHour());
    signature.hold(null, NOW);
    signature.release(NOW);
    assertTrue(signature.standing().isNewLate());
    signature.countedAsNew(CONFIRMED);
    assertFalse(signature.standing().isNewLate());
    signature.countedLate(NOW);
    signature.withdraw(NOW);
    assertFalse(signature.standing().isNewLate());
    Signature erased = zara();
    erased.confirm(CONFIRMED);
    erased.countedLate(NOW);
    erased.erase("nobody", NOW);
    assertTrue(erased.standing().isNewLate());
  }

  @Test
  @DisplayName("The hour is removed by a withdrawal, and by a confirmation of a held signature")
  void newHourOfBefore() {
    Signature signature = zara();
    signature.confirm(CONFIRMED);
    signature.countedAsNew(CONFIRMED);
    signature.withdraw(NOW);
    assertNull(signature.standing().newHour());
    Signature held = zara();
    held.confirm(CONFIRMED);
    held.countedAsNew(CONFIRMED);
    held.hold(null, NOW);
    held.confirm(NOW);
    assertNull(held.standing().newHour());
  }

  @Test
  @DisplayName("An old withdrawn signature does not show that its signer came back")
  void cameAgain() {
    Signature signature = zara();
    signature.confirm(CONFIRMED);
    signature.withdraw(NOW);
    signature.signAgain(new Mailbox("print", 1, "encrypted", null), zara().signer(), NOW);
    signature.confirm(NOW);
    signature.withdraw(NOW);
    assertTrue(signature.standing().isOnceMore());
    signature.coarsen();
    assertFalse(signature.standing().isOnceMore());
  }
}
