package org.tadamun.architecture.doc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbered rules of all subjects, and which of them the names of tests name.
 *
 * <p>A number alone is a rule of the nearest subject around the test that has this number. A test
 * elsewhere writes the subject before the number, by as much of its end as is unique: {@code
 * figures R3}, {@code kernel.campaign R4}.
 */
record RuleNumbers(List<Description> descriptions) {

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package org\\.tadamun\\.([\\w.]+);");
  private static final Pattern RULE = Pattern.compile("<li>(R\\d+) ");
  private static final Pattern NUMBER = Pattern.compile("R\\d+");

  /**
   * The names that a test run shows, with all pieces of a long one. Java searches much faster for a
   * fixed beginning than for one of two.
   */
  private static final List<Pattern> SHOWN =
      Stream.of("@DisplayName", "new HouseRule")
          .map(by -> by + "\\(((?:\\s*\\+?\\s*\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\")+)")
          .map(Pattern::compile)
          .toList();

  private static final Pattern NAMED =
      Pattern.compile("(?:([a-z]+(?:\\.[a-z]+)*) )?((?:R\\d+[:,)]* ?)+)");

  private static final Set<String> ROOMS = Set.of("boundary", "control", "entity");

  /**
   * The numbered rules in the description of a package.
   *
   * @param place the package, without the common beginning
   */
  record Description(String place, List<String> rules) {

    static Description of(String source) {
      return new Description(
          placeOf(source), RULE.matcher(source).results().map(rule -> rule.group(1)).toList());
    }

    String subject() {
      return RuleNumbers.subject(place);
    }

    boolean has(String rule) {
      return rules.contains(rule);
    }

    String rule(String number) {
      return place + " " + number;
    }
  }

  static RuleNumbers of(List<String> sources) {
    return new RuleNumbers(
        sources.stream().map(Description::of).filter(one -> !one.rules.isEmpty()).toList());
  }

  /** The rules that no test names, and the names of tests that name no existing rule. */
  Set<String> faults(List<String> tests) {
    Set<String> unnamed =
        descriptions.stream()
            .flatMap(one -> one.rules.stream().map(one::rule))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> faults = new TreeSet<>();
    for (String test : tests) {
      shown(test).forEach(name -> named(placeOf(test), name, unnamed, faults));
    }
    faults.addAll(unnamed);
    return faults;
  }

  private static Stream<MatchResult> shown(String test) {
    return SHOWN.stream()
        .flatMap(by -> by.matcher(test).results())
        .map(name -> name.group(1))
        .filter(name -> NUMBER.matcher(name).find())
        .flatMap(name -> NAMED.matcher(name).results());
  }

  private void named(String place, MatchResult name, Set<String> unnamed, Set<String> faults) {
    String before = name.group(1);
    List<Description> called = before == null ? List.of() : called(before);
    for (String number : NUMBER.matcher(name.group(2)).results().map(MatchResult::group).toList()) {
      if (called.isEmpty()) {
        around(place, number).forEach(one -> unnamed.remove(one.rule(number)));
      } else if (called.size() > 1 || !called.getFirst().has(number)) {
        faults.add(place + " names " + before + " " + number);
      } else {
        unnamed.remove(called.getFirst().rule(number));
      }
    }
  }

  private List<Description> called(String name) {
    return descriptions.stream().filter(isCalled(name)).toList();
  }

  private static Predicate<Description> isCalled(String name) {
    return one -> ("." + one.subject()).endsWith("." + name);
  }

  /** The nearest subject; of two descriptions of it the one around the package of the test. */
  private Stream<Description> around(String place, String number) {
    return descriptions.stream()
        .filter(one -> (subject(place) + ".").startsWith(one.subject() + "."))
        .filter(one -> one.has(number))
        .max(
            Comparator.<Description>comparingInt(one -> one.subject().length())
                .thenComparingInt(one -> place.startsWith(one.place) ? one.place.length() : 0))
        .stream();
  }

  private static String placeOf(String source) {
    return PACKAGE.matcher(source).results().map(found -> found.group(1)).findFirst().orElse("");
  }

  private static String subject(String place) {
    return Arrays.stream(place.split("\\."))
        .filter(part -> !ROOMS.contains(part))
        .collect(Collectors.joining("."));
  }
}
