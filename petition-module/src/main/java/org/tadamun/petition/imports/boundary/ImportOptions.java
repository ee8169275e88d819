package org.tadamun.petition.imports.boundary;

import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportSetup;

/** The query parameters of an upload; a parameter that is missing is guessed from the file. */
public class ImportOptions {

  @QueryParam("petition")
  private String petition;

  @QueryParam("dryRun")
  private String dryRun;

  @QueryParam("source")
  private String source;

  @QueryParam("organisation")
  private String organisation;

  @QueryParam("textVersion")
  private String textVersion;

  @QueryParam("fileName")
  private String fileName;

  @QueryParam("country")
  private String country;

  @QueryParam("language")
  private String language;

  @QueryParam("dates")
  private String dates;

  @QueryParam("consentTo")
  private String consentTo;

  @QueryParam("newsShown")
  private String newsShown;

  @QueryParam("targetShown")
  private String targetShown;

  /** The slug of the petition, which must be given. */
  String petition() {
    return given(petition).orElseThrow(() -> new InvalidInput("petition", "kernel.error.required"));
  }

  /**
   * Makes the upload.
   *
   * @param inForm the file's name in the form; null if there is none
   * @param own the collector if no organisation is named; or null
   * @throws InvalidInput with every mistake that can be found before the file is read
   */
  ImportUpload upload(InputStream file, String inForm, Locale caller, String own) {
    String collector = given(organisation).orElse(own);
    check(collector);
    return new ImportUpload(
        given(source).map(BatchSource::valueOf).orElse(BatchSource.PARTNER),
        collector,
        null,
        name(inForm),
        file,
        given(dryRun).map(Boolean::valueOf).orElse(false),
        given(language).orElse(caller.getLanguage()),
        given(textVersion).map(Integer::valueOf).orElse(null));
  }

  /** Replaces those parts of the guess that parameters state. */
  ImportSetup over(ImportSetup guess) {
    return new ImportSetup(
        guess.form(),
        guess.columns(),
        given(dates).map(DateOrder::valueOf).orElse(guess.dates()),
        given(country).map(code -> code.toUpperCase(Locale.ROOT)).orElse(guess.country()),
        given(language).orElse(guess.language()),
        given(consentTo).orElse(guess.consentTo()),
        given(newsShown).orElse(guess.newsShown()),
        given(targetShown).orElse(guess.targetShown()));
  }

  /**
   * The file's name. Two different names are refused, since one of them must be wrong (ADR 190);
   * names that only encode accents differently are the same.
   */
  private String name(String inForm) {
    List<String> names =
        Stream.of(given(fileName), given(inForm))
            .flatMap(Optional::stream)
            .map(name -> FileUpload.harmless(Normalizer.normalize(name, Normalizer.Form.NFC), ""))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    if (names.size() > 1) {
      throw new InvalidInput("fileName", "kernel.error.too-many", 1);
    }
    return names.isEmpty() ? "signatures.csv" : names.getFirst();
  }

  private void check(String collector) {
    Violations violations = new Violations().required("petition", petition);
    oneOf(violations, "source", source, List.of(BatchSource.values()));
    oneOf(violations, "dryRun", dryRun, List.of(true, false));
    oneOf(violations, "dates", dates, List.of(DateOrder.values()));
    if (given(textVersion).filter(text -> !text.matches("[+-]?\\d{1,9}")).isPresent()) {
      violations.add("textVersion", "kernel.error.number");
    }
    if (!violations.isEmpty()) {
      // Without other mistakes a missing organisation is reported once the petition is known.
      violations.required("organisation", collector).throwIfAny();
    }
  }

  private static void oneOf(Violations violations, String field, String text, List<?> allowed) {
    List<String> words = allowed.stream().map(String::valueOf).toList();
    if (given(text).filter(one -> !words.contains(one)).isPresent()) {
      violations.add(field, "kernel.error.choice-of", String.join(", ", words));
    }
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(one -> !one.isBlank()).map(String::strip);
  }
}
