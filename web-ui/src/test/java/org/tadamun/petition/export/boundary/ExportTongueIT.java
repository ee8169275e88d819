package org.tadamun.petition.export.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@InServer
@DisplayName("Workbook in the language of the fetch")
class ExportTongueIT extends FourEyes {

  @Inject private Exports exports;
  @Inject private TallyWorld tallyWorld;

  private byte[] countries(String language) throws Exception {
    return Acting.as(
        anna,
        () -> {
          String id = exports.countries(petition.slug(), null, ExportFormat.XLSX).id();
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          exports.file(id, Locale.forLanguageTag(language)).content().write(out);
          return out.toByteArray();
        });
  }

  /** An attribute of an element in this part of the workbook. */
  private static String said(byte[] workbook, String part, String element, String attribute)
      throws Exception {
    Path file = Files.write(Files.createTempFile("book", ".xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(part))) {
      Document read = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      return ((Element) read.getElementsByTagName(element).item(0)).getAttribute(attribute);
    } finally {
      Files.delete(file);
    }
  }

  private String name(String language) throws Exception {
    return said(countries(language), "xl/workbook.xml", "sheet", "name");
  }

  @Test
  @DisplayName(
      "The sheet is named in that language, and runs from right to left in Arabic and Urdu")
  void sheet() throws Exception {
    tallyWorld.sign(petition, "SE");
    for (String language : List.of("ar", "ur", "en")) {
      String sheet = "xl/worksheets/sheet1.xml";
      String fromRight = said(countries(language), sheet, "sheetView", "rightToLeft");
      assertEquals(!language.equals("en"), fromRight.equals("true"), language);
    }
    assertEquals("الأرقام بحسب البلد", name("ar"));
    assertEquals("Figures by country", name("en"));
  }
}
