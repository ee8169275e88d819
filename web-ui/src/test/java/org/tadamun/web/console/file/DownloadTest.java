package org.tadamun.web.console.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sheet.boundary.Csv;

@DisplayName("A table to download")
class DownloadTest {

  private final Csv csv = new Csv();

  private void refused(RuntimeException why, boolean begun) {
    RuntimeException met =
        assertThrows(
            RuntimeException.class,
            () ->
                Download.write(
                    csv,
                    () -> {
                      csv.row("one");
                      throw why;
                    },
                    () -> begun,
                    "cut"));
    assertSame(why, met);
  }

  @Test
  @DisplayName("that breaks off on its way says so in its last row, and fails all the same")
  void cut() {
    refused(new IllegalStateException("no more"), true);
    assertEquals("\"one\"\r\n\"cut\"\r\n", csv.text());
  }

  @Test
  @DisplayName("of which nothing has gone out is refused, and is no file")
  void refused() {
    refused(new IllegalStateException("no more"), false);
    assertEquals("\"one\"\r\n", csv.text());
  }

  @Test
  @DisplayName("whose reader has gone is not written on")
  void gone() {
    refused(new UncheckedIOException(new IOException("gone")), true);
    assertEquals("\"one\"\r\n", csv.text());
  }

  @Test
  @DisplayName("that is whole ends with its last row")
  void whole() {
    Download.write(csv, () -> csv.row("one"), () -> true, "cut");
    assertEquals("\"one\"\r\n", csv.text());
  }
}
