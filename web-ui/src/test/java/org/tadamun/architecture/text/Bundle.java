package org.tadamun.architecture.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.tadamun.architecture.Workspace;

/**
 * A bundle in one language.
 *
 * @param repeated keys that are more than once in the file, of which only the last would count
 */
record Bundle(String name, Locale locale, Map<String, String> texts, List<String> repeated) {

  static final String SOURCE = "en";

  /** The bundles of all modules; a folder without an English file has no bundle. */
  static List<Bundle> all() {
    return All.BUNDLES;
  }

  private static List<Bundle> readAll() {
    List<Path> files = Workspace.files("src/main/resources/i18n", ".properties");
    return files.stream()
        .filter(file -> files.contains(file.resolveSibling(SOURCE + ".properties")))
        .map(
            file ->
                read(
                    file.getParent().getFileName().toString(),
                    file.getFileName().toString().replace(".properties", ""),
                    Workspace.read(file)))
        .toList();
  }

  static Bundle read(String name, String language, String source) {
    Map<String, String> texts = new TreeMap<>();
    List<String> repeated = new ArrayList<>();
    Properties collector =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            if (texts.put((String) key, (String) value) != null) {
              repeated.add((String) key);
            }
            return null;
          }
        };
    try {
      collector.load(new StringReader(source));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Bundle(name, Locale.of(language), texts, repeated);
  }

  boolean isSource() {
    return locale.getLanguage().equals(SOURCE);
  }

  @Override
  public String toString() {
    return name + "/" + locale;
  }

  /** Read once for all guards, which change nothing in them. */
  private static final class All {

    static final List<Bundle> BUNDLES = readAll();
  }
}
