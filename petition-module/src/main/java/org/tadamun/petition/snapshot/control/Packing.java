package org.tadamun.petition.snapshot.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/** Makes the files of a pack, then the manifest with their hashes, and signs it. */
@ApplicationScoped
public class Packing {

  static final String FORMAT = "tadamun-pack/1";

  @Inject private Texts texts;
  @Inject private Countries countries;

  protected Packing() {}

  Packing(Texts texts, Countries countries) {
    this.texts = texts;
    this.countries = countries;
  }

  public void fill(Snapshot snapshot, PackContent content, SigningKey key) {
    List<PackWords> languages =
        snapshot.languages().stream()
            .map(language -> new PackWords(texts, countries, language))
            .toList();
    add(snapshot, content, SnapshotForm.JSON, null, new JsonPack(content, languages).bytes());
    for (PackWords words : languages) {
      String in = words.language();
      add(snapshot, content, SnapshotForm.CSV, in, new CsvPack(content, words).bytes());
      documents(snapshot, content, new PackPhrases(List.of(words)));
    }
    if (content.sideBySide()) {
      documents(snapshot, content, new PackPhrases(languages.subList(0, 2)));
    }
    byte[] manifest = CanonicalJson.bytes(manifest(snapshot, content));
    snapshot.seal(
        content.fileName(SnapshotForm.MANIFEST.ending()), manifest, content.figures().total(), key);
  }

  private static void documents(Snapshot snapshot, PackContent content, PackPhrases words) {
    String in = String.join(SnapshotFile.BESIDE, words.tags());
    Document document = new PackDocument(content, words).document();
    add(snapshot, content, SnapshotForm.HTML, in, document.html());
    add(snapshot, content, SnapshotForm.PDF, in, document.pdf());
  }

  private static void add(
      Snapshot snapshot, PackContent content, SnapshotForm form, String language, byte[] bytes) {
    String in = language == null ? "" : language.replace(SnapshotFile.BESIDE, "-") + '.';
    String name = content.fileName(in + form.ending());
    snapshot.add(form, language, name, bytes);
  }

  private static Map<String, Object> manifest(Snapshot snapshot, PackContent content) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("id", content.id());
    json.put("asOf", content.asOf());
    json.put("petition", content.petition().slug());
    json.put("textVersion", snapshot.textVersion());
    json.put("revision", snapshot.revision());
    json.put("textHash", snapshot.textHash());
    json.put("addressee", content.addressee().publicId());
    json.put("hostCountry", snapshot.addressee().hostCountry());
    json.put("city", snapshot.addressee().city());
    json.put("total", content.figures().total());
    json.put("files", snapshot.files().stream().map(Packing::named).toList());
    json.put("signatureAlgorithm", SigningKey.ALGORITHM);
    json.put("keyFingerprint", content.fingerprint());
    return json;
  }

  private static Map<String, Object> named(SnapshotFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", file.name());
    json.put("form", file.form());
    json.put("language", file.language());
    json.put("length", file.length());
    json.put("sha256", file.sha256());
    return json;
  }
}
