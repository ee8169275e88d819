package org.tadamun.petition.file.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.file.entity.FileKind;

class FileUploadTest {

  private static FileUpload named(String fileName) {
    return new FileUpload(fileName, "abc".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  @DisplayName("R3: the hash of a file is the SHA-256 of its bytes")
  void hash() {
    // FIPS 180-2, appendix B.1.
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        named("sheets.pdf").sha256());
  }

  @ParameterizedTest
  @CsvSource({
    "sheets.pdf, sheets.pdf",
    "/home/zara/sheets.pdf, sheets.pdf",
    "C:\\Users\\zara\\sheets.pdf, sheets.pdf",
    "../../etc/passwd, passwd",
    "=1+1.pdf, 1+1.pdf",
    "فہرست.pdf, فہرست.pdf",
    "<b>.pdf, _b_.pdf"
  })
  @DisplayName("R2: of a file's name only characters that can be shown are kept")
  void names(String sent, String kept) {
    assertEquals(kept, named(sent).shownName());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"/", "===", " ", "a\u0000b\r\nc.pdf", "\u202Efdp.exe", "a\u2028b\u2029c"})
  @DisplayName("R2: any file name becomes one line that can be stored")
  void always(String sent) {
    String kept = named(sent).shownName();
    Violations violations =
        new Violations().required("name", kept).line("name", kept, FileKind.NAME_MAX);
    assertTrue(violations.isEmpty(), kept);
  }

  @ParameterizedTest
  @CsvSource({
    "sheet.hta, %PDF-1.7, sheet.hta.pdf",
    "sheets.PDF, %PDF-1.7, sheets.PDF",
    "sheets.pdf.exe, %PDF-1.7, sheets.pdf.exe.pdf",
    "sheets, %PDF-1.7, sheets.pdf",
    "sheets.pdf, \u00ff\u00d8\u00ff\u00e0, sheets.pdf.jpg",
    "photo.jpeg, \u00ff\u00d8\u00ff\u00e0, photo.jpeg"
  })
  @DisplayName("R1: the extension is made to fit the first bytes of the file")
  void ending(String sent, String content, String kept) {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(kept, new FileUpload(sent, bytes).shownName());
  }

  @Test
  @DisplayName("R1: the longest name leaves room for its extension")
  void longest() {
    byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    String kept = new FileUpload("🕊".repeat(300), pdf).shownName();
    assertEquals("🕊".repeat(FileKind.NAME_MAX - 4) + ".pdf", kept);
  }

  @Test
  @DisplayName("A long name is cut between characters")
  void cut() {
    String kept = named("🕊".repeat(300)).shownName();
    assertEquals("🕊".repeat(FileKind.NAME_MAX), kept);
  }
}
