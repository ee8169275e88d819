package org.tadamun.architecture.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds which subject queries the rows of which: a query names entities and tables in a text and so
 * makes a dependency that no import shows.
 */
final class QueryEdges {

  /** A class whose query names an entity of another subject. */
  record Asking(String by, String from, String entity, String to) {

    String said() {
      return by + " asks for " + entity;
    }
  }

  private final List<Asking> askings = new ArrayList<>();
  private final Map<String, Set<String>> known = new HashMap<>();
  private final Set<String> excepted;

  /**
   * Reads the sources.
   *
   * @param excepted queries that may lead upwards, in the form of {@link Asking#said}
   */
  QueryEdges(List<Source> sources, Set<String> excepted) {
    this.excepted = excepted;
    Map<Source, Predicate<String>> entities = new HashMap<>();
    sources.stream().filter(Source::isEntity).forEach(one -> entities.put(one, one.asked()));
    for (Source source : sources) {
      String from = source.subject();
      known.computeIfAbsent(from, subject -> new HashSet<>()).addAll(source.known());
      String literals = source.literals();
      entities.forEach(
          (entity, asked) -> {
            if (!entity.subject().equals(from) && asked.test(literals)) {
              askings.add(new Asking(source.name(), from, entity.name(), entity.subject()));
            }
          });
    }
    askings.stream()
        .filter(one -> !excepted.contains(one.said()))
        .forEach(one -> known.computeIfAbsent(one.from(), none -> new HashSet<>()).add(one.to()));
  }

  List<Asking> askings() {
    return askings;
  }

  /** Each query that closes a circle, and each exception that is not needed. */
  List<String> faults() {
    Set<String> faults = new TreeSet<>();
    Set<String> idle = new TreeSet<>(excepted);
    for (Asking one : askings) {
      if (!knows(one.to(), one.from())) {
        continue;
      }
      if (excepted.contains(one.said())) {
        idle.remove(one.said());
      } else {
        faults.add(one.said() + ", and " + one.to() + " uses " + one.from());
      }
    }
    idle.forEach(one -> faults.add(one + " is a needless exception"));
    return List.copyOf(faults);
  }

  private boolean knows(String subject, String other) {
    Set<String> seen = new HashSet<>(Set.of(subject));
    Deque<String> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      for (String next : known.getOrDefault(left.pop(), Set.of())) {
        if (next.equals(other)) {
          return true;
        }
        if (seen.add(next)) {
          left.push(next);
        }
      }
    }
    return false;
  }
}
