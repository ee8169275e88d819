package org.tadamun.kernel.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Group;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Names;
import org.tadamun.kernel.document.boundary.Block.Numbered;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * Writes a document as one HTML file without external parts or scripts. The file contains a policy
 * with the hash of its style sheet, because it will be opened from disks, without a server's
 * headers.
 */
public final class HtmlDocument {

  private static final String STYLE = load("/document/document.css");
  private static final String[] NOTHING = {};
  private static final String[] CODE = {"class", "code"};

  private final Document document;
  private final HtmlText html = new HtmlText();
  private final HtmlPhrases phrases;

  public HtmlDocument(Document document) {
    this.document = document;
    this.phrases = new HtmlPhrases(html, document.language());
  }

  public byte[] bytes() {
    String direction = Languages.direction(document.language());
    html.open("html", "lang", document.language(), "dir", direction);
    head();
    html.open("body").open("main");
    document.blocks().forEach(this::block);
    html.end().end().end();
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head() {
    String hash =
        Base64.getEncoder().encodeToString(Sha256.of(STYLE.getBytes(StandardCharsets.UTF_8)));
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'sha256-" + hash + "'");
    html.empty("meta", "name", "viewport", "content", "width=device-width");
    html.open("title").plain(document.title()).end();
    html.open("style").raw(STYLE).end().end();
  }

  private void block(Block block) {
    switch (block) {
      case Heading heading -> phrases.beside("h" + heading.level(), heading.text(), NOTHING);
      case Paragraph paragraph ->
          phrases.beside(
              "p", paragraph.text(), "class", paragraph.style().name().toLowerCase(Locale.ROOT));
      case Facts facts -> facts(facts);
      case Numbered numbered -> numbered(numbered);
      case Names names -> names(names);
      case Table table -> new HtmlTable(html, phrases).put(table);
    }
  }

  private void facts(Facts facts) {
    html.open("dl");
    for (Fact fact : facts.facts()) {
      html.open("dt");
      phrases.stacked(fact.name());
      html.end().open("dd", (Object[]) (fact.kind() == Kind.CODE ? CODE : NOTHING));
      phrases.stacked(fact.value(), fact.link());
      html.end();
    }
    html.end();
  }

  /** Each name has its own direction; the style of its class keeps it on one line. */
  private void names(Names names) {
    html.open("dl", "class", "names");
    for (Group group : names.groups()) {
      html.open("dt");
      phrases.stacked(group.name());
      html.end().open("dd");
      for (int i = 0; i < group.members().size(); i++) {
        html.text(i == 0 ? "" : " \u00B7 ");
        html.open("bdi").text(group.members().get(i)).close();
      }
      html.end();
    }
    html.end();
  }

  private void numbered(Numbered numbered) {
    html.open("ol");
    for (Phrase item : numbered.items()) {
      // The number stays on the page's side, even if the words run the other way.
      html.open("li");
      phrases.beside("div", item, NOTHING);
      html.end();
    }
    html.end();
  }

  private static String load(String name) {
    try (InputStream in = HtmlDocument.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
