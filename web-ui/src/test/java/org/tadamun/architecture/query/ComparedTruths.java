package org.tadamun.architecture.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds classes that compare a boolean in JPQL and also use something that EclipseLink does not
 * bind on Derby. Derby then gets all values as text, with a boolean as a number, and refuses the
 * comparison. Both halves may be in separate conditions, which a list filtered by both joins.
 */
final class ComparedTruths {

  private static final Pattern STORED =
      Pattern.compile("(?m)^@(?:Entity|Embeddable|MappedSuperclass)\\b");
  private static final Pattern FIELD = Pattern.compile("private [bB]oolean (\\w+);");

  /** The place where two literals are joined. */
  private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");

  private static final Pattern UNBOUND =
      Pattern.compile(
          "(?i)\\b(?:exists \\(|escape '|case when |(?:substring|concat|locate|mod|trim)\\()");

  private final List<Source> sources;
  private final Set<String> excepted;
  private final Pattern compared;

  /**
   * Reads the sources.
   *
   * @param excepted names of the classes that may do so
   */
  ComparedTruths(List<Source> sources, Set<String> excepted) {
    this.sources = sources;
    this.excepted = excepted;
    Set<String> fields = new TreeSet<>();
    sources.stream()
        .map(Source::text)
        .filter(text -> STORED.matcher(text).find())
        .flatMap(text -> FIELD.matcher(text).results())
        .forEach(field -> fields.add(field.group(1)));
    this.compared = Pattern.compile("\\w\\.(?:" + String.join("|", fields) + ") (?:=|<>)");
  }

  List<String> faults() {
    return found()
        .filter(name -> !excepted.contains(name))
        .map(name -> name + " compares a boolean in a statement that Derby gets as text")
        .toList();
  }

  /** The exceptions that are not needed. */
  Set<String> needless() {
    Set<String> needless = new TreeSet<>(excepted);
    found().forEach(needless::remove);
    return needless;
  }

  private Stream<String> found() {
    return sources.stream()
        .filter(source -> UNBOUND.matcher(source.text()).find())
        .filter(source -> isFault(joined(source)))
        .map(Source::name);
  }

  private boolean isFault(String literals) {
    return UNBOUND.matcher(literals).find() && compared.matcher(literals).find();
  }

  private static String joined(Source source) {
    Matcher joints = JOINT.matcher(source.code());
    return Source.literals(joints.replaceAll(""));
  }
}
