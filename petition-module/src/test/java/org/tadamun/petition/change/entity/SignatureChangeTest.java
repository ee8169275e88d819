package org.tadamun.petition.change.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.consent.Consent;

@DisplayName("What ended of a signature")
class SignatureChangeTest {

  private static final Instant NOW = Instant.parse("2026-11-30T04:51:17.123456Z");
  private static final int KIND_MAX = 20;

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T04:51:17.123456Z, 2026-11-30T05:00:00Z",
    "2026-11-30T04:00:00Z, 2026-11-30T05:00:00Z",
    "2026-11-30T04:59:59.999999Z, 2026-11-30T05:00:00Z",
    "2026-12-31T23:30:00Z, 2027-01-01T00:00:00Z"
  })
  @DisplayName("R3 is told by the end of its hour, which is never before it")
  void hour(Instant act, Instant told) {
    assertEquals(told, new SignatureChange(1, 2, SignatureChangeKind.ERASED, act).hourEnd());
    assertEquals(told, new SignatureChange(1, 2, "unite", "SHARE", act).hourEnd());
    assertTrue(told.isAfter(act));
  }

  @Test
  @DisplayName("R2 has a purpose where it is a consent, and none else")
  void purpose() {
    SignatureChange consent = new SignatureChange(1, 2, "unite", "SHARE", NOW);
    assertEquals(SignatureChangeKind.CONSENT_ENDED, consent.kind());
    assertEquals("SHARE", consent.purpose());
    assertEquals("unite", consent.organisation());
    assertNull(new SignatureChange(1, 2, SignatureChangeKind.HELD, NOW).purpose());
  }

  @Test
  @DisplayName("R1 has a name for each decision, and its names have their room")
  void kinds() {
    assertEquals(SignatureChangeKind.HELD, ModerationCommand.HOLD.change(SignatureState.HELD));
    assertEquals(
        SignatureChangeKind.RELEASED, ModerationCommand.RELEASE.change(SignatureState.CONFIRMED));
    assertEquals(
        SignatureChangeKind.INVALIDATED,
        ModerationCommand.INVALIDATE.change(SignatureState.INVALIDATED));
    assertEquals(
        SignatureChangeKind.REVERTED, ModerationCommand.REVERT.change(SignatureState.CONFIRMED));
    assertEquals(
        SignatureChangeKind.HELD,
        ModerationCommand.REVERT.change(SignatureState.HELD),
        "it was held before it was invalidated, and counts no more than then");
    for (SignatureChangeKind kind : SignatureChangeKind.values()) {
      assertTrue(kind.name().length() <= KIND_MAX, kind.name());
    }
    assertEquals(KIND_MAX, Consent.PURPOSE_MAX);
  }
}
