package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;

class SignatureRowTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static Signature signature() {
    Signer zara = new Signer("Zara", "Khan", "GB", "Leeds", "Unite", "ur", Visibility.ADDRESSEE);
    return new Signature(
        7, 2, new Mailbox("fingerprint", 1, "encrypted", "domain"), zara, Origin.NONE, true, NOW);
  }

  @Test
  @DisplayName("A whole row has name, place and organisation, and never the address")
  void withName() {
    SignatureRow row = SignatureRow.whole(signature());
    assertEquals("Zara Khan", row.name());
    assertEquals("Leeds", row.locality());
    assertEquals("Unite", row.organisation());
    for (String secret : List.of("fingerprint", "encrypted")) {
      assertFalse(row.toString().contains(secret));
    }
  }

  @Test
  @DisplayName("A row without a name has state, country, version and times")
  void withoutName() {
    SignatureRow row = SignatureRow.forKey(signature(), false);
    assertNull(row.name());
    assertNull(row.locality());
    assertNull(row.organisation());
    assertEquals("GB", row.country());
    assertEquals(2, row.version());
    assertEquals(SignatureState.PENDING, row.state());
    assertEquals(NOW, row.createdAt());
    assertNull(row.confirmedAt());
  }

  @Test
  @DisplayName("A signature is found by its number; any other text is not found")
  void number() {
    assertEquals(7L, SignatureRow.number("7"));
    for (String foreign : new String[] {null, "", "seven", "7.0", "99999999999999999999"}) {
      assertThrows(NotFound.class, () -> SignatureRow.number(foreign));
    }
  }

  @Test
  @DisplayName("Each row has the moment of the last change")
  void modified() {
    Signature signature = signature();
    assertEquals(NOW, SignatureRow.forKey(signature, false).modifiedAt());
    signature.choose(Visibility.PUBLIC, null, NOW.plusSeconds(1));
    assertEquals(NOW.plusSeconds(1), SignatureRow.forKey(signature, false).modifiedAt());
    signature.confirm(NOW.plusSeconds(2));
    SignatureRow row = SignatureRow.forKey(signature, false);
    assertEquals(NOW.plusSeconds(2), row.modifiedAt());
    assertEquals(NOW, row.createdAt());
  }

  @Test
  @DisplayName("R7: a whole row of a withdrawn signature has no more than one without a name")
  void withdrawn() {
    Signature signature = signature();
    signature.withdraw(NOW);
    assertEquals(SignatureRow.forKey(signature, false), SignatureRow.whole(signature));
  }

  @Test
  @DisplayName(
      "A key sees neither a moderator's note nor that a signature came through an event pass")
  void note() {
    Signature signature = signature();
    signature.hold("known to be somebody else", NOW);
    assertEquals("known to be somebody else", SignatureRow.whole(signature).note());
    assertNull(SignatureRow.forKey(signature, true).note());
    assertEquals("Zara Khan", SignatureRow.forKey(signature, true).name());
    assertNull(SignatureRow.whole(signature).byPass());
    signature.cameByPass();
    assertEquals(true, SignatureRow.whole(signature).byPass());
    assertNull(SignatureRow.forKey(signature, true).byPass());
  }
}
