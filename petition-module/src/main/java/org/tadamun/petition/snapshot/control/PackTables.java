package org.tadamun.petition.snapshot.control;

import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.petition.snapshot.control.reading.CorrectionLine;
import org.tadamun.petition.snapshot.control.reading.PackContent;

/** The corrections of the figures, and what else the campaign did. */
final class PackTables {

  private final PackContent content;
  private final PackPhrases words;

  PackTables(PackContent content, PackPhrases words) {
    this.content = content;
    this.words = words;
  }

  List<Block> chapters() {
    return content.chapters().stream()
        .filter(table -> table.total() > 0)
        .flatMap(this::chapter)
        .toList();
  }

  List<Block> corrections() {
    List<Row> rows = content.corrections().stream().map(this::correction).toList();
    List<Column> columns =
        List.of(
            new Column(words.text("petition.corrections.day"), Kind.TEXT),
            new Column(words.text("petition.corrections.kind"), Kind.TEXT),
            new Column(words.text("petition.corrections.reason"), Kind.TEXT),
            column("country", Kind.TEXT),
            new Column(words.text("petition.corrections.change"), Kind.NUMBER));
    return words.tableOr("corrections.none", "corrections.caption", columns, rows);
  }

  private Row correction(CorrectionLine line) {
    boolean batch = line.isOfBatches();
    return new Row(
        List.of(
            words.day(line.day()),
            batch
                ? words.get("corrections.batch")
                : words.text("petition.corrections.kind." + line.kind()),
            words.in(one -> PackPhrases.why(one, line)),
            words.country(line.country()),
            Phrase.plain(words.first().change(line.change()))),
        false);
  }

  private Stream<Block> chapter(ShortTable table) {
    List<Column> columns =
        table.columns().stream()
            .map(column -> new Column(words.text(column.label()), kind(table, column)))
            .toList();
    List<Row> rows =
        table.rows().stream()
            .map(row -> new Row(row.stream().map(words::cell).toList(), false))
            .toList();
    Block whole = new Table(words.text(table.caption(), table.total()), columns, rows).filled();
    return table.total() > table.rows().size()
        ? Stream.of(whole, first(table.rows().size()))
        : Stream.of(whole);
  }

  private Block first(int shown) {
    return new Paragraph(Style.PLAIN, words.get("chapter.first", shown));
  }

  private static Kind kind(ShortTable table, ShortTable.Column column) {
    int at = table.columns().indexOf(column);
    Stream<ShortTable.Cell> cells = table.rows().stream().map(row -> row.get(at));
    return cells.anyMatch(ShortTable.Number.class::isInstance) ? Kind.NUMBER : Kind.TEXT;
  }

  private Column column(String key, Kind kind) {
    return new Column(words.get(key), kind);
  }
}
