package org.tadamun.web.api.description.accept;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The format in which the caller wants the description (RFC 9110, 12.5.1). */
final class AcceptedForm {

  private static final String YAML = "application/yaml";
  private static final String TEXT = "text/plain";

  /** The media type of the answer, by that in the request. */
  private static final Map<String, String> ANSWERED =
      Stream.concat(
              Stream.of(
                  Map.entry("*/*", YAML),
                  Map.entry("application/*", YAML),
                  Map.entry("text/*", TEXT),
                  Map.entry("text/html", TEXT)),
              Stream.of(
                      YAML,
                      "application/x-yaml",
                      "text/yaml",
                      "text/x-yaml",
                      "text/vnd.yaml",
                      "application/vnd.oai.openapi",
                      "application/json",
                      "application/vnd.oai.openapi+json",
                      TEXT)
                  .map(type -> Map.entry(type, type)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private AcceptedForm() {}

  private record Wish(String type, double weight) {

    /** An invalid weight counts as the lowest one instead of refusing the request. */
    static Wish of(String range) {
      String[] parts = range.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      return new Wish(
          parts[0],
          Arrays.stream(parts)
              .skip(1)
              .filter(part -> part.startsWith("q="))
              .map(part -> part.substring("q=".length()))
              .mapToDouble(q -> q.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(q) : 0.001)
              .findFirst()
              .orElse(1));
    }
  }

  /**
   * The media type of the answer: the one with the highest weight, of equal ones the first. Empty
   * if none is possible.
   *
   * @param accept the header; null or empty if there is no wish
   */
  static Optional<String> of(String accept) {
    if (accept == null || accept.isBlank()) {
      return Optional.of(YAML);
    }
    return Arrays.stream(accept.split(","))
        .map(Wish::of)
        .filter(wish -> wish.weight() > 0 && ANSWERED.containsKey(wish.type()))
        .sorted(Comparator.comparingDouble(Wish::weight).reversed())
        .findFirst()
        .map(wish -> ANSWERED.get(wish.type()));
  }
}
