package org.tadamun.web.console.eventpass;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An action to which a pass may be tied, as it is offered. Half of a campaign's actions have one
 * title ("Vigil"): by day and place they are told apart, each part in isolates of Unicode, since it
 * may run the other way.
 */
public record PassAction(String id, String label) implements Serializable {

  private static final String APART = " · ";

  /**
   * @param day as it is read
   * @param locality null or empty where there is none
   * @param country its name; empty where there is none
   */
  static PassAction of(String id, String title, String day, String locality, String country) {
    String label =
        Stream.of(title, day, locality, country)
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .map(part -> "\u2068" + part + "\u2069")
            .collect(Collectors.joining(APART));
    return new PassAction(id, label);
  }
}
