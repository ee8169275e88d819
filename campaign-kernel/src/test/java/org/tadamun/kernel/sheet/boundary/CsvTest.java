package org.tadamun.kernel.sheet.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void everyCellIsQuotedAndEveryLineEndsInCrLf() {
    assertEquals(
        "\"a\",\"b \"\"c\"\"\",\"\"\r\n\"1\"\r\n",
        new Csv().row("a", "b \"c\"", null).row(1).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "  =1", "\u00A0=1", "＝1+1"})
  void noSpreadsheetTakesATextForAFormula(String hostile) {
    assertEquals("\"'" + hostile + "\"\r\n", new Csv().row(hostile).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Ann;=1+1;x|Ann;'=1+1;x",
        "Ann; +1|Ann;' +1",
        "Ann;\u00A0-1|Ann;'\u00A0-1",
        "Ann;;@x|Ann;;'@x",
        "Ann;\"=1\"|Ann;'\"\"=1\"\"",
        "=1;=2;＝3|'=1;'=2;'＝3",
      })
  @DisplayName("R1: a formula after a semicolon within a cell is defused too")
  void semicolons(String hostile, String safe) {
    assertEquals('"' + safe + "\"\r\n", new Csv().row(hostile).text());
  }

  @Test
  @DisplayName("R1: a formula after a tab or at the start of a line within a cell is defused too")
  void tabsAndLines() {
    assertEquals("\"a\t'=1\"\r\n", new Csv().row("a\t=1").text());
    assertEquals("\"'\t'=1\"\r\n", new Csv().row("\t=1").text());
    assertEquals("\"a\r\n'=1\n'@x\"\r\n", new Csv().row("a\r\n=1\n@x").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a; b", "a;b=c", "a;1-2", "a\tb", "a\nb", ";", "a;", "a;  ", "a,=b"})
  @DisplayName("a cell without a formula after a separator stays as it is")
  void harmless(String text) {
    assertEquals('"' + text + "\"\r\n", new Csv().row(text).text());
  }

  @Test
  void aNumberStaysANumberAndTextInAnyScriptStaysAsItIs() {
    assertEquals(
        "\"-14\",\"تضامن، يكجہتی\",\"a=b\"\r\n", new Csv().row(-14, "تضامن، يكجہتی", "a=b").text());
  }

  @Test
  @DisplayName(
      "R2: each row is written to the target at once, and closing the sheet closes the target")
  void streamed() throws java.io.IOException {
    boolean[] closed = new boolean[1];
    java.io.StringWriter target =
        new java.io.StringWriter() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    try (Sheet csv = new Csv(target)) {
      csv.row("a");
      assertEquals("\"a\"\r\n", target.toString());
      csv.row("\u00A0=1", "\t@x", "＝1");
    }
    assertEquals("\"a\"\r\n\"'\u00A0=1\",\"'\t'@x\",\"'＝1\"\r\n", target.toString());
    org.junit.jupiter.api.Assertions.assertTrue(closed[0]);
  }

  @Test
  @DisplayName("R5: a file for people begins with a byte order mark")
  void mark() {
    assertEquals("\uFEFF\"a\"\r\n\"b\"\r\n", Csv.file().row("a").row("b").text());
    StringBuilder target = new StringBuilder();
    assertEquals("\uFEFF\"a\"\r\n", Csv.file(target).row("a").text());
    assertEquals("\uFEFF\"a\"\r\n", target.toString());
  }

  @Test
  @DisplayName("flush() passes on what a buffered target holds back")
  void flushed() throws java.io.IOException {
    java.io.StringWriter target = new java.io.StringWriter();
    Csv csv = new Csv(new java.io.BufferedWriter(target)).row("a");
    assertEquals("", target.toString());
    csv.flush();
    assertEquals("\"a\"\r\n", target.toString());
    Csv inMemory = new Csv().row("b");
    inMemory.flush();
    assertEquals("\"b\"\r\n", inMemory.text());
  }

  @Test
  @DisplayName("an error of the target is thrown on as an UncheckedIOException")
  void gone() {
    Appendable gone =
        new java.io.Writer() {
          @Override
          public void write(char[] text, int from, int length) throws java.io.IOException {
            throw new java.io.IOException("gone");
          }

          @Override
          public void flush() {
            // There is no buffer.
          }

          @Override
          public void close() {
            // There is nothing to close.
          }
        };
    org.junit.jupiter.api.Assertions.assertThrows(
        java.io.UncheckedIOException.class, () -> Csv.file(gone));
    Csv csv = new Csv(gone);
    org.junit.jupiter.api.Assertions.assertThrows(
        java.io.UncheckedIOException.class, () -> csv.row("a"));
  }
}
