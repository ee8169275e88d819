package org.tadamun.petition.snapshot.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Numbered;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.translation.TranslationState;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.version.boundary.TranslationView;

/** A pack to be read, printed and handed over, in one language or in two beside each other. */
final class PackDocument {

  private final PackContent content;
  private final PackPhrases words;
  private final List<Block> blocks = new ArrayList<>();

  PackDocument(PackContent content, PackPhrases words) {
    this.content = content;
    this.words = words;
  }

  Document document() {
    heading();
    countries();
    blocks.addAll(new PackSources(content, words).blocks());
    blocks.addAll(new PackTables(content, words).blocks());
    blocks.addAll(new NameList(content, words).blocks());
    section("method.title", words.in(in -> in.method(content.figures())));
    signed();
    verification();
    String title = words.first().get("title") + " – " + words.first().best(text().title());
    return new Document(title, words.tags(), content.asOf(), this::foot, List.copyOf(blocks));
  }

  /** With the number of the pack: sheets of paper come loose. */
  private Phrase foot(int page, int pages) {
    TextInLanguage number = new TextInLanguage(content.id(), null);
    Stream<TextInLanguage> said = words.page(page, pages).versions().stream();
    return new Phrase(Stream.concat(said, Stream.of(number)).toList());
  }

  private PetitionText text() {
    return content.petition().text();
  }

  private void heading() {
    blocks.add(new Heading(1, words.written(text().title())));
    paragraph(Style.STRONG, words.get("title"));
    paragraph(
        Style.PLAIN,
        words.in(in -> in.get("addressed", in.best(content.addressee().details().name()))));
    paragraph(Style.FIGURE, words.number(content.figures().total()));
    paragraph(Style.STRONG, words.get("total", content.figures().total()));
    blocks.add(
        new Facts(
            List.of(
                fact("as-of", words.moment(content.asOf())),
                fact("number", Phrase.plain(content.id())),
                fact("version", words.number(content.petition().textVersion())),
                fact("text-hash", Phrase.plain(content.petition().textHash())))));
    if (content.figures().earlier() != null) {
      paragraph(Style.PLAIN, words.in(in -> in.earlier(content)));
    }
    if (content.isSample()) {
      paragraph(Style.NOTICE, words.get("sample"));
    }
  }

  private void countries() {
    PackFigures figures = content.figures();
    boolean steps = figures.cells().isOn();
    if (steps ? figures.told().isEmpty() : figures.countries().isEmpty()) {
      paragraph(Style.PLAIN, words.get("none"));
      return;
    }
    if (steps) {
      countriesInSteps(figures);
      return;
    }
    List<Column> columns = new ArrayList<>(List.of(new Column(words.get("country"), Kind.TEXT)));
    Arrays.stream(SignatureSource.values())
        .forEach(source -> columns.add(new Column(words.source(source.name()), Kind.NUMBER)));
    columns.add(new Column(words.get("sum"), Kind.NUMBER));
    List<Row> rows = new ArrayList<>();
    figures
        .countries()
        .forEach(
            row ->
                rows.add(
                    row(
                        words.country(row.country()),
                        row.bySource().values(),
                        row.total(),
                        false)));
    rows.add(row(words.get("sum"), figures.bySource().values(), figures.total(), true));
    blocks.add(new Table(words.get("countries.caption"), columns, rows));
  }

  /** Sources are summed over all countries alone. */
  private void countriesInSteps(PackFigures figures) {
    List<Row> rows = new ArrayList<>();
    figures
        .told()
        .forEach(row -> rows.add(row(words.country(row.country()), List.of(), row.count(), false)));
    rows.add(row(words.get("sum"), List.of(), figures.total(), true));
    blocks.add(
        new Table(words.text("petition.countries.title"), columns(words.get("country")), rows));
    List<Row> sources = new ArrayList<>();
    figures
        .bySource()
        .forEach((source, sum) -> sources.add(row(words.source(source), List.of(), sum, false)));
    blocks.add(
        new Table(
            words.text("petition.countries.by-source"),
            columns(words.get("batches.source")),
            sources));
    if (content.isToldAtItsEnd()) {
      paragraph(Style.PLAIN, words.in(in -> PackPhrases.ended(in, content)));
    }
  }

  private List<Column> columns(Phrase first) {
    return List.of(new Column(first, Kind.TEXT), new Column(words.get("sum"), Kind.NUMBER));
  }

  private Row row(Phrase name, Iterable<Long> numbers, long total, boolean sum) {
    List<Phrase> cells = new ArrayList<>(List.of(name));
    numbers.forEach(number -> cells.add(words.number(number)));
    cells.add(words.number(total));
    return new Row(cells, sum);
  }

  /** The text that was signed, in this language or in the one in which it was written. */
  private void signed() {
    PetitionText text = text();
    blocks.add(new Heading(2, words.get("text")));
    reliance();
    blocks.add(new Heading(3, words.written(text.title())));
    paragraph(Style.PLAIN, words.written(text.body()));
    if (!text.demands().isEmpty()) {
      blocks.add(new Heading(3, words.get("demands")));
      blocks.add(new Numbered(text.demands().stream().map(words::written).toList()));
    }
  }

  /** How far its words could be relied on is frozen with them, for the languages that need it. */
  private void reliance() {
    List<TextInLanguage> notes =
        words.languages().stream()
            .flatMap(
                in -> reliance(in).map(note -> new TextInLanguage(note, in.language())).stream())
            .toList();
    if (!notes.isEmpty()) {
      paragraph(Style.NOTICE, Phrase.of(notes.stream()));
    }
  }

  private Optional<String> reliance(PackWords in) {
    String source = in.languageName(text().sourceLanguage());
    return content.translations().stream()
        .filter(one -> one.language().equals(in.language()))
        .findFirst()
        .map(one -> reliance(in, one, source))
        .orElseGet(() -> untranslated(in, source));
  }

  /** Unless the source is of this language, perhaps as one country has it. */
  private Optional<String> untranslated(PackWords in, String source) {
    return Languages.areOne(text().sourceLanguage(), in.language())
        ? Optional.empty()
        : Optional.of(in.get("text.untranslated", source));
  }

  /** As on the public page. */
  private static Optional<String> reliance(PackWords in, TranslationView one, String source) {
    if (!one.isDoubtful()) {
      return Optional.empty();
    }
    String note = in.text("version.page.note." + one.state(), source);
    boolean said = one.whole() || one.state() == TranslationState.CHECKED;
    return Optional.of(said ? note : note + ' ' + in.text("version.translation.not-whole"));
  }

  private void verification() {
    section("verify.title", words.get("verify"));
    blocks.add(
        new Facts(
            List.of(
                fact("verify.address", Phrase.plain(content.verifyAt(words.first().language()))),
                fact("key", Phrase.plain(content.fingerprint())))));
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
}
