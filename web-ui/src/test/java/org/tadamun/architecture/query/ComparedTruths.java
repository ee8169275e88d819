package org.tadamun.architecture.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private final Set<String> excepted;
  private final List<String> found;

  /**
   * Reads the sources.
   *
   * @param excepted names of the classes that may do so
   */
  ComparedTruths(List<Source> sources, Set<String> excepted) {
    this.excepted = excepted;
    Set<String> fields = new TreeSet<>();
    sources.stream()
        .map(Source::text)
        .filter(text -> FIELD.matcher(text).find() && STORED.matcher(text).find())
        .flatMap(text -> FIELD.matcher(text).results())
        .forEach(field -> fields.add(field.group(1)));
    Pattern compared = Pattern.compile("\\w\\.(?:" + String.join("|", fields) + ") (?:=|<>)");
    this.found =
        sources.stream()
            .filter(source -> isFault(joined(source), compared))
            .map(Source::name)
            .toList();
  }

  List<String> faults() {
    return found.stream()
        .filter(name -> !excepted.contains(name))
        .map(name -> name + " compares a boolean in a statement that Derby gets as text")
        .toList();
  }

  /** The exceptions that are not needed. */
  Set<String> needless() {
    Set<String> needless = new TreeSet<>(excepted);
    found.forEach(needless::remove);
    return needless;
  }

  private static boolean isFault(String literals, Pattern compared) {
    return compared.matcher(literals).find() && UNBOUND.matcher(literals).find();
  }

  /** The literals, which are much shorter than the source. */
  private static String joined(Source source) {
    Matcher joints = JOINT.matcher(source.code());
    return Source.literals(joints.replaceAll(""));
  }
}
