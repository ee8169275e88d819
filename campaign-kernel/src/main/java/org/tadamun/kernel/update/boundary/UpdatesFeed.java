package org.tadamun.kernel.update.boundary;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Markup;
import org.tadamun.kernel.text.boundary.link.TextPart;
import org.tadamun.kernel.text.boundary.link.TextPiece;

/** Writes news as an Atom feed (RFC 4287) in one language. */
final class UpdatesFeed {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final String baseUrl;
  private final CampaignView campaign;
  private final Locale locale;

  UpdatesFeed(String baseUrl, CampaignView campaign, Locale locale) {
    this.baseUrl = baseUrl;
    this.campaign = campaign;
    this.locale = locale;
  }

  /** Returns the feed of these updates, of which the newest is the first. */
  String write(List<UpdateView> updates) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("xml:lang", locale.toLanguageTag());
      // No web address: feed readers know the feed by this id, even if it moves to another address.
      element(xml, "id", "urn:tadamun:updates:" + campaign.publicId());
      element(xml, "title", campaign.title().best(locale));
      element(
          xml,
          "updated",
          updates.stream()
              .map(one -> one.changedIn(locale))
              .max(Comparator.naturalOrder())
              .orElse(campaign.modifiedAt())
              .toString());
      link(xml, "alternate", page());
      link(
          xml,
          "self",
          baseUrl
              + "/api/v1/campaigns/"
              + campaign.slug()
              + "/updates.atom?lang="
              + locale.toLanguageTag());
      xml.writeStartElement("author");
      element(xml, "name", campaign.owner().name().best(locale));
      xml.writeEndElement();
      for (UpdateView update : updates) {
        entry(xml, update);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.toString();
  }

  private void entry(XMLStreamWriter xml, UpdateView update) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", "urn:tadamun:update:" + update.id());
    xml.writeStartElement("title");
    xml.writeAttribute("xml:lang", update.title().bestLanguage(locale));
    xml.writeCharacters(update.title().best(locale));
    xml.writeEndElement();
    element(xml, "published", update.publishedAt().toString());
    // A further language is no change for readers of this one (RFC 4287, 4.2.15).
    element(xml, "updated", update.changedIn(locale).toString());
    link(xml, "alternate", site() + update.path(campaign.slug()));
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeAttribute("xml:lang", update.body().bestLanguage(locale));
    String direction = Languages.direction(update.body().bestLanguage(locale));
    xml.writeCharacters(paragraphs(update.body().best(locale), direction));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /**
   * Writes HTML paragraphs with a direction of their own. Feed readers may join those of a plain
   * text (RFC 4287, 3.1.1.1), and the page of the reader may have another direction.
   */
  private static String paragraphs(String text, String direction) {
    String begin = "<p dir=\"" + direction + "\">";
    return Stream.of(text.split("\\R\\s*\\R"))
        .map(one -> begin + linked(one.strip()) + "</p>")
        .collect(Collectors.joining());
  }

  private static String linked(String paragraph) {
    return TextPiece.of(paragraph).stream()
        .map(piece -> piece.isLink() ? link(piece.text()) : TextPart.html(piece.text()))
        .collect(Collectors.joining());
  }

  private static String link(String address) {
    String escaped = Markup.escaped(address);
    return "<a dir=\"ltr\" rel=\"noopener nofollow\" href=\"" + escaped + "\">" + escaped + "</a>";
  }

  private String page() {
    return site() + "/campaigns/" + campaign.slug();
  }

  private String site() {
    return baseUrl + "/" + locale.getLanguage();
  }

  private static void link(XMLStreamWriter xml, String relation, String href)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
