package org.tadamun.petition.snapshot.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The figures of a pack by country and by source. */
final class PackCountries {

  private final PackContent content;
  private final PackFigures figures;
  private final PackPhrases words;

  PackCountries(PackContent content, PackPhrases words) {
    this.content = content;
    this.figures = content.figures();
    this.words = words;
  }

  List<Block> blocks() {
    boolean steps = figures.cells().isOn();
    if (steps ? figures.told().isEmpty() : figures.countries().isEmpty()) {
      return List.of(new Paragraph(Style.PLAIN, words.get("none")));
    }
    return steps ? inSteps() : bySource();
  }

  /** Leaves out the columns of sources without signatures, to save room. */
  private List<Block> bySource() {
    List<CountryFigures> told = figures.countries();
    List<SignatureSource> sources =
        Stream.of(SignatureSource.values())
            .filter(one -> told.stream().anyMatch(row -> row.bySource().get(one) != 0))
            .toList();
    List<Column> columns = new ArrayList<>(List.of(new Column(words.get("country"), Kind.TEXT)));
    sources.forEach(one -> columns.add(new Column(words.source(one.name()), Kind.NUMBER)));
    columns.add(new Column(words.get("sum"), Kind.NUMBER));
    List<Row> rows = new ArrayList<>();
    for (CountryFigures row : told) {
      rows.add(
          row(words.country(row.country()), of(sources, row.bySource()::get), row.total(), false));
    }
    List<Long> sums = of(sources, one -> figures.bySource().get(one.name()));
    rows.add(row(words.get("sum"), sums, figures.total(), true));
    return List.of(new Table(words.get("countries.caption"), columns, rows));
  }

  private static List<Long> of(List<SignatureSource> of, Function<SignatureSource, Long> sum) {
    return of.stream().map(sum).toList();
  }

  /** With steps, sources are summed over all countries only. */
  private List<Block> inSteps() {
    List<Block> blocks = new ArrayList<>();
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
      blocks.add(new Paragraph(Style.PLAIN, words.in(in -> PackPhrases.ended(in, content))));
    }
    return blocks;
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
}
