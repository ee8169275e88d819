package org.tadamun.petition.file.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  @DisplayName("R1: the first bytes of a file decide its kind")
  void known() {
    assertEquals(Optional.of(FileKind.PDF), FileKind.of(latin("%PDF-1.7\n")));
    assertEquals(Optional.of(FileKind.PNG), FileKind.of(latin("\u0089PNG\r\n\u001a\n…")));
    assertEquals(Optional.of(FileKind.JPEG), FileKind.of(latin("\u00ff\u00d8\u00ff\u00e0")));
    assertEquals("application/pdf", FileKind.PDF.mediaType());
    assertEquals("page.svg.png", FileKind.PNG.named("page.svg"));
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
  @DisplayName("R1: a file with other first bytes has no kind")
  void foreign(String content) {
    assertEquals(Optional.empty(), FileKind.of(latin(content)));
  }
}
