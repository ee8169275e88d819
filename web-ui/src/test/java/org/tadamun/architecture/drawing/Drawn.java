package org.tadamun.architecture.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text in a box. Its first line names the steps of a way from class to class, or several
 * classes that are one step; the other lines are words, which may contain names of classes.
 */
record Drawn(String label) {

  private static final String LINE = "<br>";

  /** A class, with the method after it if there is one. */
  private static final Pattern CLASS =
      Pattern.compile("\\b[A-Z]\\w*[a-z]\\w*\\b(\\.[a-z]\\w*\\b)?");

  /** A class in a sentence: a name of at least two words, since any word may begin a sentence. */
  private static final Pattern IN_WORDS = Pattern.compile("\\b([A-Z][a-z]+){2,}\\b");

  /** The steps from left to right, each with its classes; none if a step is a page or a person. */
  List<List<String>> steps() {
    return Arrays.stream(label.split(LINE)[0].split("→"))
        .map(step -> found(CLASS, step).map(Drawn::type).toList())
        .toList();
  }

  /** The methods in the first line, such as {@code Signatures.sign}. */
  List<String> methods() {
    return found(CLASS, label.split(LINE)[0]).filter(name -> name.contains(".")).toList();
  }

  List<String> classes() {
    return Stream.concat(
            steps().stream().flatMap(List::stream),
            Arrays.stream(label.split(LINE)).skip(1).flatMap(line -> found(IN_WORDS, line)))
        .distinct()
        .toList();
  }

  static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group());
  }

  /** The names of classes in the words at an arrow. */
  static List<String> inWords(String text) {
    return text == null ? List.of() : found(IN_WORDS, text).toList();
  }

  private static String type(String named) {
    int dot = named.indexOf('.');
    return dot < 0 ? named : named.substring(0, dot);
  }
}
