package org.tadamun.kernel.configuration.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Looks into the main sources of all modules; in the tests' own there are wrong keys on purpose.
 */
@DisplayName("The keys in the sources")
class ConfigurationSourcesTest {

  /** As a whole string of Java, or in an expression of a descriptor. */
  private static final Pattern LITERAL =
      Pattern.compile("(?:\"|\\$\\{MPCONFIG=)(tadamun\\.[a-z][a-z.-]*)(?:\"|})");

  private static final Pattern CONSTANT =
      Pattern.compile("\\b(?:ConfigurationKey\\.)([A-Z][A-Z_]+)\\b");

  @Test
  @DisplayName("R1 are all in the list")
  void listed() throws IOException {
    Set<String> unlisted = used();
    unlisted.removeAll(keys());
    assertEquals(Set.of(), unlisted);
  }

  @Test
  @DisplayName("R1 are all that are in the list: each is read somewhere")
  void read() throws IOException {
    Set<String> unread = keys();
    unread.removeAll(used());
    assertEquals(Set.of(), unread);
  }

  private static Set<String> keys() {
    return Arrays.stream(ConfigurationKey.values())
        .map(ConfigurationKey::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> used() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.map(each -> each.resolve("src/main")).toList()) {
        used.addAll(in(module));
      }
    }
    return used;
  }

  private static Set<String> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|xml|properties)"))
          .filter(file -> !file.endsWith("ConfigurationKey.java"))
          .flatMap(file -> Stream.concat(literals(file), constants(file)))
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> literals(Path file) {
    return LITERAL
        .matcher(text(file))
        .results()
        .map(found -> found.group(1))
        .filter(found -> !found.matches(".*\\.(properties|log|xml|jar)"));
  }

  private static Stream<String> constants(Path file) {
    return CONSTANT
        .matcher(text(file))
        .results()
        .map(found -> ConfigurationKey.valueOf(found.group(1)).key());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
