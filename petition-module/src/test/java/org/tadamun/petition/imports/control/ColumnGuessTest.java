package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;

@DisplayName("Guess of the columns of a file")
class ColumnGuessTest {

  private static ImportSetup guess(String text) {
    return ColumnGuess.of(text.getBytes(StandardCharsets.UTF_8), "en");
  }

  @Test
  @DisplayName("Columns are found by their headings, in different spellings")
  void names() {
    ImportSetup setup =
        guess("First name,SURNAME,E-Mail Address,country_code,City,Union,Created at,Lang,Opt-in\n");
    assertEquals(
        Map.of(
            ImportField.GIVEN_NAME, 0,
            ImportField.FAMILY_NAME, 1,
            ImportField.EMAIL, 2,
            ImportField.COUNTRY, 3,
            ImportField.LOCALITY, 4,
            ImportField.ORGANISATION, 5,
            ImportField.SIGNED_ON, 6,
            ImportField.LANGUAGE, 7,
            ImportField.NEWS, 8),
        setup.columns());
    assertEquals("en", setup.language());
  }

  @ParameterizedTest
  @CsvSource({
    "Prénom;Nom de famille;Courriel;Pays",
    "Nombre;Apellidos;Correo electrónico;País",
    "Vorname;Nachname;E-Mail;Land",
    "Vorname;Name;E-Mail;Land",
    "Prénom;Nom;Courriel;Pays",
    "الاسم الأول;اسم العائلة;البريد الإلكتروني;البلد",
    "پہلا نام;خاندانی نام;ای میل;ملک"
  })
  @DisplayName("Names, addresses and countries are found by their headings in each language")
  void languages(String heading) {
    Map<ImportField, Integer> columns = guess(heading + "\n").columns();
    assertEquals(0, columns.get(ImportField.GIVEN_NAME), heading);
    assertEquals(1, columns.get(ImportField.FAMILY_NAME), heading);
    assertEquals(2, columns.get(ImportField.EMAIL), heading);
    assertEquals(3, columns.get(ImportField.COUNTRY), heading);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("The names of import fields are found as headings in each language")
  void ourPage(Locale locale) {
    List<ImportField> fields =
        Stream.of(ImportField.values()).filter(one -> one != ImportField.NAME).toList();
    Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    fields.forEach(one -> columns.put(one, columns.size()));
    assertEquals(columns, guess(heading(locale, "imports.field.", fields)).columns());
    String whole = heading(locale, "imports.field.", List.of(ImportField.NAME, ImportField.EMAIL));
    assertEquals(Map.of(ImportField.NAME, 0, ImportField.EMAIL, 1), guess(whole).columns(), whole);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  @DisplayName("The headings of exported signatures are found in each language")
  void ourExport(Locale locale) {
    List<String> names =
        List.of(
            "id",
            "state",
            "source",
            "version",
            "name",
            "country",
            "country-name",
            "locality",
            "organisation",
            "language",
            "visibility",
            "signed-at",
            "confirmed-at",
            "ruled-at",
            "reason",
            "brought-at",
            "sample");
    assertEquals(
        Map.of(
            ImportField.NAME, 4,
            ImportField.COUNTRY, 5,
            ImportField.LOCALITY, 7,
            ImportField.ORGANISATION, 8,
            ImportField.LANGUAGE, 9,
            ImportField.VISIBILITY, 10,
            ImportField.SIGNED_ON, 11),
        guess(heading(locale, "export.column.", names)).columns());
  }

  private static List<Locale> shipped() {
    return new Languages().shipped();
  }

  private static String heading(Locale locale, String prefix, List<?> keys) {
    Texts texts = new Texts();
    return keys.stream()
        .map(key -> '"' + texts.get(locale, prefix + key) + '"')
        .collect(Collectors.joining(",", "", "\n"));
  }

  @Test
  @DisplayName("The Urdu words of the form and the table are found as headings")
  void ourOwn() {
    assertEquals(
        Map.of(
            ImportField.EMAIL, 0,
            ImportField.LOCALITY, 1,
            ImportField.ORGANISATION, 2,
            ImportField.SIGNED_ON, 3,
            ImportField.VISIBILITY, 4),
        guess("ای میل پتا;شہر یا قصبہ;یونین یا تنظیم;دستخط کا دن;نام کی نمائش\n").columns());
  }

  @Test
  @DisplayName("Without headings only the column of addresses is found, by its content")
  void addresses() {
    ImportSetup setup = guess("Zara,zara@example.org\nBilal,bilal@example.org\n");
    assertEquals(Map.of(ImportField.EMAIL, 1), setup.columns());
    assertTrue(guess("").columns().isEmpty());
    assertTrue(guess("Zara,zara@example.org\nBilal,-\n").columns().isEmpty(), "half of them");
    assertTrue(guess("Zara,@zara\nBilal,@bilal\n").columns().isEmpty(), "names elsewhere");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-11-18,YEAR_MONTH_DAY",
    "18.11.2020,DAY_MONTH_YEAR",
    "11/18/2020,MONTH_DAY_YEAR",
    "11/13/2020,MONTH_DAY_YEAR",
    "11/12/2020,DAY_MONTH_YEAR",
    "3/4/2020,DAY_MONTH_YEAR"
  })
  @DisplayName("The order of days is guessed from a number that can only be a day")
  void dates(String day, DateOrder order) {
    assertEquals(order, guess("Email,Date\nzara@example.org," + day + "\n").dates());
  }

  @Test
  @DisplayName("A whole name is used only if there is no given name")
  void wholeName() {
    assertEquals(0, guess("Name,Email\n").columns().get(ImportField.NAME));
    assertEquals(
        Map.of(ImportField.GIVEN_NAME, 1, ImportField.EMAIL, 2),
        guess("Name,First name,Email\n").columns());
    Map<ImportField, Integer> alone = Map.of(ImportField.NAME, 0, ImportField.EMAIL, 1);
    assertEquals(alone, guess("Nombre;Correo\n").columns(), "as Spanish has both in one");
    for (String first : List.of("Apellidos", "Primer apellido", "Apellido 1", "Apellido paterno")) {
      Map<ImportField, Integer> both = guess("Nombre;" + first + ";Correo\n").columns();
      assertEquals(0, both.get(ImportField.GIVEN_NAME), first);
      assertEquals(1, both.get(ImportField.FAMILY_NAME), first);
    }
  }
}
