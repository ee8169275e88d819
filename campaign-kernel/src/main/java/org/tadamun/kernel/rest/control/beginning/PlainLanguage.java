package org.tadamun.kernel.rest.control.beginning;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.kernel.text.boundary.Languages;

/** Of which language a name is that a request has as plain text. */
public final class PlainLanguage {

  private PlainLanguage() {}

  /**
   * What the body says of itself, or else its header, or else that of the interface.
   *
   * @param header {@code Content-Language}, of which the first one counts; or null
   */
  public static String of(JsonObject sent, String header) {
    return Stream.concat(
            Stream.of("sourceLanguage", "language")
                .map(sent::get)
                .filter(JsonString.class::isInstance)
                .map(language -> ((JsonString) language).getString()),
            Optional.ofNullable(header).map(all -> all.split(",", 2)[0]).stream())
        .map(String::strip)
        .filter(language -> !language.isEmpty())
        .findFirst()
        .orElseGet(Languages.FALLBACK::getLanguage);
  }
}
