package org.tadamun.petition.snapshot.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * A pack to be printed and handed over: one file that needs nothing else and runs nothing. It says
 * so itself to the browser, by a policy with the hash of its own style sheet, since it will be
 * opened from disks that have no server.
 */
final class HtmlPack {

  private static final String[] NUMBER = {"class", "number"};

  private final PackContent content;
  private final PackWords words;
  private final String style;
  private final HtmlText html = new HtmlText();

  HtmlPack(PackContent content, PackWords words, String style) {
    this.content = content;
    this.words = words;
    this.style = style;
  }

  byte[] bytes() {
    html.open("html", "lang", words.language(), "dir", words.direction());
    head();
    html.open("body").open("main");
    heading();
    countries();
    batches("batches.caption", "batches.none", content.figures().batches());
    html.element("p", words.get("waiting", content.figures().waiting().size()));
    batches("corrections.caption", "corrections.none", content.figures().corrections());
    section("method.title", words.get("method"));
    signed();
    verification();
    html.end().end().end();
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head() {
    String hash =
        Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)));
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'sha256-" + hash + "'");
    html.empty("meta", "name", "viewport", "content", "width=device-width");
    html.element("title", words.get("title") + " – " + words.best(content.petition().title()));
    html.open("style").raw(style).end().end();
  }

  private void heading() {
    html.element("p", words.get("title"), "class", "kind");
    said("h1", content.petition().title());
    html.open("p", "class", "for").text(words.get("for")).text(": ");
    said("bdi", content.addressee().name());
    html.end();
    html.element("p", words.number(content.figures().total()), "class", "total");
    html.element("p", words.get("total"), "class", "unit");
    html.open("dl");
    fact("as-of", words.moment(content.asOf()));
    fact("number", content.id());
    fact("version", words.number(content.petition().textVersion()));
    fact("text-hash", content.petition().textHash());
    html.end();
    if (content.isSample()) {
      html.element("p", words.get("sample"), "class", "notice");
    }
  }

  private void countries() {
    if (content.figures().countries().isEmpty()) {
      html.element("p", words.get("none"));
      return;
    }
    html.open("table").element("caption", words.get("countries.caption")).open("thead").open("tr");
    column(words.get("country"));
    for (SignatureSource source : SignatureSource.values()) {
      column(words.source(source), NUMBER);
    }
    column(words.get("sum"), NUMBER);
    html.end().end().open("tbody");
    for (CountryFigures row : content.figures().countries()) {
      html.open("tr").element("th", words.country(row.country()), "scope", "row");
      row.bySource().values().forEach(this::number);
      number(row.total());
      html.end();
    }
    html.open("tr", "class", "sum").element("th", words.get("sum"), "scope", "row");
    content.figures().bySource().values().forEach(this::number);
    number(content.figures().total());
    html.end().end().end();
  }

  private void batches(String caption, String none, List<BatchLine> lines) {
    if (lines.isEmpty()) {
      section(caption, words.get(none));
      return;
    }
    html.open("table").element("caption", words.get(caption)).open("thead").open("tr");
    for (String name : List.of("organisation", "source", "collected", "collected-to", "evidence")) {
      column(words.get("batches." + name));
    }
    column(words.get("country"));
    column(words.get("batches.number"), NUMBER);
    html.end().end().open("tbody");
    for (BatchLine line : lines) {
      html.open("tr").element("td", line.organisation(), "dir", "auto");
      html.element("td", words.source(line.source().counted()));
      html.element("td", words.day(line.collectedFrom()));
      html.element("td", words.day(line.collectedTo()));
      html.element("td", line.evidence(), "class", "code", "dir", "ltr");
      html.element("td", words.country(line.country()));
      number(line.number());
      html.end();
    }
    html.end().end();
  }

  /** The text that was signed, in this language or in the one in which it was written. */
  private void signed() {
    PetitionText text = content.petition().text();
    html.element("h2", words.get("text"));
    said("h3", text.title());
    said("div", text.body(), "class", "prose");
    if (!text.demands().isEmpty()) {
      html.element("h3", words.get("demands")).open("ol");
      for (LocalizedText demand : text.demands()) {
        // Its number stands on the page's side, also where its words run the other way.
        html.open("li");
        said("div", demand);
        html.end();
      }
      html.end();
    }
  }

  private void verification() {
    section("verify.title", words.get("verify"));
    html.open("dl");
    fact("verify.address", content.verifyAt(words.language()));
    fact("key", content.fingerprint());
    html.end();
  }

  private void section(String title, String text) {
    html.element("h2", words.get(title)).element("p", text);
  }

  private void fact(String key, String value) {
    html.element("dt", words.get(key));
    html.open("dd").element("bdi", value).end();
  }

  private void column(String name, Object... attributes) {
    html.open("th", "scope", "col").open("span", attributes).text(name).close().end();
  }

  private void number(long number) {
    html.element("td", words.number(number), NUMBER[0], NUMBER[1]);
  }

  private void said(String element, LocalizedText text, Object... more) {
    String language = words.bestLanguage(text);
    Object[] attributes = new Object[more.length + 4];
    attributes[0] = "lang";
    attributes[1] = language;
    attributes[2] = "dir";
    attributes[3] = Languages.direction(language);
    System.arraycopy(more, 0, attributes, 4, more.length);
    html.element(element, words.best(text), attributes);
  }
}
