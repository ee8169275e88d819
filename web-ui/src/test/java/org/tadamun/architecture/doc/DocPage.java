package org.tadamun.architecture.doc;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tadamun.architecture.Workspace;

/** A page of {@code docs/}, and the names in back quotes in it. */
record DocPage(String text) {

  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  static DocPage of(String file) {
    return new DocPage(Workspace.read(Workspace.root().resolve("docs").resolve(file)));
  }

  /** The names that match this pattern as a whole. */
  Set<String> named(String form) {
    return NAMED
        .matcher(text)
        .results()
        .map(one -> one.group(1))
        .filter(name -> name.matches(form))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The classes in a folder of all modules.
   *
   * @param ending the end of their names; empty for all classes
   */
  static Set<String> classes(String folder, String ending) {
    return Workspace.files(folder, ending + ".java").stream()
        .map(DocPage::className)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String className(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  /** The names of this pattern that do not exist. */
  Set<String> unknown(String form, Set<String> there) {
    return without(named(form), there);
  }

  /** What exists and is not named. */
  Set<String> unnamed(String form, Set<String> there) {
    return without(there, named(form));
  }

  private static Set<String> without(Set<String> names, Set<String> known) {
    Set<String> left = new TreeSet<>(names);
    left.removeAll(known);
    return left;
  }
}
