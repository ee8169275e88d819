package org.tadamun.petition.imports.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tadamun.kernel.sheet.boundary.CsvReader;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;

/**
 * Guesses which column holds which field, by its heading in six languages and by its cells. Our own
 * pages and exports use some of these headings; all are compared by letters and digits only.
 */
final class ColumnGuess {

  private static final int ROWS_LOOKED_AT = 40;
  private static final int MIDDLE = 12;

  /** Words for "given name" in languages whose lists head the family name with just "name". */
  private static final Set<String> FAMILY_NAME_IS_NAME = Set.of("prénom", "prenom", "vorname");

  /** Means a given name beside a family name, else the whole name, as in our Spanish exports. */
  private static final String NAME_OR_GIVEN_NAME = "nombre";

  private static final Map<ImportField, Set<String>> NAMES = new EnumMap<>(ImportField.class);

  static {
    name(
        ImportField.EMAIL,
        "email|emailaddress|mail|mailaddress|courriel|correo|correoelectronico|correoelectrónico|adresseemail|emailadresse|adresseélectronique|البريدالإلكتروني|عنوانالبريدالإلكتروني|بريد|ایمیل|ایمیلپتہ|ایمیلپتا");
    name(
        ImportField.NAME,
        "name|fullname|wholename|signatory|signer|nom|nomcomplet|nombrecompleto|vollername|ganzername|الاسم|الاسمالكامل|نام|پورانام");
    name(
        ImportField.GIVEN_NAME,
        "givenname|firstname|forename|prénom|prenom|nombre|vorname|الاسمالأول|پہلانام");
    name(
        ImportField.FAMILY_NAME,
        "familyname|lastname|surname|nomdefamille|apellido|apellidos|primerapellido|apellido1|apellidopaterno|nachname|familienname|اسمالعائلة|اللقب|خاندانینام");
    name(
        ImportField.COUNTRY,
        "country|countrycode|countryname|nation|pays|codedupays|país|pais|códigodepaís|land|staat|länderkennung|البلد|الدولة|رمزالبلد|ملک|ملککاکوڈ");
    name(
        ImportField.LOCALITY,
        "locality|city|town|place|ville|localité|ciudad|localidad|ort|stadt|المدينة|شہر|شہریاقصبہ");
    name(
        ImportField.ORGANISATION,
        "organisation|organization|union|employer|syndicat|organización|organizacion|sindicato|gewerkschaft|المنظمة|النقابة|تنظیم|یونین|یونینیاتنظیم");
    name(
        ImportField.SIGNED_ON,
        "date|dayofsigning|signedon|signedat|signedutc|signaturedate|created|createdat|timestamp|jourdelasignature|signéutc|fecha|díadelafirma|firmadoutc|datum|tagderunterschrift|unterschriebenam|unterschriebenutc|التاريخ|يومالتوقيع|وقتالتوقيعutc|تاریخ|دستخطکادن|دستخطکاوقتutc");
    name(ImportField.LANGUAGE, "language|lang|locale|langue|idioma|sprache|اللغة|زبان");
    name(
        ImportField.VISIBILITY,
        "visibility|visibilityofthename|public|showname|displayname|namepublic|visibilité|visibilitédunom|visibilidad|visibilidaddelnombre|sichtbarkeit|sichtbarkeitdesnamens|öffentlich|الظهور|ظهورالاسم|مرئیت|نامکینمائش");
    name(
        ImportField.NEWS,
        "news|newswanted|newsletter|optin|consent|subscribe|updates|actualités|souhaitedesnouvelles|noticias|quierenovedades|neuigkeiten|möchteneuigkeiten|الأخبار|الرغبةفيالأخبار|خبریں|خبریںمطلوب");
    name(
        ImportField.TARGET,
        "target|totarget|nametotarget|nametoauthoritiesofthecountryconcerned|nomauxautoritésdupaysconcerné|nombrealasautoridadesdelpaísencuestión|nameanbehördendesbetroffenenlandes|الاسمإلىسلطاتالبلدالمعني|ناممتعلقہملککےحکامکو");
  }

  private ColumnGuess() {}

  private static void name(ImportField field, String names) {
    NAMES.put(field, Set.of(names.split("\\|")));
  }

  /**
   * Guesses the setup.
   *
   * @param head the first bytes of the file
   * @param language of the uploader, which probably is that of the text that was read
   */
  static ImportSetup of(byte[] head, String language) {
    SheetForm form = SheetForm.guess(head);
    List<CsvReader.Row> rows = form.rows(head, ROWS_LOOKED_AT);
    Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
    if (form.heading() && !rows.isEmpty()) {
      byName(rows.getFirst().cells(), columns);
      wholeName(rows.getFirst().cells(), columns);
      besideGivenNames(rows.getFirst().cells(), columns);
    }
    List<CsvReader.Row> data =
        form.heading() ? rows.subList(Math.min(1, rows.size()), rows.size()) : rows;
    if (!columns.containsKey(ImportField.EMAIL)) {
      addresses(data).ifPresent(column -> columns.put(ImportField.EMAIL, column));
    }
    return new ImportSetup(form, columns, dates(data, columns), null, language, null, null, null);
  }

  private static String word(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }

  private static void byName(List<String> heading, Map<ImportField, Integer> columns) {
    for (int column = 0; column < heading.size(); column++) {
      String name = word(heading.get(column));
      for (Map.Entry<ImportField, Set<String>> known : NAMES.entrySet()) {
        if (known.getValue().contains(name)) {
          columns.putIfAbsent(known.getKey(), column);
        }
      }
    }
  }

  private static void wholeName(List<String> heading, Map<ImportField, Integer> columns) {
    Integer given = columns.get(ImportField.GIVEN_NAME);
    if (given != null
        && !columns.containsKey(ImportField.FAMILY_NAME)
        && word(heading.get(given)).equals(NAME_OR_GIVEN_NAME)) {
      columns.remove(ImportField.GIVEN_NAME);
      columns.putIfAbsent(ImportField.NAME, given);
    }
  }

  /**
   * Beside given names a whole name is not needed; and "Nom" beside "Prénom", or "Name" beside
   * "Vorname", is the family name.
   */
  private static void besideGivenNames(List<String> heading, Map<ImportField, Integer> columns) {
    Integer given = columns.get(ImportField.GIVEN_NAME);
    Integer names = given == null ? null : columns.remove(ImportField.NAME);
    if (names != null && FAMILY_NAME_IS_NAME.contains(word(heading.get(given)))) {
      columns.putIfAbsent(ImportField.FAMILY_NAME, names);
    }
  }

  private static Optional<Integer> addresses(List<CsvReader.Row> rows) {
    for (int column = 0; !rows.isEmpty() && column < rows.getFirst().cells().size(); column++) {
      int at = column;
      if (rows.stream().filter(row -> row.cell(at).indexOf('@') > 0).count() * 2 > rows.size()) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The order of day and month: a number over twelve can only be the day. */
  private static DateOrder dates(List<CsvReader.Row> rows, Map<ImportField, Integer> columns) {
    Integer column = columns.get(ImportField.SIGNED_ON);
    List<String[]> days = new ArrayList<>();
    if (column != null) {
      rows.forEach(row -> days.add(row.cell(column).strip().split("[-/. T,]")));
    }
    if (days.stream().anyMatch(day -> day[0].length() == 4)) {
      return DateOrder.YEAR_MONTH_DAY;
    }
    boolean second = days.stream().anyMatch(day -> day.length > 1 && number(day[1]) > MIDDLE);
    return second ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
  }

  private static int number(String digits) {
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }
}
