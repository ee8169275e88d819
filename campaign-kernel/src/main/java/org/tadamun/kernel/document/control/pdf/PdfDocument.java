package org.tadamun.kernel.document.control.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.setting.DocumentFailure;
import org.tadamun.kernel.document.control.setting.Fonts;
import org.tadamun.kernel.document.control.setting.Line;
import org.tadamun.kernel.document.control.setting.TextSetter;
import org.tadamun.kernel.document.control.setting.TextStyle;

/**
 * Writes a document as a PDF. Fonts, time and id come from the document and not from the machine,
 * so that the same document makes the same bytes.
 */
public final class PdfDocument {

  /** From the lower edge of the paper, in points. */
  private static final float FOOT = 34;

  private static final float GAP = 18;

  private final Document document;

  public PdfDocument(Document document) {
    this.document = document;
  }

  public byte[] bytes() {
    try (PDDocument pdf = new PDDocument();
        Fonts fonts = new Fonts(pdf)) {
      pdf.setDocumentId(document.moment().toEpochMilli());
      new Metadata(document).write(pdf);
      TextSetter setter = new TextSetter(fonts);
      Tags tags = new Tags(pdf, document.language());
      Paper sheet = new Paper(pdf, tags, document.isRightToLeft());
      Blocks blocks = new Blocks(new Wording(sheet, setter, tags), tags.whole());
      document.blocks().forEach(blocks::put);
      sheet.close();
      number(pdf, setter);
      tags.close();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException unwritten) {
      throw DocumentFailure.because(unwritten);
    }
  }

  /** Done last, when the number of pages is known. */
  private void number(PDDocument pdf, TextSetter setter) throws IOException {
    int count = pdf.getNumberOfPages();
    for (int i = 0; i < count; i++) {
      PDPage page = pdf.getPage(i);
      try (PDPageContentStream foot =
          new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
        foot.beginMarkedContent(COSName.ARTIFACT);
        float x = document.isRightToLeft() ? Paper.MARGIN + Paper.WIDTH : Paper.MARGIN;
        for (TextInLanguage said : document.pageOf().apply(i + 1, count).versions()) {
          Line line = setter.lines(said, TextStyle.FOOT, Paper.WIDTH).getFirst();
          float start = document.isRightToLeft() ? x - line.width() : x;
          line.draw(foot, start, FOOT);
          x += (document.isRightToLeft() ? -1 : 1) * (line.width() + GAP);
        }
        foot.endMarkedContent();
      }
    }
  }
}
