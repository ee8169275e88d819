package org.tadamun.petition.snapshot.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.control.reading.PackContent;

/**
 * A pack to be read, printed and handed over, in one language or two side by side. First comes who
 * demands what, then how many support it and how they were counted, and last what one only looks
 * up.
 */
final class PackDocument {

  private final PackContent content;
  private final PackPhrases words;
  private final List<Block> blocks = new ArrayList<>();

  PackDocument(PackContent content, PackPhrases words) {
    this.content = content;
    this.words = words;
  }

  Document document() {
    PackTables tables = new PackTables(content, words);
    heading();
    blocks.addAll(new PackText(content, words).blocks());
    blocks.addAll(new PackCountries(content, words).blocks());
    blocks.addAll(new PackSources(content, words).blocks());
    blocks.addAll(tables.corrections());
    section("method.title", words.in(in -> in.method(content.figures())));
    blocks.addAll(tables.chapters());
    verification();
    blocks.addAll(new NameList(content, words).blocks());
    String title = words.first().get("title") + " – " + words.first().best(text().title());
    return new Document(title, words.tags(), content.asOf(), this::foot, List.copyOf(blocks));
  }

  /** Contains the number of the pack, since sheets of paper come loose. */
  private Phrase foot(int page, int pages) {
    TextInLanguage number = new TextInLanguage(content.typed(), null);
    Stream<TextInLanguage> said = words.page(page, pages).versions().stream();
    return new Phrase(Stream.concat(said, Stream.of(number)).toList());
  }

  private PetitionText text() {
    return content.petition().text();
  }

  private void heading() {
    String language = words.first().language();
    blocks.add(new Heading(1, words.written(text().title())));
    paragraph(Style.STRONG, words.get("title"));
    named("addressed", content.addressee().details().name());
    named("from", content.campaign().owner().name());
    paragraph(Style.FIGURE, words.number(content.figures().total()));
    paragraph(Style.STRONG, words.get("total", content.figures().total()));
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("as-of", words.moment(content.asOf())));
    facts.add(code("number", content.typed()));
    Phrase campaign = words.written(content.campaign().title());
    facts.add(leading("campaign", campaign, content.campaignAt(language)));
    facts.add(fact("version", words.number(content.petition().textVersion())));
    if (content.isReworded()) {
      facts.add(fact("wording", words.number(content.petition().revision())));
    }
    facts.add(code("text-hash", content.petition().textHash()));
    blocks.add(new Facts(List.copyOf(facts)));
    if (content.figures().earlier() != null) {
      paragraph(Style.PLAIN, words.in(in -> in.earlier(content)));
    }
    if (content.isSample()) {
      paragraph(Style.NOTICE, words.get("sample"));
    }
  }

  private void verification() {
    section("verify.title", words.get("verify"));
    List<Fact> facts = new ArrayList<>();
    String address = content.verifyAt(words.first().language());
    facts.add(leading("verify.address", Phrase.none(), address));
    facts.add(code("key", content.fingerprint()));
    for (String elsewhere : content.published()) {
      facts.add(leading("key.published", Phrase.none(), elsewhere));
    }
    blocks.add(new Facts(List.copyOf(facts)));
  }

  /** Isolates the name, which may have another writing direction than the line. */
  private void named(String key, LocalizedText name) {
    paragraph(
        Style.PLAIN,
        words.in(
            in ->
                in.get(key, Languages.apart(in.best(name), Locale.forLanguageTag(in.language())))));
  }

  private void section(String title, Phrase text) {
    blocks.add(new Heading(2, words.get(title)));
    paragraph(Style.PLAIN, text);
  }

  private void paragraph(Style style, Phrase text) {
    blocks.add(new Paragraph(style, text));
  }

  private Fact fact(String key, Phrase value) {
    return new Fact(words.get(key), value);
  }

  private Fact code(String key, String code) {
    return Fact.code(words.get(key), Phrase.plain(code));
  }

  private Fact leading(String key, Phrase value, String address) {
    return Fact.leading(words.get(key), value, address);
  }
}
