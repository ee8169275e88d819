package org.tadamun.petition.imports.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sheet.boundary.SheetForm;

@DisplayName("Setup by which a file is read")
class ImportSetupTest {

  private static final ImportSetup SETUP =
      new ImportSetup(
          new SheetForm(StandardCharsets.UTF_8, ';', true),
          Map.of(ImportField.EMAIL, 2, ImportField.NAME, 0),
          DateOrder.DAY_MONTH_YEAR,
          "GB",
          "en",
          null,
          null,
          null);

  @Test
  @DisplayName("Headings of the used columns are stored, each in one line and shortened")
  void headings() {
    String sentence = "x".repeat(ImportHeadings.LENGTH_MAX - 1) + "😀 more";
    ImportSetup called = SETUP.called(List.of(" Whole\nname ", "not read", sentence));
    assertEquals(
        Map.of(
            ImportField.NAME,
            "Whole name",
            ImportField.EMAIL,
            "x".repeat(ImportHeadings.LENGTH_MAX - 1)),
        called.headings());
    assertEquals(called, ImportSetup.parse(called.toText()));
    assertEquals(Map.of(), SETUP.called(List.of("", "y")).headings());
  }

  @Test
  @DisplayName("The setup stores the country and the words about which signers were asked")
  void asked() {
    ImportSetup asked =
        new ImportSetup(
                SETUP.form(),
                SETUP.columns(),
                DateOrder.YEAR_MONTH_DAY,
                null,
                null,
                "labourstart",
                "Yes, news.",
                "Yes, there too.")
            .about("PK");
    assertEquals(asked, ImportSetup.parse(asked.toText()));
    assertEquals("PK", ImportSetup.parse(asked.toText()).targetCountry());
    assertEquals(Map.of("NEWS", "Yes, news.", "TARGET", "Yes, there too."), asked.shown());
    assertEquals(Map.of(), SETUP.shown(), "nothing was asked");
  }

  @Test
  @DisplayName("The language is stored in one spelling")
  void spelling() {
    ImportSetup capitals =
        new ImportSetup(SETUP.form(), SETUP.columns(), SETUP.dates(), "GB", "EN", null, null, null);
    assertEquals(SETUP, capitals);
  }

  @Test
  @DisplayName("A setup stored without headings can still be read")
  void earlier() {
    String kept = SETUP.toText().replace(",\"headings\":{}", "");
    assertEquals(SETUP, ImportSetup.parse(kept), "those of before have no names");
  }
}
