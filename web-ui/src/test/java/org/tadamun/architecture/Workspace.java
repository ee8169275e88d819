package org.tadamun.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The modules that the parent's pom lists, their sources and their compiled classes. Names and
 * texts of files are kept, because thirty guards read the same thousands of files.
 */
public final class Workspace {

  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

  private static final Map<String, List<Path>> FILES = new ConcurrentHashMap<>();
  private static final Map<Path, String> TEXTS = new ConcurrentHashMap<>();

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
    return FILES.computeIfAbsent(folder, Workspace::files).stream()
        .filter(file -> file.toString().endsWith(extension))
        .toList();
  }

  private static List<Path> files(String folder) {
    return modules().stream()
        .map(module -> module.resolve(folder))
        .filter(Files::exists)
        .flatMap(Workspace::walk)
        .sorted()
        .toList();
  }

  public static String name(Path file) {
    return root().relativize(file).toString();
  }

  /** The text of a file that does not change while the tests run. */
  public static String read(Path file) {
    return TEXTS.computeIfAbsent(file, Workspace::text);
  }

  private static String text(Path file) {
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
      return Files.find(folder, Integer.MAX_VALUE, (file, facts) -> facts.isRegularFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
