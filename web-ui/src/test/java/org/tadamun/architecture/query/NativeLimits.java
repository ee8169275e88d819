package org.tadamun.architecture.query;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.architecture.query.Source.Statement;

/**
 * Finds classes that limit an SQL query with the driver's methods instead of in the SQL.
 * EclipseLink adds no limit to our own SQL, so that PostgreSQL would plan for all rows and send all
 * of them.
 */
final class NativeLimits {

  private static final String NATIVE = "createNativeQuery(";
  private static final String NAMED = "@NamedNativeQuery";
  private static final List<String> LIMITS = List.of("setMaxResults(", "setFirstResult(");

  /** A variable or parameter for a query that another statement or method made. */
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

  /** The number of classes that use SQL. */
  long asking() {
    return sources.stream().filter(one -> one.text().contains(NATIVE)).count();
  }

  List<String> faults() {
    return sources.stream()
        .filter(NativeLimits::isBounding)
        .filter(this::isFault)
        .map(one -> one.name() + " limits a query outside its SQL")
        .toList();
  }

  /** Whether the class limits anything: few do, and this check first saves seconds. */
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
