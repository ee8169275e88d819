package org.tadamun.petition.snapshot.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.document.boundary.ShortTable.Choice;
import org.tadamun.kernel.document.boundary.ShortTable.Country;
import org.tadamun.kernel.document.boundary.ShortTable.Day;
import org.tadamun.kernel.document.boundary.ShortTable.Number;
import org.tadamun.kernel.document.boundary.ShortTable.Plain;
import org.tadamun.kernel.document.boundary.ShortTable.Written;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.snapshot.control.reading.CorrectionLine;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.tally.boundary.SmallCells;

/** The words of a pack in the languages of one document; figures are written as in the first. */
record PackPhrases(List<PackWords> languages) {

  private static final Pattern BLANK_LINES = Pattern.compile("\\R(?:\\h*\\R)+");

  PackWords first() {
    return languages.getFirst();
  }

  List<String> tags() {
    return languages.stream().map(PackWords::language).toList();
  }

  Phrase get(String key, Object... arguments) {
    return in(words -> words.get(key, arguments));
  }

  /** Words of another bundle. */
  Phrase text(String key, Object... arguments) {
    return in(words -> words.text(key, arguments));
  }

  /** The note on figures by country that applies if {@link PackContent#isToldAtItsEnd}. */
  static String ended(PackWords words, PackContent content) {
    String rest = words.country(SmallCells.OTHER);
    return words.text("petition.countries.ended", content.figures().cells().crowd(), rest);
  }

  /** How many batches wait, if any; with exact figures also how many signatures they have. */
  static String waiting(PackWords words, PackFigures figures) {
    Long signatures = figures.waitingSignatures();
    int batches = figures.waiting().size();
    return batches == 0 || signatures == null
        ? words.get("waiting", batches)
        : words.text("batch.waiting", batches, signatures);
  }

  /** Why a figure was corrected; for a batch also who had collected it. */
  static String why(PackWords words, CorrectionLine line) {
    String why = words.text(line.why());
    String whose = line.organisation();
    return whose.isEmpty() ? why : words.get("corrections.whose", why, whose);
  }

  Phrase source(String name) {
    return in(words -> words.source(name));
  }

  Phrase country(String code) {
    return in(words -> words.country(code));
  }

  Phrase day(LocalDate day) {
    return day == null ? Phrase.plain("") : in(words -> words.day(day));
  }

  Phrase moment(Instant moment) {
    return in(words -> words.moment(moment));
  }

  Phrase number(long number) {
    return Phrase.plain(first().number(number));
  }

  Phrase page(int page, int pages) {
    return in(words -> words.get("page", words.number(page), words.number(pages)));
  }

  Phrase written(LocalizedText text) {
    return Phrase.of(
        languages.stream()
            .map(words -> new TextInLanguage(words.best(text), words.bestLanguage(text))));
  }

  /**
   * The paragraphs side by side if all languages have equally many; else the whole text at once.
   */
  List<Phrase> paragraphs(LocalizedText text) {
    Phrase whole = written(text);
    List<List<TextInLanguage>> each =
        whole.versions().stream().map(PackPhrases::paragraphs).toList();
    int count = each.getFirst().size();
    return each.stream().allMatch(one -> one.size() == count)
        ? IntStream.range(0, count)
            .mapToObj(i -> new Phrase(each.stream().map(one -> one.get(i)).toList()))
            .toList()
        : List.of(whole);
  }

  private static List<TextInLanguage> paragraphs(TextInLanguage said) {
    return BLANK_LINES
        .splitAsStream(said.text())
        .map(paragraph -> new TextInLanguage(paragraph, said.language()))
        .toList();
  }

  Phrase cell(Cell cell) {
    return switch (cell) {
      case null -> Phrase.plain("");
      case Plain plain -> Phrase.plain(plain.text());
      case Written written -> written(written.text());
      case Choice choice -> text(choice.key());
      case Country country -> in(words -> words.nameOrNone(country.code()));
      case Day day -> day(day.date());
      case Number number -> number(number.value());
    };
  }

  /** A table, or without rows its heading and the words for "none". */
  List<Block> tableOr(String none, String caption, List<Column> columns, List<Row> rows) {
    return rows.isEmpty()
        ? List.of(new Heading(2, get(caption)), new Paragraph(Style.PLAIN, get(none)))
        : List.of(new Table(get(caption), columns, rows).filled());
  }

  Phrase in(Function<PackWords, String> said) {
    return Phrase.of(
        languages.stream().map(words -> new TextInLanguage(said.apply(words), words.language())));
  }
}
