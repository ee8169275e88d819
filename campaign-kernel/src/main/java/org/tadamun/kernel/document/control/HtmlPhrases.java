package org.tadamun.kernel.document.control;

import java.util.List;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;

/**
 * Writes phrases into a page, each version in its language and direction.
 *
 * @param language the page's
 */
record HtmlPhrases(HtmlText html, String language) {

  /**
   * Writes a cell. Numbers are aligned to the page's side, even under a heading of the other
   * direction: foreign words set their direction within the line, since a block with its own
   * direction would be aligned to the other side.
   */
  void cell(Phrase phrase, Kind kind) {
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
    return said.language() != null && !said.language().equals(language);
  }

  void beside(String element, Phrase phrase, String... attributes) {
    List<TextInLanguage> versions = phrase.versions();
    if (versions.size() > 1) {
      html.open("div", "class", "pair");
    }
    versions.forEach(said -> said(element, said, attributes));
    if (versions.size() > 1) {
      html.end();
    }
  }

  /** One version under the other; text without a language is isolated in its own direction. */
  void stacked(Phrase phrase) {
    stacked(phrase, null);
  }

  /**
   * As {@link #stacked(Phrase)}, with a link.
   *
   * @param link the version that is an address to follow; null for none
   */
  void stacked(Phrase phrase, String link) {
    List<TextInLanguage> versions = phrase.versions();
    if (versions.size() > 1) {
      versions.forEach(said -> stacked(said, link));
    } else if (phrase.first().text().equals(link)) {
      link(link);
    } else if (phrase.first().language() == null) {
      html.open("bdi").text(phrase.first().text()).close();
    } else if (phrase.first().language().equals(language)) {
      html.text(phrase.first().text());
    } else {
      said("div", phrase.first());
    }
  }

  private void stacked(TextInLanguage said, String link) {
    if (!said.text().equals(link)) {
      said("div", said);
      return;
    }
    html.open("div");
    link(link);
    html.end();
  }

  private void link(String address) {
    html.open("bdi").open("a", "href", address).plain(address).close().close();
  }

  /** States the language where it is not the page's. */
  private void said(String element, TextInLanguage said, String... attributes) {
    if (said.language() == null) {
      html.open(element, (Object[]) attributes).open("bdi").text(said.text()).close().end();
      return;
    }
    if (said.language().equals(language)) {
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
}
