package org.tadamun.web.console.eventpass;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An action to which a pass may be tied, as a choice. Many actions of a campaign have the same
 * title ("Vigil"), so time and place distinguish them, and the state if one was called off and
 * entered again. Each part is isolated (Unicode), because directions of writing may be mixed.
 */
public record PassAction(String id, String label) implements Serializable {

  private static final String APART = " · ";

  /**
   * @param start day and time in words
   * @param locality null or empty if unknown
   * @param country its name; empty if unknown
   * @param state the word for it; empty if approved
   */
  static PassAction of(
      String id, String title, String start, String locality, String country, String state) {
    String label =
        Stream.of(title, start, locality, country, state)
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .map(part -> "\u2068" + part + "\u2069")
            .collect(Collectors.joining(APART));
    return new PassAction(id, label);
  }
}
