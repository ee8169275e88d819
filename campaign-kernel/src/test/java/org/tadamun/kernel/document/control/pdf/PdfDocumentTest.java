package org.tadamun.kernel.document.control.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.control.Documents;

@Tag("slow")
@DisplayName("PDF document")
class PdfDocumentTest {

  private static PDDocument read(Document document) throws IOException {
    return Loader.loadPDF(document.pdf());
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static List<PDStructureElement> elements(PDStructureNode node) {
    List<PDStructureElement> found = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        found.add(element);
        found.addAll(elements(element));
      }
    }
    return found;
  }

  private static List<PDStructureElement> ofType(PDDocument pdf, String type) {
    return elements(pdf.getDocumentCatalog().getStructureTreeRoot()).stream()
        .filter(element -> element.getStructureType().equals(type))
        .toList();
  }

  /** The distance of the word's first letter from the left edge. */
  private static float left(PDDocument pdf, int page, String word) throws IOException {
    return letters(pdf, page, word).getFirst().getXDirAdj();
  }

  private static float right(PDDocument pdf, int page, String word) throws IOException {
    TextPosition last = letters(pdf, page, word).getLast();
    return last.getXDirAdj() + last.getWidthDirAdj();
  }

  /** The letters of the word where it first occurs on the page. */
  private static List<TextPosition> letters(PDDocument pdf, int page, String word)
      throws IOException {
    List<TextPosition> found = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String written, List<TextPosition> letters) {
            if (found.isEmpty() && written.strip().equals(word)) {
              found.addAll(letters);
            }
          }
        };
    stripper.setSortByPosition(true);
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    stripper.getText(pdf);
    assertFalse(found.isEmpty(), word);
    return found;
  }

  @Test
  @DisplayName("R3: making the PDF twice gives the same bytes, with the document's date in it")
  void sameBytes() throws IOException {
    for (Document document :
        List.of(Documents.english(), Documents.arabic(), Documents.englishAndUrdu())) {
      assertArrayEquals(document.pdf(), document.pdf());
      try (PDDocument pdf = read(document)) {
        assertEquals(Documents.NOON, pdf.getDocumentInformation().getCreationDate().toInstant());
      }
    }
  }

  @Test
  @DisplayName("R3: PDFs made in parallel have the same bytes")
  void atOnce() {
    Document document = Documents.tableAfter(3);
    byte[] alone = document.pdf();
    IntStream.range(0, 8)
        .parallel()
        .forEach(one -> assertArrayEquals(alone, document.pdf(), () -> "number " + one));
  }

  @Test
  @DisplayName(
      "R5: the PDF is tagged and names its title, its languages and the headings of its tables")
  void tagged() throws IOException {
    try (PDDocument pdf = read(Documents.englishAndUrdu())) {
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
      assertEquals("en", pdf.getDocumentCatalog().getLanguage());
      assertEquals("Pack <1>", pdf.getDocumentInformation().getTitle());
      assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
      assertEquals(List.of("en", "ur"), languages(ofType(pdf, "H1")));
      assertEquals(Documents.URDU, ofType(pdf, "H1").get(1).getActualText());
      assertEquals(Documents.ROWS + 2, ofType(pdf, "TR").size());
      assertEquals(Documents.ROWS + 1 + 3, ofType(pdf, "TH").size());
      assertEquals(1, ofType(pdf, "Caption").size());
      assertEquals(2, ofType(pdf, "L").size());
      assertEquals(4, ofType(pdf, "LI").size());
      String about =
          new String(
              pdf.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(about.contains("<pdfuaid:part>1</pdfuaid:part>"), about);
      assertTrue(about.contains("Pack &lt;1&gt;"), about);
    }
  }

  private static List<String> languages(List<PDStructureElement> elements) {
    return elements.stream().map(PDStructureElement::getLanguage).toList();
  }

  @Test
  @DisplayName("R5: all content of a page is tagged, as an element or as an artifact")
  void everyPieceIsTagged() throws IOException {
    try (PDDocument pdf = read(Documents.arabic())) {
      for (PDPage page : pdf.getPages()) {
        String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
        int depth = 0;
        for (String line : content.split("\n")) {
          if (line.endsWith("BDC") || line.endsWith("BMC")) {
            depth++;
          } else if (line.equals("EMC")) {
            depth--;
          } else if (line.endsWith("TJ") || line.endsWith("Tj") || line.equals("S")) {
            assertEquals(1, depth, line);
          }
        }
        assertEquals(0, depth);
        assertEquals("S", page.getCOSObject().getNameAsString("Tabs"));
        assertTrue(page.getStructParents() >= 0);
      }
    }
  }

  @Test
  @DisplayName("R5: each page repeats the table's heading and has a page number")
  void pages() throws IOException {
    try (PDDocument pdf = read(Documents.english())) {
      int pages = pdf.getNumberOfPages();
      assertTrue(pages > 2, () -> pages + " pages");
      for (int page = 1; page <= pages; page++) {
        String text = text(pdf, page);
        assertTrue(text.contains("Page " + page + " of " + pages), text);
        assertTrue(text.contains("Country"), text);
      }
      assertTrue(text(pdf, pages).contains("4005"));
    }
  }

  @Test
  @DisplayName("R5: a table's heading is never alone at the foot of a page")
  void headWithRow() throws IOException {
    for (int lines = 20; lines < 60; lines++) {
      try (PDDocument pdf = read(Documents.tableAfter(lines))) {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
          String text = text(pdf, page);
          assertEquals(text.contains("Country"), text.contains("Somewhere"), text);
        }
      }
    }
  }

  @Test
  @DisplayName("R4: Arabic and Urdu are extracted in reading order")
  void order() throws IOException {
    try (PDDocument pdf = read(Documents.arabic())) {
      assertTrue(text(pdf, 1).contains(Documents.ARABIC), () -> "no Arabic");
    }
    try (PDDocument pdf = read(Documents.englishAndUrdu())) {
      String text = text(pdf, 1);
      for (String word : Documents.URDU.split("[ ۔]")) {
        assertTrue(text.contains(word), () -> word + " is not in " + text);
      }
      assertTrue(text.contains("Plain-clothes men took him"), text);
    }
  }

  @Test
  @DisplayName("R4: the first column is on the side where the document's language begins")
  void columns() throws IOException {
    try (PDDocument pdf = read(Documents.english())) {
      assertTrue(left(pdf, 2, "Country") < left(pdf, 2, "Hash"));
      assertTrue(left(pdf, 2, "Hash") < left(pdf, 2, "Sum"));
    }
    try (PDDocument pdf = read(Documents.arabic())) {
      assertTrue(left(pdf, 2, "Sum") < left(pdf, 2, "Hash"));
      assertTrue(left(pdf, 2, "Hash") < left(pdf, 2, "ملک"));
    }
  }

  @Test
  @DisplayName("R4: numbers are aligned at the right in either direction")
  void figures() throws IOException {
    for (Document document : List.of(Documents.english(), Documents.arabic())) {
      try (PDDocument pdf = read(document)) {
        int last = pdf.getNumberOfPages();
        String most = Integer.toString(Documents.ROWS - 1);
        assertEquals(right(pdf, last, "4005"), right(pdf, last, most), 0.5);
      }
    }
  }

  @Test
  @DisplayName(
      "R2: all fonts are embedded as subsets, and the PDF has no scripts, actions or links")
  void selfContained() throws IOException {
    byte[] bytes = Documents.englishAndUrdu().pdf();
    assertTrue(bytes.length < 300_000, () -> bytes.length + " bytes");
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font.getName().matches("[A-Z]{6}\\+Noto.*"), font.getName());
          assertNotNull(font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE));
        }
        assertTrue(page.getAnnotations().isEmpty());
      }
      assertEquals(null, pdf.getDocumentCatalog().getOpenAction());
      assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("JavaScript"));
    }
  }

  @Test
  @DisplayName(
      "a character that no font has is drawn as a sign and kept in the text; no control is drawn")
  void missing() throws IOException {
    try (PDDocument pdf = read(Documents.english())) {
      String text = text(pdf, 1);
      List<String> kept =
          ofType(pdf, "P").stream().map(PDStructureElement::getActualText).distinct().toList();
      assertTrue(kept.contains("<b> & \u738B \u0007"), kept::toString);
      assertTrue(text.contains("<b> & \uFFFD"), text);
      assertFalse(text.contains("\u0007"), text);
    }
  }
}
