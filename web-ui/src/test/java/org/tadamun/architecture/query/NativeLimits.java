package org.tadamun.architecture.query;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.architecture.query.Source.Statement;

/**
 * Which class bounds a query in SQL past the SQL. What is written in JPQL gets its limit from
 * EclipseLink; a text of our own is sent as it is, and PostgreSQL sends all rows that it finds,
 * each time, into memory, and plans for all of them.
 */
final class NativeLimits {

  private static final String NATIVE = "createNativeQuery(";
  private static final String NAMED = "@NamedNativeQuery";
  private static final List<String> LIMITS = List.of("setMaxResults(", "setFirstResult(");

  /** By which somebody holds one that another statement, or another method, has made. */
  private static final Pattern HELD = Pattern.compile("\\b(?:Query|var) \\w+\\s*[=(,)]");

  private static final Pattern NAME = Pattern.compile(NAMED + "\\(\\s*name = (?:\\w+\\.)?(\\w+)");

  private final List<Source> sources;
  private final Set<String> named;

  NativeLimits(List<Source> sources) {
    this.sources = sources;
    this.named =
        sources.stream()
            .filter(one -> one.text().contains(NAMED))
            .flatMap(one -> NAME.matcher(one.text()).results())
            .map((MatchResult one) -> one.group(1))
            .collect(Collectors.toSet());
  }

  /** How many classes ask in SQL. */
  long asking() {
    return sources.stream().filter(one -> one.text().contains(NATIVE)).count();
  }

  List<String> faults() {
    return sources.stream()
        .filter(NativeLimits::isBounding)
        .filter(this::isFault)
        .map(one -> one.name() + " has a limit past its SQL")
        .toList();
  }

  /** Few do: to part off the others first saves seconds of reading statements. */
  private static boolean isBounding(Source source) {
    return LIMITS.stream().anyMatch(source.text()::contains);
  }

  private boolean isFault(Source source) {
    boolean asks = source.text().contains(NATIVE);
    if (!asks && named.isEmpty()) {
      return false;
    }
    boolean holds = asks && HELD.matcher(source.code()).find();
    return source.statements().stream()
        .filter(one -> LIMITS.stream().anyMatch(one.code()::contains))
        .anyMatch(one -> isNative(one, holds));
  }

  private boolean isNative(Statement one, boolean holds) {
    String code = one.code();
    return code.contains(NATIVE)
        || holds && !code.contains("createQuery(") && !code.contains("createNamedQuery(")
        || code.contains("createNamedQuery(") && named.stream().anyMatch(one::names);
  }
}
