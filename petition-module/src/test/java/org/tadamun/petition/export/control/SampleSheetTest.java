package org.tadamun.petition.export.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.kernel.sheet.boundary.Sheet;

@DisplayName("Table of a demonstration")
class SampleSheetTest {

  @Test
  @DisplayName("R9: each row says at its end that it is a sample, also after empty cells")
  void marked() {
    Csv csv = new Csv();
    Sheet sheet = SampleSheet.of(csv, true, "Sample data");
    sheet.row("Number", "Name").row(1, null);
    assertEquals(
        "\"Number\",\"Name\",\"Sample data\"\r\n\"1\",\"\",\"Sample data\"\r\n", csv.text());
  }

  @Test
  @DisplayName("A table of real data is not changed")
  void real() {
    Csv csv = new Csv();
    assertSame(csv, SampleSheet.of(csv, false, "Sample data"));
  }
}
