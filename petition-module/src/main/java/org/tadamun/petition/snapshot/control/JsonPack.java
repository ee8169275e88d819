package org.tadamun.petition.snapshot.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.document.boundary.ShortTable.Choice;
import org.tadamun.kernel.document.boundary.ShortTable.Country;
import org.tadamun.kernel.document.boundary.ShortTable.Day;
import org.tadamun.kernel.document.boundary.ShortTable.Number;
import org.tadamun.kernel.document.boundary.ShortTable.Plain;
import org.tadamun.kernel.document.boundary.ShortTable.Written;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.control.reading.BatchLine;
import org.tadamun.petition.snapshot.control.reading.CorrectionLine;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.snapshot.control.reading.PackNames;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

/** A pack for programs: one document with the texts and country names of all its languages. */
final class JsonPack {

  private final PackContent content;
  private final List<PackWords> languages;

  JsonPack(PackContent content, List<PackWords> languages) {
    this.content = content;
    this.languages = languages;
  }

  byte[] bytes() {
    return CanonicalJson.bytes(document());
  }

  private Map<String, Object> document() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", content.id());
    json.put("asOf", content.asOf());
    json.put("sample", content.isSample());
    json.put("campaign", campaign());
    json.put("petition", petition());
    json.put("addressee", addressee());
    json.put("total", content.figures().total());
    json.put("bySource", content.figures().bySource());
    json.put("earlier", earlier());
    json.put("countries", countries());
    if (content.figures().cells().isOn()) {
      json.put("smallCells", content.figures().cells().step());
      json.put("countriesAsOf", content.figures().released().asOf());
    }
    if (content.isToldAtItsEnd()) {
      json.put("ended", inEach(words -> PackPhrases.ended(words, content)));
    }
    json.put("batches", content.figures().batches().stream().map(JsonPack::batch).toList());
    json.put("imports", content.figures().imports().stream().map(JsonPack::imported).toList());
    json.put("waiting", waiting());
    json.put("corrections", content.corrections().stream().map(JsonPack::correction).toList());
    content.chapters().forEach(table -> json.put(table.name(), chapter(table)));
    json.put("names", names());
    json.put("method", inEach(words -> words.method(content.figures())));
    json.put("keyFingerprint", content.fingerprint());
    json.put("keyPublished", content.published());
    json.put("verification", content.verifyAt(languages.getFirst().language()));
    return json;
  }

  private Map<String, Object> campaign() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("slug", content.campaign().slug());
    json.put("title", content.campaign().title().asMap());
    json.put("owner", content.campaign().owner().name().asMap());
    return json;
  }

  private Map<String, Object> petition() {
    PetitionText text = content.petition().text();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("slug", content.petition().slug());
    json.put("version", content.petition().textVersion());
    json.put("revision", content.petition().revision());
    json.put("wordings", content.wordings().stream().map(JsonPack::wording).toList());
    json.put("textHash", content.petition().textHash());
    json.put("sourceLanguage", text.title().sourceLanguage());
    json.put("title", text.title().asMap());
    json.put("body", text.body().asMap());
    json.put("demands", text.demands().stream().map(LocalizedText::asMap).toList());
    json.put("translations", content.translations().stream().map(JsonPack::translation).toList());
    return json;
  }

  private static Map<String, Object> wording(Wording wording) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("revision", wording.revision());
    json.put("textHash", wording.textHash());
    json.put("publishedAt", wording.publishedAt());
    return json;
  }

  private static Map<String, Object> translation(TranslationView translation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("language", translation.language());
    json.put("state", translation.state());
    json.put("whole", translation.whole());
    json.put("textHash", translation.textHash());
    return json;
  }

  private Map<String, Object> addressee() {
    AddresseeDetails details = content.addressee().details();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", content.addressee().publicId());
    json.put("kind", details.kind());
    json.put("name", details.name().asMap());
    json.put("country", details.country());
    json.put("hostCountry", details.hostCountry());
    json.put("city", details.city());
    return json;
  }

  private List<Map<String, Object>> countries() {
    PackFigures figures = content.figures();
    return figures.cells().isOn()
        ? figures.told().stream().map(this::country).toList()
        : figures.countries().stream().map(this::country).toList();
  }

  private Map<String, Object> country(CountryCount row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("country", row.country());
    json.put("name", inEach(words -> words.country(row.country())));
    json.put("total", row.count());
    return json;
  }

  private Map<String, Object> country(CountryFigures row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("country", row.country());
    json.put("name", inEach(words -> words.country(row.country())));
    for (SignatureSource source : SignatureSource.values()) {
      json.put(source.name(), row.bySource().get(source));
    }
    json.put("total", row.total());
    return json;
  }

  private static Map<String, Object> batch(BatchLine batch) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", batch.id());
    json.put("source", batch.source());
    json.put("organisation", batch.organisation());
    json.put("country", batch.country());
    json.put("number", batch.number());
    json.put("collectedFrom", batch.collectedFrom());
    json.put("collectedTo", batch.collectedTo());
    json.put("evidenceSha256", batch.evidence());
    json.put("checkedAt", batch.checkedAt());
    return json;
  }

  private static Map<String, Object> imported(ImportLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", line.id());
    json.put("source", line.source());
    json.put("organisation", line.organisation());
    json.put("country", line.country());
    json.put("number", line.number());
    json.put("fileSha256", line.sha256());
    json.put("startedAt", line.startedAt());
    return json;
  }

  /** The figures of an earlier version, which are in no figure of this one; null if none. */
  private Map<String, Object> earlier() {
    Counts earlier = content.figures().earlier();
    if (earlier == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", earlier.version());
    json.put("total", earlier.total());
    return json;
  }

  private static Map<String, Object> correction(CorrectionLine line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("day", line.day());
    json.put("country", line.country());
    json.put("change", line.change());
    json.put("kind", line.kind() == null ? "BATCH_WITHDRAWN" : line.kind());
    json.put("reason", line.reason());
    if (line.batch() != null) {
      json.put("batch", batch(line.batch()));
      json.put("takenOutAt", line.batch().endedAt());
    }
    return json;
  }

  private static Map<String, Object> chapter(ShortTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", table.total());
    List<Map<String, Object>> items = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      Map<String, Object> item = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        item.put(table.columns().get(i).name(), value(row.get(i)));
      }
      items.add(item);
    }
    json.put("items", items);
    return json;
  }

  private static Object value(Cell cell) {
    return switch (cell) {
      case null -> null;
      case Plain plain -> plain.text();
      case Written written -> written.text().asMap();
      case Choice choice -> choice.code();
      case Country country -> country.code();
      case Day day -> day.date();
      case Number number -> number.value();
    };
  }

  private Map<String, Object> names() {
    PackNames names = content.names();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("wished", names.wished());
    json.put("targetCountry", names.target());
    json.put("agreedFor", names.agreedFor());
    json.put("named", names.signers().size());
    json.put("unnamed", content.figures().total() - names.signers().size());
    json.put("byCountry", names.byCountry());
    return json;
  }

  private Map<String, Object> waiting() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("batches", content.figures().waiting().size());
    json.put("signatures", content.figures().waitingSignatures());
    json.put("imports", content.figures().imported().waiting());
    return json;
  }

  private Map<String, String> inEach(Function<PackWords, String> said) {
    Map<String, String> texts = new LinkedHashMap<>();
    languages.forEach(words -> texts.put(words.language(), said.apply(words)));
    return texts;
  }
}
