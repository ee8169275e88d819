package org.tadamun.petition.intake.boundary;

import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.batch.entity.BatchSource;
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

  ImportUpload upload(InputStream file, Locale caller) {
    return new ImportUpload(
        given(source).map(ImportOptions::source).orElse(BatchSource.PARTNER),
        organisation,
        null,
        given(fileName).orElse("signatures.csv"),
        file,
        isTrial(),
        given(language).orElse(caller.getLanguage()),
        given(textVersion).map(ImportOptions::number).orElse(null));
  }

  /** The proposal with what was said in its place. */
  ImportSetup over(ImportSetup guess) {
    return new ImportSetup(
        guess.form(),
        guess.columns(),
        given(dates).map(ImportOptions::order).orElse(guess.dates()),
        given(country).orElse(guess.country()),
        given(language).orElse(guess.language()),
        given(consentTo).orElse(guess.consentTo()),
        given(newsShown).orElse(guess.newsShown()),
        given(targetShown).orElse(guess.targetShown()));
  }

  private boolean isTrial() {
    return switch (given(dryRun).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidInput("dryRun", "kernel.error.choice");
    };
  }

  private static BatchSource source(String name) {
    return Stream.of(BatchSource.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("source", "kernel.error.choice"));
  }

  private static Integer number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException none) {
      throw new InvalidInput("textVersion", "kernel.error.number");
    }
  }

  private static DateOrder order(String name) {
    try {
      return DateOrder.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("dates", "kernel.error.choice");
    }
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(one -> !one.isBlank()).map(String::strip);
  }
}
