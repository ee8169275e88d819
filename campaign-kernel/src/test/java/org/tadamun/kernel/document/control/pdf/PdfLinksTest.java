package org.tadamun.kernel.document.control.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Numbered;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.Documents;

@Tag("slow")
@DisplayName("Links and list numbers of a PDF")
class PdfLinksTest {

  private static final String ADDRESS = "https://example.org/en/verify";
  private static final String LONG = "https://example.org/" + "a".repeat(100);

  private static PDDocument read(List<String> languages, Block block) throws IOException {
    Document document =
        new Document(
            "Pack", languages, Documents.NOON, (page, all) -> Phrase.plain(""), List.of(block));
    return Loader.loadPDF(document.pdf());
  }

  private static Facts facts() {
    Phrase name = Phrase.plain("Address");
    return new Facts(
        List.of(
            Fact.leading(name, Phrase.none(), ADDRESS),
            Fact.leading(name, Phrase.plain("Campaign"), LONG),
            new Fact(name, Phrase.plain("https://example.com/of-somebody"))));
  }

  @Test
  @DisplayName(
      "R2: an address is a link on each of its lines, but only if the document marks it as one")
  void links() throws IOException {
    try (PDDocument pdf = read(List.of("en"), facts())) {
      List<PDAnnotation> links = pdf.getPage(0).getAnnotations();
      assertEquals(
          List.of(ADDRESS, LONG, LONG, LONG), links.stream().map(PdfLinksTest::address).toList());
      for (PDAnnotation link : links) {
        assertTrue(link.getRectangle().getWidth() > 50, link::toString);
        assertEquals(address(link), link.getContents());
      }
    }
  }

  private static String address(PDAnnotation link) {
    PDAnnotationLink pressed = assertInstanceOf(PDAnnotationLink.class, link);
    return assertInstanceOf(PDActionURI.class, pressed.getAction()).getURI();
  }

  @Test
  @DisplayName("R5: each link has its own structure element")
  void tagged() throws IOException {
    try (PDDocument pdf = read(List.of("en"), facts())) {
      PDStructureTreeRoot root = pdf.getDocumentCatalog().getStructureTreeRoot();
      Map<Integer, COSObjectable> parents = root.getParentTree().getNumbers();
      for (PDAnnotation link : pdf.getPage(0).getAnnotations()) {
        COSObjectable element = parents.get(link.getStructParent());
        assertNotNull(element);
        PDParentTreeValue value = assertInstanceOf(PDParentTreeValue.class, element);
        assertTrue(value.getCOSObject().toString().contains(COSName.getPDFName("Link").getName()));
      }
      assertTrue(parents.keySet().stream().allMatch(key -> key < root.getParentTreeNextKey()));
    }
  }

  @ParameterizedTest
  @CsvSource({"en, ur", "ur, en"})
  @DisplayName("R4: the number of a list item is at the side where its language begins")
  void numbered(String first, String second) throws IOException {
    Phrase item = Phrase.of(Stream.of(first, second).map(in -> new TextInLanguage(words(in), in)));
    try (PDDocument pdf = read(List.of(first, second), new Numbered(List.of(item)))) {
      float[] edges = {Float.MAX_VALUE, 0};
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String written, List<TextPosition> letters) {
              letters.stream()
                  .filter(letter -> letter.getUnicode().equals("1"))
                  .map(TextPosition::getXDirAdj)
                  .forEach(
                      x -> {
                        edges[0] = Math.min(edges[0], x);
                        edges[1] = Math.max(edges[1], x);
                      });
            }
          };
      stripper.getText(pdf);
      assertEquals(Paper.MARGIN, edges[0], 1, "English at the left edge");
      assertTrue(edges[1] > Paper.MARGIN + Paper.WIDTH - 20, "Urdu at the right edge");
    }
  }

  private static String words(String language) {
    return language.equals("ur") ? Documents.URDU : Documents.ENGLISH;
  }
}
