package org.tadamun.petition.snapshot.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.rest.boundary.Csv;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.entity.SignatureSource;

/** A pack as a table: what it is, of when, how it was counted, then the figures (ADR 063). */
final class CsvPack {

  /** Without it a well-known spreadsheet reads Arabic as Latin letters. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final PackContent content;
  private final PackWords words;
  private final Csv csv = new Csv();

  CsvPack(PackContent content, PackWords words) {
    this.content = content;
    this.words = words;
  }

  byte[] bytes() {
    heading();
    csv.row();
    countries();
    batches("batches.caption", content.figures().batches());
    batches("corrections.caption", content.figures().corrections());
    return (BYTE_ORDER_MARK + csv.text()).getBytes(StandardCharsets.UTF_8);
  }

  private void heading() {
    csv.row(words.get("title"), words.best(content.petition().title()));
    csv.row(words.get("for"), words.best(content.addressee().name()));
    csv.row(words.get("as-of"), content.asOf());
    csv.row(words.get("number"), content.id());
    if (content.isSample()) {
      csv.row(words.get("sample"));
    }
    csv.row(
        words.get("version"),
        content.petition().textVersion(),
        "SHA-256 " + content.petition().textHash());
    csv.row(words.get("method.title"), words.get("method"));
    csv.row(
        words.get("waiting", content.figures().waiting().size()),
        content.figures().waitingSignatures());
    csv.row(words.get("verify.title"), content.verifyAt(words.language()));
    csv.row(words.get("key"), content.fingerprint());
  }

  private void countries() {
    List<Object> head = new ArrayList<>(List.of("ISO 3166-1", words.get("country")));
    for (SignatureSource source : SignatureSource.values()) {
      head.add(words.source(source));
    }
    head.add(words.get("sum"));
    csv.row(head.toArray());
    for (CountryFigures row : content.figures().countries()) {
      List<Object> cells = new ArrayList<>(List.of(row.country(), words.country(row.country())));
      cells.addAll(row.bySource().values());
      cells.add(row.total());
      csv.row(cells.toArray());
    }
    List<Object> sum = new ArrayList<>(List.of("", words.get("sum")));
    sum.addAll(content.figures().bySource().values());
    sum.add(content.figures().total());
    csv.row(sum.toArray());
  }

  private void batches(String caption, List<BatchLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    csv.row().row(words.get(caption));
    csv.row(
        "ISO 3166-1",
        words.get("batches.organisation"),
        words.get("batches.source"),
        words.get("batches.collected"),
        words.get("batches.collected-to"),
        words.get("batches.number"),
        words.get("batches.evidence"));
    for (BatchLine line : lines) {
      csv.row(
          line.country(),
          line.organisation(),
          words.source(line.source().counted()),
          line.collectedFrom(),
          line.collectedTo(),
          line.number(),
          line.evidence());
    }
  }
}
