package org.tadamun.web.console.frame;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A link in the strip above a list, which narrows the list to one state.
 *
 * @param value the value in the address; empty for all
 */
public record StateOption(String value, String label, long count) implements Serializable {

  /** The option for all, then one for each state in the given order. */
  public static <E extends Enum<E>> List<StateOption> of(
      String all, Map<E, Long> counts, Function<E, String> label) {
    List<StateOption> options = new ArrayList<>();
    long sum = counts.values().stream().mapToLong(Long::longValue).sum();
    options.add(new StateOption("", all, sum));
    counts.forEach(
        (one, count) -> options.add(new StateOption(one.name(), label.apply(one), count)));
    return options;
  }

  /**
   * The number of rows of one state, according to the strip.
   *
   * @param state null for all
   */
  public static long length(List<StateOption> options, Enum<?> state) {
    String value = state == null ? "" : state.name();
    return options.stream()
        .filter(one -> one.value().equals(value))
        .mapToLong(StateOption::count)
        .sum();
  }
}
