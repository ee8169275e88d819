package org.tadamun.architecture.query;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.architecture.Workspace;

/**
 * A file of the product.
 *
 * @param name that of its class
 */
record Source(String name, String text) {

  private static final String SUBJECT = "org\\.tadamun\\.(\\w+\\.\\w+)";
  private static final Pattern OWN = Pattern.compile("(?m)^package " + SUBJECT);
  private static final Pattern KNOWN = Pattern.compile("(?m)^import (?:static )?" + SUBJECT);
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");
  private static final Pattern ENTITY = Pattern.compile("(?m)^@Entity\\b");
  private static final Pattern TABLE = Pattern.compile("@Table\\([^)]*?name = \"(\\w+)\"");

  static Source of(Path file) {
    return new Source(file.getFileName().toString().replace(".java", ""), Workspace.read(file));
  }

  /** Field and subject, or nothing for what lies above them. */
  String subject() {
    return OWN.matcher(text).results().map(one -> one.group(1)).findFirst().orElse("");
  }

  /** The subjects of which it imports something. */
  Set<String> known() {
    return KNOWN.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  boolean isEntity() {
    return ENTITY.matcher(text).find();
  }

  /** All that is written between quotation marks, so that a query in parts is whole again. */
  String literals() {
    return LITERAL
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(literal -> literal.replace("\"", ""))
        .collect(Collectors.joining(" "));
  }

  /**
   * Whether literals name this entity in a query: by its class, or by its table. Most have no such
   * word at all; to ask for it first saves a second of searching.
   */
  Predicate<String> asked() {
    Pattern byClass = Pattern.compile("(?:(?i:\\b(?:from|join|update|into))|,)\\s+" + name + "\\b");
    Predicate<String> asked = literals -> literals.contains(name) && found(byClass, literals);
    return TABLE
        .matcher(text)
        .results()
        .map(one -> one.group(1))
        .findFirst()
        .map(table -> asked.or(byTable(table)))
        .orElse(asked);
  }

  private static Predicate<String> byTable(String table) {
    Pattern whole = Pattern.compile("\\b" + table + "\\b");
    return literals -> literals.contains(table) && found(whole, literals);
  }

  private static boolean found(Pattern pattern, String literals) {
    return pattern.matcher(literals).find();
  }
}
