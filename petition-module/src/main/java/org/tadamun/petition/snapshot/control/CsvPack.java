package org.tadamun.petition.snapshot.control;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.petition.snapshot.control.reading.BatchLine;
import org.tadamun.petition.snapshot.control.reading.CorrectionLine;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackNames;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

/** A pack as a table: what it is and of when, how it was counted, then the figures (ADR 063). */
final class CsvPack {

  private final PackContent content;
  private final PackWords words;
  private final Csv csv = Csv.file();

  CsvPack(PackContent content, PackWords words) {
    this.content = content;
    this.words = words;
  }

  byte[] bytes() {
    heading();
    csv.row();
    countries();
    batches();
    imports();
    corrections();
    content.chapters().forEach(this::chapter);
    names();
    return csv.text().getBytes(StandardCharsets.UTF_8);
  }

  private void heading() {
    csv.row(words.get("title"), words.best(content.petition().title()));
    csv.row(words.get("for"), words.best(content.addressee().name()));
    csv.row(words.get("by"), words.best(content.campaign().owner().name()));
    csv.row(
        words.get("campaign"),
        words.best(content.campaign().title()),
        content.campaignAt(words.language()));
    csv.row(words.get("as-of"), content.asOf());
    csv.row(words.get("number"), content.id());
    if (content.isSample()) {
      csv.row(words.get("sample"));
    }
    csv.row(
        words.get("version"),
        content.petition().textVersion(),
        "SHA-256 " + content.petition().textHash());
    if (content.isReworded()) {
      wordings();
    }
    csv.row(words.get("method.title"), words.method(content.figures()));
    csv.row(
        words.get("waiting", content.figures().waiting().size()),
        content.figures().waitingSignatures());
    if (content.isToldAtItsEnd()) {
      csv.row(PackPhrases.ended(words, content));
    }
    if (content.figures().imported().waiting() > 0) {
      csv.row(words.get("imports.waiting", content.figures().imported().waiting()));
    }
    if (content.figures().earlier() != null) {
      csv.row(words.earlier(content));
    }
    csv.row(words.get("verify.title"), content.verifyAt(words.language()));
    csv.row(words.get("key"), content.fingerprint());
    content.published().forEach(address -> csv.row(words.get("key.published"), address));
  }

  /**
   * Figures are of the whole version, so some people signed an earlier wording than the one whose
   * hash is stated.
   */
  private void wordings() {
    Wording present = content.wording();
    csv.row(words.get("wording"), present.revision());
    csv.row(words.get("wording.since", present.revision(), present.publishedAt().toString()));
    for (Wording one : content.earlierWordings()) {
      csv.row(
          words.get("wording.earlier", one.revision(), one.publishedAt().toString()),
          "SHA-256 " + one.textHash());
    }
    csv.row(words.get("wording.changes"), content.versionsAt(words.language()));
  }

  private void countries() {
    if (content.figures().cells().isOn()) {
      countriesInSteps();
      return;
    }
    List<Object> head = new ArrayList<>(List.of("ISO 3166-1", words.get("country")));
    for (SignatureSource source : SignatureSource.values()) {
      head.add(words.source(source.name()));
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

  private void countriesInSteps() {
    csv.row("ISO 3166-1", words.get("country"), words.get("sum"));
    content
        .figures()
        .told()
        .forEach(row -> csv.row(row.country(), words.country(row.country()), row.count()));
    csv.row("", words.get("sum"), content.figures().total());
    csv.row().row(words.text("petition.countries.by-source"));
    content
        .figures()
        .bySource()
        .forEach((source, count) -> csv.row("", words.source(source), count));
  }

  private void batches() {
    List<BatchLine> lines = content.figures().batches();
    if (lines.isEmpty()) {
      return;
    }
    csv.row().row(words.get("batches.caption"));
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
          words.source(line.source().counted().name()),
          line.collectedFrom(),
          line.collectedTo(),
          line.number(),
          line.evidence());
    }
  }

  private void imports() {
    List<ImportLine> lines = content.figures().imports();
    if (lines.isEmpty()) {
      return;
    }
    csv.row().row(words.get("imports.caption"));
    csv.row(
        "ISO 3166-1",
        words.get("batches.organisation"),
        words.get("batches.source"),
        words.get("batches.number"),
        words.get("imports.file"));
    for (ImportLine line : lines) {
      csv.row(
          line.country(),
          line.organisation(),
          words.source(line.source().name()),
          line.number(),
          line.sha256());
    }
  }

  private void corrections() {
    List<CorrectionLine> lines = content.corrections();
    if (lines.isEmpty()) {
      return;
    }
    csv.row().row(words.get("corrections.caption"));
    csv.row(
        words.text("petition.corrections.day"),
        "ISO 3166-1",
        words.text("petition.corrections.kind"),
        words.text("petition.corrections.reason"),
        words.text("petition.corrections.change"));
    for (CorrectionLine line : lines) {
      boolean batch = line.isOfBatches();
      csv.row(
          line.day(),
          line.country(),
          batch
              ? words.get("corrections.batch")
              : words.text("petition.corrections.kind." + line.kind()),
          PackPhrases.why(words, line),
          line.change());
    }
  }

  private void chapter(ShortTable table) {
    if (table.total() == 0) {
      return;
    }
    csv.row().row(words.text(table.caption(), table.total()));
    csv.row(table.columns().stream().map(column -> words.text(column.label())).toArray());
    for (List<Cell> row : table.rows()) {
      csv.row(row.stream().map(words::cell).toArray());
    }
    if (table.total() > table.rows().size()) {
      csv.row(words.get("chapter.first", table.rows().size()));
    }
  }

  private void names() {
    PackNames names = content.names();
    csv.row().row(words.get("names.caption"));
    if (!names.wished()) {
      csv.row(words.get("names.none"));
      return;
    }
    int named = names.signers().size();
    csv.row(words.get("names.count", named, content.figures().total() - named));
    if (names.target()) {
      csv.row(words.get("names.target"));
    }
    names.byCountry().forEach((country, some) -> some.forEach(name -> csv.row(country, name)));
  }
}
