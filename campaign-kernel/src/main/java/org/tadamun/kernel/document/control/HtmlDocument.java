package org.tadamun.kernel.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Numbered;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * A document to be opened and printed: one file that needs nothing else and runs nothing. It says
 * so itself to the browser, by a policy with the hash of its own style sheet, since it will be
 * opened from disks that have no server.
 */
public final class HtmlDocument {

  private static final String STYLE = load("/document/document.css");
  private static final String[] NOTHING = {};

  private final Document document;
  private final HtmlText html = new HtmlText();

  public HtmlDocument(Document document) {
    this.document = document;
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
    html.element("title", document.title());
    html.open("style").raw(STYLE).end().end();
  }

  private void block(Block block) {
    switch (block) {
      case Heading heading -> beside("h" + heading.level(), heading.text(), NOTHING);
      case Paragraph paragraph ->
          beside("p", paragraph.text(), "class", paragraph.style().name().toLowerCase(Locale.ROOT));
      case Facts facts -> facts(facts);
      case Numbered numbered -> numbered(numbered);
      case Table table -> table(table);
    }
  }

  private void facts(Facts facts) {
    html.open("dl");
    for (Fact fact : facts.facts()) {
      html.open("dt");
      stacked(fact.name());
      html.end().open("dd");
      stacked(fact.value());
      html.end();
    }
    html.end();
  }

  private void numbered(Numbered numbered) {
    html.open("ol");
    for (Phrase item : numbered.items()) {
      // Its number stands on the page's side, also where its words run the other way.
      html.open("li");
      beside("div", item, NOTHING);
      html.end();
    }
    html.end();
  }

  private void table(Table table) {
    html.open("table").open("caption");
    beside("span", table.caption(), NOTHING);
    html.end().open("thead").open("tr");
    for (Column column : table.columns()) {
      html.open("th", "scope", "col", "class", column.kind().name().toLowerCase(Locale.ROOT));
      cell(column.name(), column.kind());
      html.end();
    }
    html.end().end().open("tbody");
    table.rows().forEach(row -> row(table, row));
    html.end().end();
  }

  private void row(Table table, Row row) {
    html.open("tr", row.sum() ? new String[] {"class", "sum"} : NOTHING);
    for (int i = 0; i < row.cells().size(); i++) {
      Kind kind = table.columns().get(i).kind();
      if (i == 0) {
        html.open("th", "scope", "row");
      } else if (kind == Kind.TEXT) {
        html.open("td");
      } else {
        html.open("td", "class", kind.name().toLowerCase(Locale.ROOT));
      }
      cell(row.cells().get(i), kind);
      html.end();
    }
    html.end();
  }

  /**
   * Numbers end on the page's side, whatever the direction of the words above them: those say
   * theirs in the line. A block with a direction of its own would end on the other side.
   */
  private void cell(Phrase phrase, Kind kind) {
    if (kind != Kind.NUMBER || phrase.versions().stream().noneMatch(this::isForeign)) {
      stacked(phrase);
      return;
    }
    for (TextInLanguage said : phrase.versions()) {
      html.open("div");
      if (isForeign(said)) {
        html.open("bdi", "lang", said.language(), "dir", said.direction());
        html.text(said.text()).close();
      } else {
        html.open("bdi").text(said.text()).close();
      }
      html.end();
    }
  }

  private boolean isForeign(TextInLanguage said) {
    return said.language() != null && !said.language().equals(document.language());
  }

  private void beside(String element, Phrase phrase, String... attributes) {
    List<TextInLanguage> versions = phrase.versions();
    if (versions.size() > 1) {
      html.open("div", "class", "pair");
    }
    versions.forEach(said -> said(element, said, attributes));
    if (versions.size() > 1) {
      html.end();
    }
  }

  /** One under the other; what has no language keeps its own direction and disturbs no other. */
  private void stacked(Phrase phrase) {
    List<TextInLanguage> versions = phrase.versions();
    if (versions.size() > 1) {
      versions.forEach(said -> said("div", said));
    } else if (phrase.first().language() == null) {
      html.open("bdi").text(phrase.first().text()).close();
    } else if (phrase.first().language().equals(document.language())) {
      html.text(phrase.first().text());
    } else {
      said("div", phrase.first());
    }
  }

  /** Says its language where it is not the page's. */
  private void said(String element, TextInLanguage said, String... attributes) {
    if (said.language() == null) {
      html.open(element, (Object[]) attributes).open("bdi").text(said.text()).close().end();
      return;
    }
    if (said.language().equals(document.language())) {
      html.element(element, said.text(), (Object[]) attributes);
      return;
    }
    Object[] all = new Object[attributes.length + 4];
    System.arraycopy(attributes, 0, all, 0, attributes.length);
    all[attributes.length] = "lang";
    all[attributes.length + 1] = said.language();
    all[attributes.length + 2] = "dir";
    all[attributes.length + 3] = said.direction();
    html.element(element, said.text(), all);
  }

  private static String load(String name) {
    try (InputStream in = HtmlDocument.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
