package org.tadamun.kernel.key.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.WrongState;

class ApiKeyTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(1));

  private static ApiKey key(Instant expiresAt) {
    return new ApiKey(
        "staff:nadia",
        1,
        "website",
        List.of("signature:read", "action:write"),
        "hash",
        expiresAt,
        NOW);
  }

  @Test
  void r3ItIsExpiredFromItsMomentOn() {
    ApiKey key = key(LATER);
    assertFalse(key.isExpired(LATER.minusNanos(1)));
    assertTrue(key.isExpired(LATER));
    assertTrue(key.isExpired(LATER.plusNanos(1)));
  }

  @Test
  void withoutAMomentItNeverExpires() {
    assertFalse(key(null).isExpired(Instant.parse("2199-01-01T00:00:00Z")));
  }

  @Test
  void r3ItIsRevokedOnceAndForEver() {
    ApiKey key = key(null);
    key.revoke(LATER);
    assertEquals(LATER, key.revokedAt());
    WrongState again = assertThrows(WrongState.class, () -> key.revoke(LATER));
    assertEquals("REVOKED", again.state());
    assertEquals("revoke", again.verb());
  }

  @Test
  void r5ItKnowsWhoMadeIt() {
    assertEquals("staff:nadia", key(null).madeBy());
  }

  @Test
  void r6ItLosesItsNameAndIsCalledByItsId() {
    ApiKey key = key(null);
    key.eraseName(LATER);
    assertEquals(key.publicId(), key.name());
    assertEquals(LATER, key.modifiedAt());
    key.revoke(LATER);
    key.eraseName(LATER);
    assertEquals(key.publicId(), key.name());
    assertEquals("staff:nadia", key.madeBy());
    assertEquals(Set.of("action:write", "signature:read"), key.scopes());
  }

  @Test
  void r2ItKeepsItsScopes() {
    assertEquals(Set.of("action:write", "signature:read"), key(null).scopes());
  }
}
