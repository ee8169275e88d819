package org.tadamun.petition.batch.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceKindTest {

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  @DisplayName("R8 a file is what its first bytes say")
  void known() {
    assertEquals(Optional.of(EvidenceKind.PDF), EvidenceKind.of(latin("%PDF-1.7\n")));
    assertEquals(Optional.of(EvidenceKind.PNG), EvidenceKind.of(latin("\u0089PNG\r\n\u001a\n…")));
    assertEquals(
        Optional.of(EvidenceKind.JPEG), EvidenceKind.of(latin("\u00ff\u00d8\u00ff\u00e0")));
    assertEquals("application/pdf", EvidenceKind.PDF.mediaType());
    assertEquals("page.svg.png", EvidenceKind.PNG.named("page.svg"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%PDF-",
        "%PD",
        " %PDF-1.7",
        "<html>",
        "GIF89a",
        "PK\u0003\u0004",
        "\u0089PNG"
      })
  @DisplayName("R8 anything else is none of ours, whatever its name")
  void foreign(String content) {
    assertEquals(Optional.empty(), EvidenceKind.of(latin(content)));
  }
}
