package org.tadamun.architecture.code;

import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** Conditions told as "which sentences say what is wrong with this one". */
final class Conditions {

  private Conditions() {}

  static <T> ArchCondition<T> have(String description, Function<T, Stream<String>> faults) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        faults.apply(item).forEach(f -> events.add(SimpleConditionEvent.violated(item, f)));
      }
    };
  }
}
