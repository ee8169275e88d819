package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.version.entity.Renewal;
import org.tadamun.petition.version.entity.TextSeen;

@DisplayName("Signing of a new version by earlier signers")
class RenewalTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @Test
  @DisplayName("A renewal only moves forward, and counts the signers asked")
  void advance() {
    Renewal renewal = new Renewal(7, 2, NOW);
    assertEquals(0, renewal.lastSignature());
    renewal.advance(900, 200, NOW.plusSeconds(60));
    renewal.advance(800, 3, NOW.plusSeconds(120));
    assertEquals(900, renewal.lastSignature());
    assertEquals(203, renewal.asked());
    assertNull(renewal.finishedAt());
    renewal.finish(NOW.plusSeconds(180));
    assertEquals(NOW.plusSeconds(180), renewal.finishedAt());
    assertEquals(NOW.plusSeconds(180), renewal.modifiedAt());
    assertEquals(7, renewal.petitionId());
    assertEquals(2, renewal.number());
  }

  @ParameterizedTest
  @CsvSource({
    "ANONYMOUS, ANONYMOUS, ANONYMOUS",
    "ANONYMOUS, PUBLIC,    ANONYMOUS",
    "ADDRESSEE, ADDRESSEE, ADDRESSEE",
    "ADDRESSEE, PUBLIC,    ADDRESSEE",
    "PUBLIC,    ADDRESSEE, ADDRESSEE",
    "PUBLIC,    ANONYMOUS, ANONYMOUS",
    "PUBLIC,    PUBLIC,    PUBLIC"
  })
  @DisplayName("The new visibility is the narrower of the two answers, and nothing else changes")
  void both(Visibility earlier, Visibility now, Visibility both) {
    Signer signer = new Signer("Amal", "Nasser", "SE", "Lund", "Unionen", "sv", now);
    assertEquals(
        new Signer("Amal", "Nasser", "SE", "Lund", "Unionen", "sv", both),
        signer.seenByNoMoreThan(earlier));
  }

  @Test
  @DisplayName("A signature keeps wording and language read, whatever language is chosen later")
  void seen() {
    Signature signature =
        new Signature(
            7,
            1,
            new Mailbox("h".repeat(43), 1, "encrypted", "d".repeat(43)),
            new Signer("Amal", null, "SE", null, null, "sv", Visibility.ANONYMOUS),
            Origin.NONE,
            false,
            NOW);
    assertEquals(TextSeen.UNKNOWN, signature.seen());
    signature.saw(new TextSeen(3, "en"));
    signature.choose(null, "de", NOW);
    assertEquals(3, signature.seen().revision());
    assertEquals("en", signature.seen().language());
    assertEquals("de", signature.signer().language());
  }
}
