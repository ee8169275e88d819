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
 * The countries that a figure may name. A figure shown to an embassy must not depend on what a
 * partner's system calls a country, so codes are ISO 3166-1 alpha-2, plus {@code XK} (Kosovo,
 * user-assigned, as used by CLDR and the EU) and {@code ZZ} (unknown).
 *
 * <p>Names come from the JDK's CLDR. Names are political, so a file may override single ones:
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

  /** Every code, in alphabetical order, {@code ZZ} last. */
  public List<String> all() {
    return all;
  }

  public boolean exists(String code) {
    return code != null && known.contains(code);
  }

  /** Whether it exists and is not the unknown one; for decisions that depend on the country. */
  public boolean isKnown(String code) {
    return exists(code) && !UNKNOWN.equals(code);
  }

  /** The name in the locale's language; an unknown code has the name of the unknown country. */
  public String name(String code, Locale locale) {
    String country = exists(code) ? code : UNKNOWN;
    String override = overrides.get(locale.getLanguage() + "." + country);
    return override != null ? override : Locale.of("", country).getDisplayCountry(locale);
  }

  /** Like {@link #name}, but for things without a country, such as an international union. */
  public String nameOrNone(String code, Locale locale) {
    String none = UNKNOWN.equals(code) ? overrides.get(locale.getLanguage() + ".none") : null;
    return none == null ? name(code, locale) : none;
  }

  /**
   * The countries that a form offers, sorted for the reader's language, without the unknown one.
   * Cached for each language, since comparing by a language's rules is slow.
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

  /** Like {@link #sorted}, with the choice of no country at the end. */
  public List<Country> sortedOrNone(Locale locale) {
    List<Country> offered = new ArrayList<>(sorted(locale));
    offered.add(new Country(UNKNOWN, nameOrNone(UNKNOWN, locale)));
    return List.copyOf(offered);
  }

  /** The codes of {@link #sortedOrNone}, for lists sorted by the names in the reader's language. */
  public String codes(Locale locale) {
    return sortedOrNone(locale).stream().map(Country::code).collect(Collectors.joining(","));
  }

  /**
   * Translates a code of another system: alpha-2 and alpha-3 in any case, withdrawn and reserved
   * codes, and codes that single services invented. A code that is not recognised becomes {@code
   * ZZ}: nothing is guessed, and no signature is lost from the total.
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
