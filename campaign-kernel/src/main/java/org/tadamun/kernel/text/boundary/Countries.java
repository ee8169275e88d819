package org.tadamun.kernel.text.boundary;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The countries that a figure may speak of. A figure laid before an embassy must not depend on what
 * a partner's system calls a country, so everything is ISO 3166-1 alpha-2, and beside it {@code XK}
 * (Kosovo, user-assigned, as CLDR and the EU use it) and {@code ZZ} (unknown).
 *
 * <p>Names come from the JDK's CLDR. Names are political, so a file may overrule single ones:
 * {@code i18n/countries/overrides.properties}, keys such as {@code en.PS}.
 */
@ApplicationScoped
public class Countries {

  public static final String KOSOVO = "XK";
  public static final String UNKNOWN = "ZZ";

  private static final String FOLDER = "/i18n/countries/";

  private final List<String> all = allCodes();
  private final Set<String> known = Set.copyOf(all);
  private final Map<String, String> overrides = load("overrides.properties");
  private final Map<String, String> imported = importedCodes();
  private final Map<Locale, List<Country>> sorted = new ConcurrentHashMap<>();

  /** Every code there is, by alphabet, {@code ZZ} last. */
  public List<String> all() {
    return all;
  }

  public boolean exists(String code) {
    return code != null && known.contains(code);
  }

  /** For what a country decides: the unknown one is none. */
  public boolean isKnown(String code) {
    return exists(code) && !UNKNOWN.equals(code);
  }

  /** The name in the language of the locale; a code that does not exist has the name of unknown. */
  public String name(String code, Locale locale) {
    String country = exists(code) ? code : UNKNOWN;
    String override = overrides.get(locale.getLanguage() + "." + country);
    return override != null ? override : Locale.of("", country).getDisplayCountry(locale);
  }

  /** The same for what may belong to none, as an international union: that is not unknown. */
  public String nameOrNone(String code, Locale locale) {
    String none = UNKNOWN.equals(code) ? overrides.get(locale.getLanguage() + ".none") : null;
    return none == null ? name(code, locale) : none;
  }

  /**
   * What a form offers: in the order of the reader's language, without unknown. Kept for each of
   * the few languages shipped: to compare by the rules of a language is slow.
   */
  public List<Country> sorted(Locale locale) {
    return sorted.computeIfAbsent(locale, this::sort);
  }

  private List<Country> sort(Locale locale) {
    Collator collator = Collator.getInstance(locale);
    return all.stream()
        .filter(this::isKnown)
        .map(code -> new Country(code, name(code, locale)))
        .sorted(Comparator.comparing(Country::name, collator::compare))
        .toList();
  }

  /** The same, and as the last one that it is none of them. */
  public List<Country> sortedOrNone(Locale locale) {
    List<Country> offered = new ArrayList<>(sorted(locale));
    offered.add(new Country(UNKNOWN, nameOrNone(UNKNOWN, locale)));
    return List.copyOf(offered);
  }

  /** Their codes in this order, for a list that is sorted by the names in the reader's language. */
  public String codes(Locale locale) {
    return sortedOrNone(locale).stream().map(Country::code).collect(Collectors.joining(","));
  }

  /**
   * The code that we use for one of another system: alpha-2 and alpha-3 in any case, withdrawn and
   * reserved codes, and those that single services invented. What cannot be told is {@code ZZ};
   * nothing is guessed, and nobody is lost from the total.
   */
  public String normalise(String importedCode) {
    if (importedCode == null) {
      return UNKNOWN;
    }
    String code = importedCode.strip().toUpperCase(Locale.ROOT);
    return exists(code) ? code : imported.getOrDefault(code, UNKNOWN);
  }

  private static List<String> allCodes() {
    List<String> codes =
        new ArrayList<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
    codes.add(KOSOVO);
    codes.sort(null);
    codes.add(UNKNOWN);
    return List.copyOf(codes);
  }

  private static Map<String, String> importedCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String alpha2 : Locale.getISOCountries()) {
      codes.put(Locale.of("", alpha2).getISO3Country(), alpha2);
    }
    codes.putAll(load("imported-codes.properties"));
    return Map.copyOf(codes);
  }

  private static Map<String, String> load(String file) {
    Properties properties = new Properties();
    try (var in = Countries.class.getResourceAsStream(FOLDER + file);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
  }
}
