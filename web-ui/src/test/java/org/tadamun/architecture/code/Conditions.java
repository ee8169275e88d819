package org.tadamun.architecture.code;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions made from a function that gives the faults of a class. */
final class Conditions {

  private Conditions() {}

  static <T> ArchCondition<T> have(String description, Function<T, Stream<String>> faults) {
    return haveAmongAll(description, (item, all) -> faults.apply(item));
  }

  /**
   * @param description what the items should have, as in "no setter"
   * @param faults also gets all items of the rule
   */
  static <T> ArchCondition<T> haveAmongAll(
      String description, BiFunction<T, Collection<T>, Stream<String>> faults) {
    return new ArchCondition<>("have " + description) {
      private Collection<T> all = List.of();

      @Override
      public void init(Collection<T> items) {
        all = items;
      }

      @Override
      public void check(T item, ConditionEvents events) {
        faults.apply(item, all).forEach(f -> events.add(SimpleConditionEvent.violated(item, f)));
      }
    };
  }
}
