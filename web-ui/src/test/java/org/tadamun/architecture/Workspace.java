package org.tadamun.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The modules that the parent's pom lists, their sources and their compiled classes. */
public final class Workspace {

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private Workspace() {}

  /** The root of the workspace: Maven and the IDEs start tests in the folder of the module. */
  public static Path root() {
    return Path.of("").toAbsolutePath().getParent();
  }

  public static List<Path> modules() {
    return MODULE
        .matcher(read(root().resolve("pom.xml")))
        .results()
        .map((MatchResult found) -> root().resolve(found.group(1)))
        .toList();
  }

  public static List<Path> compiled() {
    return modules().stream().map(m -> m.resolve("target/classes")).filter(Files::exists).toList();
  }

  public static Path compiledSamples() {
    return Path.of("target/test-classes/org/tadamun/wrong").toAbsolutePath();
  }

  /** The files under a folder of each module, such as {@code src/main/java}. */
  public static List<Path> files(String folder, String extension) {
    return modules().stream()
        .map(module -> module.resolve(folder))
        .filter(Files::exists)
        .flatMap(Workspace::walk)
        .filter(file -> file.toString().endsWith(extension))
        .sorted()
        .toList();
  }

  public static String name(Path file) {
    return root().relativize(file).toString();
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A page with each line break and its indentation as one space: a tag is found however it is
   * wrapped.
   */
  public static String unwrapped(Path page) {
    return read(page).replaceAll("\\s*\\R\\s*", " ");
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder).filter(Files::isRegularFile);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
