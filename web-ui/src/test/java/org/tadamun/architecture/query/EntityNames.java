package org.tadamun.architecture.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds classes whose source names an entity of another module. The compiled class may not show it:
 * a constant is copied, and a nested class is a class of its own.
 */
final class EntityNames {

  /**
   * A qualified name up to its first capital word; a nested class or a constant follows it. The
   * boundary is asked for after the fixed beginning, for which Java searches much faster.
   */
  private static final Pattern NAMED =
      Pattern.compile("org\\.tadamun(?<=\\borg\\.tadamun)(?:\\.[a-z]\\w*)+\\.(?:[A-Z]\\w*|\\*)");

  private final Map<Source, List<String>> named = new LinkedHashMap<>();

  EntityNames(List<Source> sources) {
    Set<String> entities =
        sources.stream()
            .filter(Source::isEntity)
            .flatMap(one -> Stream.of(one.home() + '.' + one.name(), one.home() + ".*"))
            .collect(Collectors.toSet());
    sources.forEach(
        one -> named.put(one, named(one).filter(entities::contains).distinct().toList()));
  }

  List<String> faults() {
    return told((one, name) -> !module(name).equals(module(one.home())));
  }

  /** All names of entities of other packages, of the own module too. */
  List<String> found() {
    return told((one, name) -> true);
  }

  private List<String> told(BiPredicate<Source, String> wanted) {
    List<String> told = new ArrayList<>();
    named.forEach(
        (one, names) ->
            names.stream()
                .filter(name -> wanted.test(one, name))
                .forEach(name -> told.add(one.name() + " names " + name)));
    return told;
  }

  private static Stream<String> named(Source source) {
    return NAMED.matcher(source.code()).results().map(MatchResult::group);
  }

  /** The word after the name of the product. */
  private static String module(String name) {
    return name.split("\\.")[2];
  }
}
