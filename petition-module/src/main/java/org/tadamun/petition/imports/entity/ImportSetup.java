package org.tadamun.petition.imports.entity;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/**
 * How a file is to be read.
 *
 * @param columns the column of each field, from 0
 * @param dates in which order it writes days
 * @param country for rows without a country; null for unknown
 * @param language for rows without one: in which the text was read
 * @param consentTo slug of the organisation that asked for news; null if it was not asked
 * @param newsShown the words of the question for news, as the signers saw them
 * @param targetShown the words of the question about authorities of the target country
 * @param targetCountry the target country at that time; null if this was not asked
 * @param headings the file's own names for these columns; deleted with the file
 */
public record ImportSetup(
    SheetForm form,
    Map<ImportField, Integer> columns,
    DateOrder dates,
    String country,
    String language,
    String consentTo,
    String newsShown,
    String targetShown,
    String targetCountry,
    Map<ImportField, String> headings) {

  public ImportSetup {
    language = Languages.canonical(language);
  }

  /** Creates a setup whose target country is not yet known. */
  public ImportSetup(
      SheetForm form,
      Map<ImportField, Integer> columns,
      DateOrder dates,
      String country,
      String language,
      String consentTo,
      String newsShown,
      String targetShown) {
    this(
        form, columns, dates, country, language, consentTo, newsShown, targetShown, null, Map.of());
  }

  /** This setup, with the country that the consents about authorities are for. */
  public ImportSetup about(String target) {
    return new ImportSetup(
        form,
        columns,
        dates,
        country,
        language,
        consentTo,
        newsShown,
        targetShown,
        target,
        headings);
  }

  /** This setup, with the headings of the file. */
  public ImportSetup called(List<String> names) {
    return new ImportSetup(
        form,
        columns,
        dates,
        country,
        language,
        consentTo,
        newsShown,
        targetShown,
        targetCountry,
        ImportHeadings.of(columns, names));
  }

  public boolean has(ImportField field) {
    return columns.containsKey(field);
  }

  /** The words of the questions that were asked, by purpose. */
  public Map<String, String> shown() {
    Map<String, String> shown = new TreeMap<>();
    if (newsShown != null) {
      shown.put(ConsentPurpose.NEWS, newsShown);
    }
    if (targetShown != null) {
      shown.put(ConsentPurpose.TARGET, targetShown);
    }
    return shown;
  }

  String toText() {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    json.add("charset", form.charset().name());
    json.add("separator", String.valueOf(form.separator()));
    json.add("heading", form.heading());
    json.add("dates", dates.name());
    JsonObjectBuilder where = JSON.createObjectBuilder();
    columns.forEach((field, column) -> where.add(field.name(), column));
    json.add("columns", where);
    json.add("headings", ImportHeadings.toJson(headings));
    add(json, "country", country);
    add(json, "language", language);
    add(json, "consentTo", consentTo);
    add(json, "newsShown", newsShown);
    add(json, "targetShown", targetShown);
    add(json, "targetCountry", targetCountry);
    return json.build().toString();
  }

  private static void add(JsonObjectBuilder json, String name, String text) {
    if (text != null) {
      json.add(name, text);
    }
  }

  static ImportSetup parse(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      JsonObject json = reader.readObject();
      Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
      JsonObject where = json.getJsonObject("columns");
      where.keySet().forEach(field -> columns.put(ImportField.valueOf(field), where.getInt(field)));
      return new ImportSetup(
          new SheetForm(
              Charset.forName(json.getString("charset")),
              json.getString("separator").charAt(0),
              json.getBoolean("heading")),
          columns,
          DateOrder.valueOf(json.getString("dates")),
          json.getString("country", null),
          json.getString("language", null),
          json.getString("consentTo", null),
          json.getString("newsShown", null),
          json.getString("targetShown", null),
          json.getString("targetCountry", null),
          ImportHeadings.parse(json.getJsonObject("headings")));
    }
  }
}
