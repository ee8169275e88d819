package org.tadamun.petition.change.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.consent.Consent;

@DisplayName("Row of the change feed of a signature")
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
  @DisplayName("R3: a row's moment is the end of the hour of the act")
  void hour(Instant act, Instant told) {
    assertEquals(told, new SignatureChange(1, 2, SignatureChangeKind.ERASED, act).hourEnd());
    assertEquals(told, new SignatureChange(1, 2, "unite", "SHARE", act).hourEnd());
    assertTrue(told.isAfter(act));
  }

  @Test
  @DisplayName(
      "R2: the end of a consent has a purpose and an organisation; other kinds have no purpose")
  void purpose() {
    SignatureChange consent = new SignatureChange(1, 2, "unite", "SHARE", NOW);
    assertEquals(SignatureChangeKind.CONSENT_ENDED, consent.kind());
    assertEquals("SHARE", consent.purpose());
    assertEquals("unite", consent.organisation());
    assertNull(new SignatureChange(1, 2, SignatureChangeKind.HELD, NOW).purpose());
  }

  private static String id(SignatureChangeKind kind) {
    return new SignatureChange(1, 2, kind, NOW).id();
  }

  private static String ended(String organisation, String purpose) {
    return new SignatureChange(1, 2, organisation, purpose, NOW).id();
  }

  @Test
  @DisplayName("R4: acts that undo each other have one id in an hour, any other act has its own")
  void once() {
    Set<String> decided =
        Stream.of("HELD", "RELEASED", "INVALIDATED", "REVERTED")
            .map(SignatureChangeKind::valueOf)
            .map(SignatureChangeTest::id)
            .collect(Collectors.toSet());
    assertEquals(Set.of("2/2026-11-30T05:00:00Z/DECIDED"), decided);
    long all =
        Stream.of(SignatureChangeKind.values()).map(SignatureChangeTest::id).distinct().count();
    assertEquals(SignatureChangeKind.values().length - 3, all);
    List<String> others =
        List.of(
            ended("unite", "SHARE"),
            ended("unite", "NEWS"),
            ended("ptudc", "SHARE"),
            new SignatureChange(1, 3, SignatureChangeKind.HELD, NOW).id(),
            new SignatureChange(1, 2, SignatureChangeKind.HELD, NOW.plusSeconds(3600)).id(),
            id(SignatureChangeKind.HELD));
    assertEquals(others.size(), Set.copyOf(others).size());
    assertEquals(ended("unite", "SHARE"), others.getFirst());
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHDRAWN", "ERASED", "IMPORT_WITHDRAWN"})
  @DisplayName("R4: a decision is sorted before a final end in the same hour")
  void order(SignatureChangeKind end) {
    assertTrue(id(SignatureChangeKind.RELEASED).compareTo(id(end)) < 0);
  }

  @Test
  @DisplayName("R4: the longest id fits into its column")
  void room() {
    String slug = "s".repeat(80);
    String longest = new SignatureChange(1, Long.MAX_VALUE, slug, "P".repeat(20), NOW).id();
    assertTrue(longest.length() <= SignatureChange.ID_MAX, longest);
  }

  @Test
  @DisplayName(
      "R1: each decision of a moderator has its kind, and names of kinds fit into their column")
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
