package org.tadamun.petition.export.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.kernel.sheet.boundary.Sheet;

@DisplayName("A table of a demonstration")
class MarkedSheetTest {

  @Test
  @DisplayName("R9 says so at the end of each row, behind cells that are empty too")
  void marked() {
    Csv csv = new Csv();
    Sheet sheet = MarkedSheet.of(csv, true, "Sample data");
    sheet.row("Number", "Name").row(1, null);
    assertEquals(
        "\"Number\",\"Name\",\"Sample data\"\r\n\"1\",\"\",\"Sample data\"\r\n", csv.text());
  }

  @Test
  @DisplayName("is no other than any where it is none")
  void real() {
    Csv csv = new Csv();
    assertSame(csv, MarkedSheet.of(csv, false, "Sample data"));
  }
}
