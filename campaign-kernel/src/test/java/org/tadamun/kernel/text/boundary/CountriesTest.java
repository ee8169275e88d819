package org.tadamun.kernel.text.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  private final Countries countries = new Countries();

  @Test
  @DisplayName("the list has the 249 codes of ISO 3166-1, Kosovo, and unknown as the last")
  void allOfThem() {
    List<String> all = countries.all();
    assertEquals(251, all.size());
    assertEquals(251, new HashSet<>(all).size());
    assertTrue(all.contains("XK"));
    assertEquals("ZZ", all.getLast());
    assertEquals(all.subList(0, 250).stream().sorted().toList(), all.subList(0, 250));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB", "PK", "XK", "ZZ", "PS", "TW"})
  @DisplayName("a code of the list exists; only ZZ is not a known country")
  void exists(String code) {
    assertTrue(countries.exists(code));
    assertEquals(!code.equals("ZZ"), countries.isKnown(code));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "gb", "UK", "XX", "GBR", "EU", "AN", " GB", "\u0000"})
  @DisplayName("any other code does not exist")
  void doesNotExist(String code) {
    assertFalse(countries.exists(code));
    assertFalse(countries.isKnown(code));
  }

  @ParameterizedTest
  @CsvSource({
    "en, XK, Kosovo",
    "en, ZZ, Unknown country",
    "en, PS, Palestine",
    "en, GB, United Kingdom",
    "ar, XK, كوسوفو",
    "ar, ZZ, بلد غير معروف",
    "ar, PK, باكستان",
    "ur, XK, کوسووو",
    "ur, ZZ, نامعلوم ملک",
    "ur, PK, پاکستان",
    "ur, HK, ہانگ کانگ",
    "fr, ZZ, Pays inconnu",
    "fr, DE, Allemagne",
    "es, ZZ, País desconocido",
    "es, CI, Costa de Marfil",
    "de, ZZ, Unbekanntes Land",
    "de, PK, Pakistan",
    "it, ZZ, Paese sconosciuto",
    "sv, ZZ, Okänt land",
    "nl, ZZ, Onbekend land",
    "pt, ZZ, País desconhecido"
  })
  @DisplayName("the name of a country is in the given language")
  void name(String language, String code, String name) {
    assertEquals(name, countries.name(code, Locale.of(language)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de", "it", "sv", "nl", "pt"})
  @DisplayName(
      "the choice of no country has a name other than that of unknown, and is offered last")
  void none(String language) {
    Locale locale = Locale.of(language);
    String none = countries.nameOrNone("ZZ", locale);
    assertNotEquals(countries.name("ZZ", locale), none);
    assertEquals(countries.name("PK", locale), countries.nameOrNone("PK", locale));
    List<Country> offered = countries.sortedOrNone(locale);
    assertEquals(251, offered.size());
    assertEquals(new Country("ZZ", none), offered.getLast());
  }

  @Test
  @DisplayName("a region in the locale changes no name; an unknown or absent code is named unknown")
  void namesFallBack() {
    assertEquals("Unknown country", countries.name("ZZ", Locale.of("en", "CA")));
    assertEquals("Unknown country", countries.name("QQ", Locale.ENGLISH));
    assertEquals("Unknown country", countries.name(null, Locale.ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de", "it", "sv", "nl", "pt"})
  @DisplayName("no country is shown as its code, and no two have the same name")
  void everyNameIsAName(String language) {
    var names = new HashSet<String>();
    for (String code : countries.all()) {
      String name = countries.name(code, Locale.of(language));
      assertNotEquals(code, name);
      assertTrue(names.add(name), () -> "twice: " + name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ur"})
  @DisplayName("names in Arabic and Urdu contain no Latin letter")
  void arabicScript(String language) {
    for (String code : countries.all()) {
      String name = countries.name(code, Locale.of(language));
      assertFalse(name.codePoints().anyMatch(c -> c < 128 && Character.isLetter(c)), name);
    }
  }

  @Test
  @DisplayName("a form offers all countries except unknown")
  void sorted() {
    List<Country> german = countries.sorted(Locale.GERMAN);
    assertEquals(250, german.size());
    assertTrue(german.stream().noneMatch(country -> country.code().equals("ZZ")));
  }

  @Test
  @DisplayName("names are sorted by the alphabet of Swedish, German or Urdu")
  void orderOfTheLanguage() {
    assertTrue(codes("sv").indexOf("ZW") < codes("sv").indexOf("AX"), "Åland after Zimbabwe");
    assertTrue(codes("de").indexOf("AX") < codes("de").indexOf("BE"), "Ålandinseln before Belgien");
    List<String> urdu = codes("ur");
    assertTrue(urdu.indexOf("PK") < urdu.indexOf("TR"), "پ before ت");
    assertTrue(urdu.indexOf("TR") < urdu.indexOf("TG"), "ت before ٹ");
    assertTrue(urdu.indexOf("TG") < urdu.indexOf("JP"), "ٹ before ج");
  }

  @Test
  @DisplayName("the codes are in the order of the names in the given language, with ZZ last")
  void codesInOrder() {
    String german = countries.codes(Locale.GERMAN);
    assertTrue(german.startsWith("AF,EG,AX,AL,DZ,"), german);
    assertTrue(german.endsWith(",ZZ"), german);
    assertTrue(german.indexOf("AT") > german.indexOf("NO"), "Österreich after Norwegen");
    String english = countries.codes(Locale.ENGLISH);
    assertTrue(english.indexOf("AT") < english.indexOf("BE"), "Austria before Belgium");
  }

  @ParameterizedTest
  @CsvSource({
    "BAT, AQ", "UK, GB", "EL, GR", "gb, GB", "' de ', DE", "GBR, GB", "pak, PK", "XKX, XK",
    "BU, MM", "AC, SH", "AN, ZZ", "SU, ZZ", "EU, ZZ", "'', ZZ", "England, ZZ", "ZZ, ZZ"
  })
  @DisplayName("a code of another system is mapped to ours, or to unknown")
  void normalise(String imported, String ours) {
    assertEquals(ours, countries.normalise(imported));
  }

  @Test
  @DisplayName(
      "an absent code becomes unknown, and every code of two letters is mapped to one that exists")
  void normaliseIsTotal() {
    assertEquals("ZZ", countries.normalise(null));
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        assertTrue(countries.exists(countries.normalise("" + a + b)));
      }
    }
  }

  private List<String> codes(String language) {
    return countries.sorted(Locale.of(language)).stream().map(Country::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Norway and Sweden",
    "de, Norwegen und Schweden",
    "fr, Norvège et Suède",
    "es, Noruega y Suecia",
    "ar, النرويج والسويد",
    "ur, ناروے اور سویڈن"
  })
  @DisplayName("several countries are listed in one phrase, as each language does")
  void listed(String language, String expected) {
    Locale locale = Locale.of(language);
    List<Country> two = List.of(country("NO", locale), country("SE", locale));
    assertEquals(expected, Country.listed(two, locale));
    assertEquals(two.getFirst().name(), Country.listed(two.subList(0, 1), locale));
    assertEquals("", Country.listed(List.of(), locale));
  }

  private Country country(String code, Locale locale) {
    return new Country(code, countries.name(code, locale));
  }
}
