package org.tadamun.kernel.sheet.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void everyCellIsQuotedAndEveryLineEndsInCrLf() {
    assertEquals(
        "\"a\",\"b \"\"c\"\"\",\"\"\r\n\"1\"\r\n",
        new Csv().row("a", "b \"c\"", null).row(1).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\u00A0=1", "＝1+1"})
  void noSpreadsheetTakesATextForAFormula(String hostile) {
    assertEquals("\"'" + hostile + "\"\r\n", new Csv().row(hostile).text());
  }

  @Test
  void aNumberStaysANumberAndTextInAnyScriptStaysAsItIs() {
    assertEquals(
        "\"-14\",\"تضامن، يكجہتی\",\"a=b\"\r\n", new Csv().row(-14, "تضامن، يكجہتی", "a=b").text());
  }
}
