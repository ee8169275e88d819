package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The file of {@code --config}. A key that it names twice is refused (R1): {@link Properties} would
 * take the last one silently, and somebody reads the first.
 */
final class ConfigFile {

  /** A byte order mark, which some editors write before the first key of a UTF-8 file. */
  private static final String MARK = "\uFEFF";

  private final Path file;

  ConfigFile(Path file) {
    this.file = file;
  }

  Properties read() throws Refusal {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      String plain = text.startsWith(MARK) ? text.substring(1) : text;
      Properties all = parsed(plain);
      requireEachOnce(plain.lines().toList());
      return all;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal(
          ExitCode.CONFIGURATION,
          "The file %s of --config cannot be read; check its path, its rights and that it is a"
              + " properties file in UTF-8.",
          file);
    }
  }

  private void requireEachOnce(List<String> lines) throws IOException, Refusal {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      int first = i + 1;
      StringBuilder entry = new StringBuilder(lines.get(i));
      while (goesOn(lines.get(first - 1), entry) && i + 1 < lines.size()) {
        entry.append('\n').append(lines.get(++i));
      }
      for (String key : parsed(entry.toString()).stringPropertyNames()) {
        Integer earlier = known.putIfAbsent(key, first);
        if (earlier != null) {
          throw new Refusal(
              ExitCode.CONFIGURATION,
              "%s is set twice in %s, in lines %d and %d; delete one of them.",
              key,
              file,
              earlier,
              first);
        }
      }
    }
  }

  /** Whether the next line belongs to the entry: it ends with a backslash that nothing escapes. */
  private static boolean goesOn(String line, CharSequence entry) {
    String begin = line.stripLeading();
    int end = entry.length();
    int at = end;
    while (at > 0 && entry.charAt(at - 1) == '\\') {
      at--;
    }
    boolean comment = begin.startsWith("#") || begin.startsWith("!");
    return !comment && (end - at) % 2 == 1;
  }

  private static Properties parsed(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    return properties;
  }
}
