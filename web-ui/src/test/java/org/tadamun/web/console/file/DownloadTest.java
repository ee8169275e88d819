package org.tadamun.web.console.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sheet.boundary.Csv;

@DisplayName("The download of a table")
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
  @DisplayName("a download that fails on its way ends with a row that says so, and throws")
  void saysThatItBrokeOff() {
    refused(new IllegalStateException("no more"), true);
    assertEquals("\"one\"\r\n\"cut\"\r\n", csv.text());
  }

  @Test
  @DisplayName("a download that fails before anything was sent throws without the row")
  void refused() {
    refused(new IllegalStateException("no more"), false);
    assertEquals("\"one\"\r\n", csv.text());
  }

  @Test
  @DisplayName("nothing more is written once the reader has gone")
  void stopsWhenReaderHasGone() {
    refused(new UncheckedIOException(new IOException("gone")), true);
    assertEquals("\"one\"\r\n", csv.text());
  }

  @Test
  @DisplayName("a complete download ends with its last row")
  void endsWithLastRow() {
    Download.write(csv, () -> csv.row("one"), () -> true, "cut");
    assertEquals("\"one\"\r\n", csv.text());
  }
}
