package org.tadamun.web.console.frame;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One link of the strip above a list, by which it is narrowed to one state.
 *
 * @param value in the address; empty for all
 */
public record StateOption(String value, String label, long count) implements Serializable {

  /** All together, and then each state in the order of the figures. */
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
   * How many rows the list of a state has, by what its strip says.
   *
   * @param state null for all of them
   */
  public static long length(List<StateOption> options, Enum<?> state) {
    String value = state == null ? "" : state.name();
    return options.stream()
        .filter(one -> one.value().equals(value))
        .mapToLong(StateOption::count)
        .sum();
  }
}
