package org.tadamun.kernel.text.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes of all languages: ISO 639-1 from the JDK and ISO 639-3 from a file. The JDK knows only
 * languages that have CLDR data, but people write in others too: Saraiki, Western Panjabi, Dari.
 */
final class LanguageCodes {

  private static final String FILE = "/i18n/languages/iso-639-3.txt";

  private static final Set<String> ALL = load();

  private LanguageCodes() {}

  /**
   * @param code two or three small letters; anything else does not exist
   */
  static boolean exists(String code) {
    return ALL.contains(code);
  }

  private static Set<String> load() {
    try (InputStream in = LanguageCodes.class.getResourceAsStream(FILE)) {
      Stream<String> three =
          new String(in.readAllBytes(), StandardCharsets.US_ASCII)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Stream.of(line.split(" ")));
      return Stream.concat(Arrays.stream(Locale.getISOLanguages()), three)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
