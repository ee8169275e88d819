package org.tadamun.kernel.sheet.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("Excel workbook")
class XlsxTest {

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    // Read by the zip directory, as spreadsheets do: the sizes follow the parts.
    Path file = Files.write(Files.createTempFile("book", ".xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        parts.put(entry.getName(), text);
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }

  private static Document sheet(Map<String, String> parts, int number) throws Exception {
    return parsed(parts.get("xl/worksheets/sheet" + number + ".xml"));
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Element cell(Document sheet, String place) {
    NodeList cells = sheet.getElementsByTagName("c");
    for (int i = 0; i < cells.getLength(); i++) {
      Element cell = (Element) cells.item(i);
      if (cell.getAttribute("r").equals(place)) {
        return cell;
      }
    }
    return null;
  }

  @Test
  @DisplayName("R1: a text stays a text, whatever it begins with, and a number a number")
  void types() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Xlsx book = new Xlsx(out, "Signatures", false)) {
      book.row("Name", "Number").row("=1+1", -14).row("@SUM(A1)", null).row("تضامن & <b>", 7L);
    }
    Document sheet = sheet(parts(out.toByteArray()), 1);
    assertEquals(0, sheet.getElementsByTagName("f").getLength());
    assertEquals("inlineStr", cell(sheet, "A2").getAttribute("t"));
    assertEquals("=1+1", cell(sheet, "A2").getTextContent());
    assertEquals("-14", cell(sheet, "B2").getTextContent());
    assertFalse("inlineStr".equals(cell(sheet, "B2").getAttribute("t")));
    assertEquals("@SUM(A1)", cell(sheet, "A3").getTextContent());
    assertEquals("تضامن & <b>", cell(sheet, "A4").getTextContent());
  }

  @Test
  @DisplayName("a sheet runs from the right if its language does, and a long sheet name is cut")
  void fromRight() throws Exception {
    String name = "التوقيعات ".repeat(4);
    for (boolean fromRight : new boolean[] {true, false}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Xlsx book = new Xlsx(out, name, fromRight, 2)) {
        book.row("البلد").row("السويد").row("كندا");
      }
      Map<String, String> parts = parts(out.toByteArray());
      for (int number = 1; number <= 2; number++) {
        Element view = (Element) sheet(parts, number).getElementsByTagName("sheetView").item(0);
        assertEquals(fromRight, List.of("1", "true").contains(view.getAttribute("rightToLeft")));
      }
      NodeList sheets = parsed(parts.get("xl/workbook.xml")).getElementsByTagName("sheet");
      assertEquals(name.substring(0, 25), ((Element) sheets.item(0)).getAttribute("name"));
      assertEquals(name.substring(0, 25) + " 2", ((Element) sheets.item(1)).getAttribute("name"));
    }
  }

  @Test
  @DisplayName(
      "invalid characters are replaced and a text too long is cut, so the file can be read")
  void oddLetters() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Xlsx book = new Xlsx(out, "Odd", false)) {
      book.row("Name").row("a\u0000b\u001Bc").row("\uD83D\uDE00 \uD83D").row("x".repeat(40_000));
      book.row("\uD800 \uDFFF\uFFFE\uFFFF");
    }
    Document sheet = sheet(parts(out.toByteArray()), 1);
    assertEquals("a\uFFFDb\uFFFDc", cell(sheet, "A2").getTextContent());
    assertTrue(cell(sheet, "A3").getTextContent().startsWith("\uD83D\uDE00 "));
    assertEquals(32_767, cell(sheet, "A4").getTextContent().length());
    assertEquals("\uFFFD \uFFFD\uFFFD\uFFFD", cell(sheet, "A5").getTextContent());
  }

  @Test
  @DisplayName("rows above the limit go to another sheet with the same frozen heading")
  void sheets() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Xlsx book = new Xlsx(out, "Rows", false, 1_001)) {
      book.row("Number");
      for (int i = 1; i <= 2_500; i++) {
        book.row(i);
      }
    }
    Map<String, String> parts = parts(out.toByteArray());
    int rows = 0;
    for (int number = 1; number <= 3; number++) {
      Document sheet = sheet(parts, number);
      assertEquals("Number", cell(sheet, "A1").getTextContent());
      Element pane = (Element) sheet.getElementsByTagName("pane").item(0);
      assertEquals("frozen", pane.getAttribute("state"), "it stays in sight");
      assertEquals("1", pane.getAttribute("ySplit"));
      rows += sheet.getElementsByTagName("row").getLength() - 1;
    }
    assertEquals(2_500, rows);
    assertEquals("1001", cell(sheet(parts, 2), "A2").getTextContent());
    assertTrue(parts.get("xl/workbook.xml").contains("Rows 3"));
  }

  @Tag("slow")
  @Test
  @DisplayName("R2: each ten thousand rows are written out long before the workbook is closed")
  void streams() throws IOException {
    long[] written = new long[1];
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }
        };
    java.util.Random random = new java.util.Random(7);
    Xlsx book = new Xlsx(counting, "Rows", false);
    book.row("Number", "Name");
    for (int portion = 0; portion < 5; portion++) {
      long before = written[0];
      for (int i = 0; i < 10_000; i++) {
        book.row(portion * 10_000 + i, Long.toHexString(random.nextLong()));
      }
      // No compression makes less than 80,000 bytes of so many random numbers.
      long now = written[0] - before;
      assertTrue(now > 50_000, "written of the portion " + portion + ": " + now);
    }
    assertTrue(written[0] > 500_000, "written before the end: " + written[0]);
    book.close();
  }

  @Test
  @DisplayName("a closed workbook is complete, also through a buffer")
  void buffered() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Xlsx book = new Xlsx(new java.io.BufferedOutputStream(out, 1 << 20), "Rows", false)) {
      book.row("Number").row(1);
    }
    assertEquals("1", cell(sheet(parts(out.toByteArray()), 1), "A2").getTextContent());
  }

  @Test
  @DisplayName("a workbook without rows is valid; an error of the target is thrown on")
  void ends() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Xlsx(out, "Empty", false).close();
    assertTrue(parts(out.toByteArray()).containsKey("xl/worksheets/sheet1.xml"));
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThrows(
        UncheckedIOException.class,
        () -> {
          java.util.Random random = new java.util.Random(7);
          Xlsx book = new Xlsx(gone, "Rows", false);
          for (int i = 0; i < 100_000; i++) {
            book.row(Long.toHexString(random.nextLong()));
          }
        });
  }
}
