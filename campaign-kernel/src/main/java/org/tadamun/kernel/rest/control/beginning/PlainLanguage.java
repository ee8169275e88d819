package org.tadamun.kernel.rest.control.beginning;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * Of which language a name is that a request has as plain text. It is judged only where there is
 * such a name, and then where it was said: as a key of the name, it would come back as a field that
 * nobody has sent.
 */
public final class PlainLanguage implements Supplier<String> {

  private static final String FALLBACK = Languages.FALLBACK.getLanguage();

  private final JsonObject sent;
  private final String header;
  private final Violations mistakes;
  private String told;

  /**
   * @param header {@code Content-Language}, of which the first one counts, if it is a language; or
   *     null
   * @param mistakes takes the one of a body that names no language
   */
  public PlainLanguage(JsonObject sent, String header, Violations mistakes) {
    this.sent = sent;
    this.header = header;
    this.mistakes = mistakes;
  }

  /** What the body says of itself, or else its header, or else that of the interface. */
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
