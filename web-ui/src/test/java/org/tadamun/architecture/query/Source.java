package org.tadamun.architecture.query;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.architecture.Workspace;

/** A source file of the product. What is found in it is kept, because several guards ask for it. */
final class Source {

  /** A string literal or a text block. */
  static final String QUOTED = "\"(?:\"\"(?s:.*?)\"\"\"|(?:[^\"\\\\\n]++|\\\\.)*+\")";

  private static final String SUBJECT = "org\\.tadamun\\.(\\w+\\.\\w+)";
  private static final Pattern OWN = Pattern.compile("(?m)^package " + SUBJECT);
  private static final Pattern HOME = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern KNOWN = Pattern.compile("(?m)^import (?:static )?" + SUBJECT);
  private static final Pattern LITERAL = Pattern.compile(QUOTED);
  private static final Pattern LITERAL_OR_COMMENT =
      Pattern.compile(QUOTED + "|/(?:/[^\n]*|\\*(?s:.*?)\\*/)");
  private static final Pattern STATEMENT = Pattern.compile("(?:" + QUOTED + "|[^;{}\"]++)++");
  private static final Pattern CONSTANT = Pattern.compile("\\bString ([A-Z_]+)\\s*=");
  private static final Pattern ENTITY = Pattern.compile("(?m)^@Entity\\b");
  private static final Pattern TABLE = Pattern.compile("@Table\\([^)]*?name = \"(\\w+)\"");

  /**
   * A statement.
   *
   * @param said its literals
   */
  record Statement(String code, String said) {

    /** The name of the string constant that it declares. */
    Optional<String> constant() {
      return CONSTANT.matcher(code).results().map(one -> one.group(1)).findFirst();
    }

    boolean names(String word) {
      return code.contains(word) && found(Pattern.compile("\\b" + word + "\\b"), code);
    }
  }

  private final String name;
  private final String text;
  private String code;
  private String literals;
  private List<Statement> statements;

  /**
   * Makes a source.
   *
   * @param name the name of its class
   */
  Source(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /** The classes of all modules. */
  static List<Source> ofProduct() {
    return Product.SOURCES;
  }

  private static Source of(Path file) {
    return new Source(file.getFileName().toString().replace(".java", ""), Workspace.read(file));
  }

  String name() {
    return name;
  }

  String text() {
    return text;
  }

  /** Module and subject; empty for what is above them. */
  String subject() {
    return OWN.matcher(text).results().map(one -> one.group(1)).findFirst().orElse("");
  }

  /** The package of the file. */
  String home() {
    return HOME.matcher(text).results().map(one -> one.group(1)).findFirst().orElse("");
  }

  /** The subjects from which it imports something. */
  Set<String> known() {
    return KNOWN.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  boolean isEntity() {
    return text.contains("@Entity") && ENTITY.matcher(text).find();
  }

  /** All literals joined, so that a query in parts is whole again. */
  synchronized String literals() {
    if (literals == null) {
      literals = literals(text);
    }
    return literals;
  }

  static String literals(String code) {
    return LITERAL
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .map(literal -> literal.replace("\"", ""))
        .collect(Collectors.joining(" "));
  }

  /** The source without comments. */
  synchronized String code() {
    if (code == null) {
      code =
          LITERAL_OR_COMMENT
              .matcher(text)
              .replaceAll(
                  one -> one.group().startsWith("/") ? " " : Matcher.quoteReplacement(one.group()));
    }
    return code;
  }

  /** The statements, each up to a semicolon or a brace. */
  synchronized List<Statement> statements() {
    if (statements == null) {
      statements =
          STATEMENT
              .matcher(code())
              .results()
              .map(MatchResult::group)
              .map(one -> new Statement(LITERAL.matcher(one).replaceAll("\"\""), literals(one)))
              .toList();
    }
    return statements;
  }

  /**
   * Whether literals name this entity in a query, by its class or its table. The plain search first
   * saves a second, since most literals do not have the word.
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

  /** The sources, read when somebody asks for them. */
  private static final class Product {

    static final List<Source> SOURCES =
        Workspace.files("src/main/java", ".java").stream().map(Source::of).toList();
  }
}
