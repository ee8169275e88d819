package org.tadamun.kernel.text.boundary;

import java.util.Optional;

/** The keys of the words for states. */
public final class StateWords {

  private StateWords() {}

  /** Empty for what has no words. */
  public static Optional<String> key(Enum<?> state) {
    return Optional.ofNullable(state.getDeclaringClass().getAnnotation(Worded.class))
        .map(where -> where.value() + "." + state.name());
  }
}
