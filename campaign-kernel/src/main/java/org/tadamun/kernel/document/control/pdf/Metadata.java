package org.tadamun.kernel.document.control.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.tadamun.kernel.document.boundary.Document;

/** The metadata of a PDF: title, language, moment, and that it is accessible (PDF/UA-1). */
final class Metadata {

  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag>%s</rdf:Bag></dc:language>
      <xmp:CreateDate>%s</xmp:CreateDate>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  private final Document document;

  Metadata(Document document) {
    this.document = document;
  }

  void write(PDDocument pdf) throws IOException {
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setTitle(document.title());
    information.setCreationDate(GregorianCalendar.from(document.moment().atZone(ZoneOffset.UTC)));
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(document.language());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    if (document.isRightToLeft()) {
      preferences.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
    }
    catalog.setViewerPreferences(preferences);
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
  }

  private String xmp() {
    StringBuilder languages = new StringBuilder();
    for (String language : document.languages()) {
      languages.append("<rdf:li>").append(language).append("</rdf:li>");
    }
    String title = document.title().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return XMP.formatted(title, languages, document.moment());
  }
}
