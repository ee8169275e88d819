package org.tadamun.kernel.rest.control.initial;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * The language of names that a request sends as plain text. Determined only if there is such a
 * name, and checked at the field that states it: bound to the name, a wrong tag would be reported
 * at a field that nobody has sent.
 */
public final class PlainLanguage implements Supplier<String> {

  private static final String FALLBACK = Languages.FALLBACK.getLanguage();

  private final JsonObject sent;
  private final String header;
  private final Violations mistakes;
  private String told;

  /**
   * Reads nothing yet.
   *
   * @param header {@code Content-Language}; its first entry counts, if it is a valid language; or
   *     null
   * @param mistakes receives the one of a body that names no valid language
   */
  public PlainLanguage(JsonObject sent, String header, Violations mistakes) {
    this.sent = sent;
    this.header = header;
    this.mistakes = mistakes;
  }

  /** The language named in the body, else that of the header, else that of the interface. */
  @Override
  public String get() {
    if (told == null) {
      told =
          List.of("sourceLanguage", "language").stream()
              .filter(field -> !said(field).isEmpty())
              .findFirst()
              .map(field -> judged(field, said(field)))
              .orElseGet(this::ofHeader);
    }
    return told;
  }

  private String said(String field) {
    return sent.get(field) instanceof JsonString language ? language.getString().strip() : "";
  }

  private String judged(String field, String tag) {
    mistakes.language(field, tag);
    return Languages.isValidTag(tag) ? tag : FALLBACK;
  }

  private String ofHeader() {
    return Optional.ofNullable(header)
        .map(all -> all.split(",", 2)[0].strip())
        .filter(Languages::isValidTag)
        .orElse(FALLBACK);
  }
}
