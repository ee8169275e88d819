package org.tadamun.petition.intake.boundary;

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
import org.tadamun.petition.intake.entity.DateOrder;
import org.tadamun.petition.intake.entity.ImportSetup;

/** What an integrator says beside the file; what he leaves out is proposed by the file itself. */
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

  /**
   * @throws InvalidInput where no petition is named
   */
  String petition() {
    return given(petition).orElseThrow(() -> new InvalidInput("petition", "kernel.error.required"));
  }

  /**
   * @param inForm what the form calls the file; null where nothing does
   * @param own who collected the signatures where nobody is named; or null
   * @throws InvalidInput with every mistake that can be told before the file is read
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

  /** The proposal with what was said in its place. */
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
   * Of two names nobody knows which one is meant (ADR 190); accents in a letter or behind it make
   * no other one, since some machines write them so.
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
      // Else it is told once the petition is known.
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
