package org.tadamun.petition.export.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sheet.boundary.Sheet;

@DisplayName("An export")
class ExportTest {

  private static final Instant THEN = Instant.parse("2020-11-19T08:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static Export export() {
    return new Export(7, ExportKind.SIGNATURES, ExportFormat.CSV, "", "staff:anna", 100, THEN);
  }

  @Test
  @DisplayName("waits until it is fetched, says how far it is, and is done")
  void life() {
    Export one = export();
    assertEquals(ExportState.ORDERED, one.state(NOW));
    one.begin(NOW);
    assertEquals(ExportState.RUNNING, one.state(NOW));
    one.wrote(40, NOW);
    assertEquals(40, one.written());
    assertNull(one.finishedAt());
    one.end(100, true, NOW);
    assertEquals(ExportState.DONE, one.state(NOW.plusSeconds(3_600)));
    assertEquals(100, one.written());
    assertEquals(NOW, one.finishedAt());
  }

  @Test
  @DisplayName("is broken when its reader goes, or nothing is heard of it, and can be fetched anew")
  void broken() {
    Export one = export();
    one.begin(NOW);
    assertEquals(ExportState.RUNNING, one.state(NOW.plusSeconds(100)));
    assertEquals(ExportState.BROKEN, one.state(NOW.plusSeconds(121)));
    one.end(40, false, NOW);
    assertEquals(ExportState.BROKEN, one.state(NOW));
    one.begin(NOW);
    assertEquals(ExportState.RUNNING, one.state(NOW));
    assertEquals(0, one.written());
    assertNull(one.finishedAt());
  }

  @Test
  @DisplayName("as CSV begins with a byte order mark; each format names its files")
  void formats() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Sheet sheet = ExportFormat.CSV.sheet(out, "Signatures", false)) {
      sheet.row("تضامن");
    }
    assertEquals("\uFEFF\"تضامن\"\r\n", out.toString(StandardCharsets.UTF_8));
    assertEquals(".csv", ExportFormat.CSV.ending());
    assertEquals(".xlsx", ExportFormat.XLSX.ending());
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    ExportFormat.XLSX.sheet(book, "Signatures", true).close();
    assertEquals("PK", book.toString(StandardCharsets.ISO_8859_1).substring(0, 2));
  }
}
