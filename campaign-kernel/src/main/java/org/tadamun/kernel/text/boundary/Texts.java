package org.tadamun.kernel.text.boundary;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text of the program itself. A key's first segment names its bundle: {@code
 * actions.list.title} is in {@code i18n/actions/<language>.properties}. Values are ICU message
 * patterns, since Java's own do not know the six Arabic plural forms.
 */
@ApplicationScoped
public class Texts {

  private final Map<String, Properties> bundles = new ConcurrentHashMap<>();
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /**
   * The text in this language, else in English. A key that exists in neither is returned between
   * question marks, so that a page shows what is missing.
   */
  public String get(Locale locale, String key, Object... arguments) {
    MessageFormat format =
        formats.computeIfAbsent(locale.toLanguageTag() + ' ' + key, id -> format(locale, key));
    // MessageFormat is not thread-safe; cloning it is cheaper than parsing the pattern again.
    return ((MessageFormat) format.clone()).format(arguments);
  }

  public boolean has(Locale locale, String key) {
    return pattern(locale, key) != null;
  }

  private MessageFormat format(Locale locale, String key) {
    String pattern = pattern(locale, key);
    if (pattern == null && !locale.equals(Languages.FALLBACK)) {
      pattern = pattern(Languages.FALLBACK, key);
    }
    return new MessageFormat(
        pattern == null ? "???" + key.replace("'", "''").replace("{", "'{'") + "???" : pattern,
        locale);
  }

  private String pattern(Locale locale, String key) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      return null;
    }
    return bundles
        .computeIfAbsent(key.substring(0, dot) + '/' + locale.getLanguage(), Texts::load)
        .getProperty(key);
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (InputStream in = resource("i18n/" + name + ".properties")) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }

  private static InputStream resource(String path) {
    // The bundles are in several archives of one application, whose class loader sees them all.
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    InputStream in = application == null ? null : application.getResourceAsStream(path);
    return in == null ? Texts.class.getClassLoader().getResourceAsStream(path) : in;
  }
}
