package org.tadamun.architecture.query;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds classes whose source names an entity of another module. The compiled class may not show it:
 * a constant is copied, and a nested class is a class of its own.
 */
final class EntityNames {

  /** A qualified name up to its first capital word; a nested class or a constant follows it. */
  private static final Pattern NAMED =
      Pattern.compile("\\borg\\.tadamun(?:\\.[a-z]\\w*)+\\.(?:[A-Z]\\w*|\\*)");

  private final List<Source> sources;
  private final Set<String> entities;

  EntityNames(List<Source> sources) {
    this.sources = sources;
    this.entities =
        sources.stream()
            .filter(Source::isEntity)
            .flatMap(one -> Stream.of(one.home() + '.' + one.name(), one.home() + ".*"))
            .collect(Collectors.toSet());
  }

  List<String> faults() {
    return told(one -> named(one).filter(name -> !module(name).equals(module(one.home()))));
  }

  /** All names of entities of other packages, of the own module too. */
  List<String> found() {
    return told(EntityNames::named);
  }

  private List<String> told(Function<Source, Stream<String>> names) {
    return sources.stream()
        .flatMap(
            one ->
                names
                    .apply(one)
                    .filter(entities::contains)
                    .distinct()
                    .map(name -> one.name() + " names " + name))
        .toList();
  }

  private static Stream<String> named(Source source) {
    return NAMED.matcher(source.code()).results().map(MatchResult::group);
  }

  /** The word after the name of the product. */
  private static String module(String name) {
    return name.split("\\.")[2];
  }
}
