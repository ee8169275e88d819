package org.tadamun.endorsements.proof.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Proof of an endorsement")
class EvidenceKindTest {

  @Test
  @DisplayName("the best proof is one that is open to all, else the first")
  void best() {
    assertNull(EvidenceKind.best(List.of()));
    assertEquals(
        EvidenceKind.MAIL, EvidenceKind.best(List.of(EvidenceKind.MAIL, EvidenceKind.PHONE)));
    assertEquals(
        EvidenceKind.PARLIAMENT_RECORD,
        EvidenceKind.best(List.of(EvidenceKind.SCAN, EvidenceKind.PARLIAMENT_RECORD)));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("proof by word of mouth is not open to all")
  void wordOfMouth(EvidenceKind kind) {
    assertFalse(kind.isByWordOfMouth() && kind.isOpenToAll());
  }

  @Test
  @DisplayName("the day of a step is its day in UTC")
  void day() {
    Step late = new Step("system", Instant.parse("2020-11-20T23:59:59Z"), null);
    assertEquals(LocalDate.of(2020, 11, 20), late.today());
  }

  @Test
  @DisplayName("a source without visible content is none")
  void source() {
    assertNull(Source.orNull(null, "  "));
    assertNull(Source.orNull(LocalizedText.EMPTY, null));
    assertNull(Source.orNull(null));
    assertNull(Source.orNull(null, "\u2068 \u2069"));
    assertEquals("https://example.org", Source.orNull(null, " https://example.org ").url());
    assertEquals("https://example.org", Source.orNull(null, "https://example.org\u2069").url());
  }

  @Test
  @DisplayName("invisible marks around the address of a proof are removed")
  void pasted() {
    Step step = new Step("system", Instant.parse("2020-11-20T12:00:00Z"), "Seen today.");
    EndorsementEvidence seen =
        EndorsementEvidence.by(step, EvidenceKind.PUBLIC_URL, "\u2068https://example.org\u2069");
    seen.check();
    assertEquals("https://example.org", seen.url());
    assertNull(EndorsementEvidence.by(step, EvidenceKind.PHONE, "\u200E").url());
  }
}
