package org.tadamun.web.console.eventpass;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An action to which a pass may be tied, as it is offered. Half of a campaign's actions have one
 * title ("Vigil"): by hour and place they are told apart, and by the state where one of them was
 * called off and entered anew. Each part is in isolates of Unicode, since it may run the other way.
 */
public record PassAction(String id, String label) implements Serializable {

  private static final String APART = " · ";

  /**
   * @param start day and hour, as they are read
   * @param locality null or empty where there is none
   * @param country its name; empty where there is none
   * @param state its word; empty where it takes place as it stands there
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
