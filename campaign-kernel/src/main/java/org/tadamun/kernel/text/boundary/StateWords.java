package org.tadamun.kernel.text.boundary;

import java.util.Optional;

/** The message keys of states. */
public final class StateWords {

  private StateWords() {}

  /** Empty for a state without texts. */
  public static Optional<String> key(Enum<?> state) {
    return Optional.ofNullable(state.getDeclaringClass().getAnnotation(Worded.class))
        .map(where -> where.value() + "." + state.name());
  }
}
