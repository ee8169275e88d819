package org.tadamun.architecture.code;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/**
 * A rule of the house for the classes under a root package, of the product or of the samples.
 *
 * @param sample simple name of a class that breaks the rule and must be reported by it
 */
record HouseRule(String name, String sample, Function<String, ArchRule> under) {

  @Override
  public String toString() {
    return name;
  }
}
