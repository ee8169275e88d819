package org.tadamun.web.console.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;

@DisplayName("The form of how a file is to be read")
class ImportFormTest {

  private static final ImportSetup SETUP =
      new ImportSetup(
          new SheetForm(StandardCharsets.UTF_8, '\t', true),
          Map.of(ImportField.EMAIL, 2, ImportField.NAME, 0),
          DateOrder.MONTH_DAY_YEAR,
          "SE",
          "en",
          "unite",
          "Yes, news.",
          null);

  @Test
  @DisplayName("an unchanged form gives back what was proposed")
  void unchanged() {
    assertEquals(SETUP, ImportForm.of(SETUP).setup());
  }

  @Test
  @DisplayName("a changed form has the chosen columns and no empty values")
  void changed() {
    ImportForm form = ImportForm.of(SETUP);
    form.getColumns().put("NAME", "");
    form.getColumns().put("FAMILY_NAME", null);
    form.getColumns().put("GIVEN_NAME", "4");
    form.setSeparator(";");
    form.setCharset("windows-1256");
    form.setHeading(false);
    form.setCountry("");
    form.setConsentTo(" ");
    form.setNewsShown("  Yes.\n");
    ImportSetup setup = form.setup();
    assertEquals(Map.of(ImportField.EMAIL, 2, ImportField.GIVEN_NAME, 4), setup.columns());
    assertEquals("windows-1256", setup.form().charset().name());
    assertEquals(';', setup.form().separator());
    assertEquals(false, setup.form().heading());
    assertNull(setup.country());
    assertNull(setup.consentTo());
    assertEquals("Yes.", setup.newsShown());
  }
}
