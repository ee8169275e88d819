package org.tadamun.architecture.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.architecture.query.Source.Statement;

/**
 * Finds classes that order rows by number and take the first or last as the oldest or newest. Each
 * of two nodes has a block of fifty numbers, which lasts for weeks if few rows are written, so that
 * numbers are not in the order of time.
 *
 * <p>A walk that continues after a number is allowed, and so is a query for rows with given
 * numbers.
 */
final class NumberOrders {

  private static final Pattern BY_NUMBER =
      Pattern.compile("(?i:order by) \\w+\\.id\\b(?: desc)?(?!\\s*,)");
  private static final Pattern FROM_NUMBER = Pattern.compile("\\.id (?:[<>=]|in\\b|between\\b)");
  private static final Pattern NAMED =
      Pattern.compile("name = (\\w+\\.\\w+),\\s*query =((?:\\s|\\+|" + Source.QUOTED + ")+)");
  private static final Pattern ONE =
      Pattern.compile("\\.(?:findFirst|reduce)\\(|setMaxResults\\(1\\)");
  private static final String QUESTION = "Query(";

  private final List<Source> sources;
  private final Set<String> excepted;
  private final Set<String> named = new HashSet<>();

  /**
   * Reads the sources.
   *
   * @param excepted names of the classes that may do so
   */
  NumberOrders(List<Source> sources, Set<String> excepted) {
    this.sources = asking(sources);
    this.excepted = excepted;
    for (Source source : this.sources) {
      NAMED
          .matcher(source.code())
          .results()
          .filter(one -> isByNumber(Source.literals(one.group(2))))
          .map((MatchResult one) -> one.group(1))
          .forEach(named::add);
    }
  }

  /** The sources with a query: this check first saves seconds. */
  private static List<Source> asking(List<Source> sources) {
    return sources.stream().filter(one -> one.text().contains(QUESTION)).toList();
  }

  private static boolean isByNumber(String query) {
    return BY_NUMBER.matcher(query).find() && !FROM_NUMBER.matcher(query).find();
  }

  /** The number of classes that order rows by number. */
  long asking() {
    return sources.stream().filter(one -> !asking(one).isEmpty()).count();
  }

  /** Each class that takes one row by number, and each exception that is not needed. */
  List<String> faults() {
    Set<String> idle = new TreeSet<>(excepted);
    List<String> faults = new ArrayList<>();
    for (Source source : sources) {
      if (takesOne(source) && !idle.remove(source.name())) {
        faults.add(source.name() + " takes one row by its number");
      }
    }
    idle.forEach(one -> faults.add(one + " is a needless exception"));
    return faults;
  }

  private boolean takesOne(Source source) {
    Set<Statement> asking = asking(source);
    return !asking.isEmpty()
        && source.statements().stream()
            .filter(one -> ONE.matcher(one.code()).find())
            .anyMatch(one -> asking.contains(one) || !one.code().contains(QUESTION));
  }

  private Set<Statement> asking(Source source) {
    Map<String, String> constants = new HashMap<>();
    source.statements().forEach(one -> one.constant().ifPresent(c -> constants.put(c, one.said())));
    return source.statements().stream()
        .filter(one -> one.constant().isEmpty() && !one.code().contains("@NamedQuery"))
        .filter(one -> named.stream().anyMatch(one::names) || isByNumber(whole(one, constants)))
        .collect(Collectors.toSet());
  }

  private static String whole(Statement statement, Map<String, String> constants) {
    return constants.entrySet().stream()
        .filter(constant -> statement.names(constant.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining(" ", statement.said() + " ", ""));
  }
}
