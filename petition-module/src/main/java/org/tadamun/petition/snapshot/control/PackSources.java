package org.tadamun.petition.snapshot.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.petition.snapshot.control.reading.BatchLine;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine;

/** Where the figures of paper and partners come from, and what still waits to be counted. */
final class PackSources {

  private final PackFigures figures;
  private final PackPhrases words;
  private final List<Block> blocks = new ArrayList<>();

  PackSources(PackContent content, PackPhrases words) {
    this.figures = content.figures();
    this.words = words;
  }

  List<Block> blocks() {
    batches();
    imports();
    waiting();
    return blocks;
  }

  private void batches() {
    List<Row> rows = figures.batches().stream().map(this::batch).toList();
    if (rows.isEmpty() && figures.hasBatchesOrImports()) {
      return;
    }
    List<Column> columns =
        List.of(
            column("batches.organisation", Kind.TEXT),
            column("batches.source", Kind.TEXT),
            column("country", Kind.TEXT),
            column("batches.collected", Kind.TEXT),
            column("batches.collected-to", Kind.TEXT),
            column("batches.evidence", Kind.CODE),
            column("batches.number", Kind.NUMBER));
    blocks.addAll(words.tableOr("batches.none", "batches.caption", columns, rows));
  }

  private Row batch(BatchLine line) {
    return new Row(
        List.of(
            Phrase.plain(Objects.toString(line.organisation(), "")),
            words.source(line.source().counted().name()),
            words.country(line.country()),
            words.day(line.collectedFrom()),
            words.day(line.collectedTo()),
            Phrase.plain(Objects.toString(line.evidence(), "")),
            words.number(line.number())),
        false);
  }

  /** Shown beside the batches, whose texts do not mention imports. */
  private void imports() {
    List<Row> rows = figures.imports().stream().map(this::imported).toList();
    if (rows.isEmpty()) {
      return;
    }
    List<Column> columns =
        List.of(
            column("batches.organisation", Kind.TEXT),
            column("batches.source", Kind.TEXT),
            column("country", Kind.TEXT),
            column("imports.file", Kind.CODE),
            column("batches.number", Kind.NUMBER));
    blocks.add(new Table(words.get("imports.caption"), columns, rows).filled());
  }

  private Row imported(ImportLine line) {
    return new Row(
        List.of(
            Phrase.plain(Objects.toString(line.organisation(), "")),
            words.source(line.source().name()),
            words.country(line.country()),
            Phrase.plain(Objects.toString(line.sha256(), "")),
            words.number(line.number())),
        false);
  }

  private void waiting() {
    Phrase batches = words.in(one -> PackPhrases.waiting(one, figures));
    blocks.add(new Paragraph(Style.PLAIN, batches));
    if (figures.imported().waiting() > 0) {
      Phrase lists = words.get("imports.waiting", figures.imported().waiting());
      blocks.add(new Paragraph(Style.PLAIN, lists));
    }
  }

  private Column column(String key, Kind kind) {
    return new Column(words.get(key), kind);
  }
}
