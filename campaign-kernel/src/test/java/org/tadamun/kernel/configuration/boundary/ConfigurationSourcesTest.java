package org.tadamun.kernel.configuration.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads the main sources of all modules; test sources contain wrong keys on purpose. */
@DisplayName("Configuration keys in the sources")
class ConfigurationSourcesTest {

  /** A key as a whole Java string, or in an expression of a descriptor. */
  private static final Pattern LITERAL =
      Pattern.compile("(?:\"|\\$\\{MPCONFIG=)(tadamun\\.[a-z][a-z.-]*)(?:\"|})");

  private static final Pattern CONSTANT =
      Pattern.compile("\\bConfigurationKey\\.([A-Z][A-Z_]+)\\b");

  /** A default that is repeated where the key is read. */
  private static final Pattern SAID_AGAIN =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = ([^,)]+),\\s*defaultValue = (\"[^\"]*\"|[^)]+?)\\s*\\)");

  private static final Pattern ENDING = Pattern.compile("\\.(?:java|xml|properties)$");

  /** The text of each file, read once for all tests because there are thousands of files. */
  private static final Map<Path, String> SOURCES = sources();

  private static final Set<String> USED = used();

  @Test
  @DisplayName("R1: every key that is used is in the list")
  void listed() {
    Set<String> unlisted = new TreeSet<>(USED);
    unlisted.removeAll(keys());
    assertEquals(Set.of(), unlisted);
  }

  @Test
  @DisplayName("R1: every key in the list is used")
  void read() {
    Set<String> unread = keys();
    unread.removeAll(USED);
    assertEquals(Set.of(), unread);
  }

  @Test
  @DisplayName("R2: a default given where a key is read equals the one in the list")
  void defaults() {
    List<String> drifted =
        SOURCES.entrySet().stream()
            .filter(file -> file.getKey().toString().endsWith(".java"))
            .flatMap(file -> drifted(file.getValue()).stream())
            .toList();
    assertEquals(List.of(), drifted);
  }

  @Test
  @DisplayName("R2: another default is reported, as a literal or as a constant")
  void drift() {
    String read = "@ConfigProperty(name = %s, defaultValue = %s) int port;";
    String constants = "static final String KEY = \"tadamun.mail.port\", USUAL = \"26\";";
    assertEquals(List.of(), drifted(read.formatted("\"tadamun.mail.port\"", "\"25\"")));
    List<String> reported = List.of("tadamun.mail.port is not 26 but 25");
    assertEquals(reported, drifted(read.formatted("\"tadamun.mail.port\"", "\"26\"")));
    assertEquals(reported, drifted(constants + read.formatted("KEY", "USUAL")));
    assertEquals(List.of("tadamun.x is no key"), drifted(read.formatted("\"tadamun.x\"", "\"\"")));
  }

  private static List<String> drifted(String source) {
    return SAID_AGAIN
        .matcher(source)
        .results()
        .map(
            found -> {
              String key = value(found.group(1), source);
              String said = value(found.group(2), source);
              return ConfigurationKey.named(key)
                  .map(ConfigurationKey::defaultValue)
                  .map(one -> one.equals(said) ? "" : key + " is not " + said + " but " + one)
                  .orElse(key + " is no key");
            })
        .filter(fault -> !fault.isEmpty())
        .toList();
  }

  /** The value of a string literal, or of a constant of the same class. */
  private static String value(String said, String source) {
    if (said.startsWith("\"")) {
      return said.substring(1, said.length() - 1);
    }
    Matcher constant = Pattern.compile("\\b" + said + "\\s*=\\s*\"([^\"]*)\"").matcher(source);
    return constant.find() ? constant.group(1) : said;
  }

  private static Set<String> keys() {
    return Arrays.stream(ConfigurationKey.values())
        .map(ConfigurationKey::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> used() {
    return SOURCES.entrySet().stream()
        .filter(file -> !file.getKey().endsWith("ConfigurationKey.java"))
        .flatMap(file -> Stream.concat(literals(file.getValue()), constants(file.getValue())))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<Path, String> sources() {
    Map<Path, String> sources = new HashMap<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.map(one -> one.resolve("src/main")).toList()) {
        if (Files.isDirectory(module)) {
          try (Stream<Path> files = Files.walk(module)) {
            files
                .filter(file -> ENDING.matcher(file.toString()).find())
                .forEach(file -> sources.put(file, text(file)));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return sources;
  }

  private static Stream<String> literals(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(found -> found.group(1))
        .filter(found -> !found.matches(".*\\.(properties|log|xml|jar)"));
  }

  private static Stream<String> constants(String source) {
    return CONSTANT
        .matcher(source)
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
