package org.tadamun.architecture.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a box says. Its first line names the steps of a way from class to class, or several classes
 * that are one step; the other lines say it in words, among which there may be names of classes.
 */
record Drawn(String label) {

  private static final String LINE = "<br>";

  /** With the method after it, if there is one. */
  private static final Pattern CLASS =
      Pattern.compile("\\b[A-Z]\\w*[a-z]\\w*\\b(\\.[a-z]\\w*\\b)?");

  /** Of at least two words: others begin sentences. */
  private static final Pattern IN_WORDS = Pattern.compile("\\b([A-Z][a-z]+){2,}\\b");

  /** From left to right, each with its classes; none where a step is a page or a person. */
  List<List<String>> steps() {
    return Arrays.stream(label.split(LINE)[0].split("→"))
        .map(step -> found(CLASS, step).map(Drawn::type).toList())
        .toList();
  }

  /** Such as {@code Signatures.sign}. */
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

  /** The names of classes in what stands at an arrow. */
  static List<String> inWords(String text) {
    return text == null ? List.of() : found(IN_WORDS, text).toList();
  }

  private static String type(String named) {
    int dot = named.indexOf('.');
    return dot < 0 ? named : named.substring(0, dot);
  }
}
