package org.tadamun.web.console.imports;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;

/** The form that says how a file is read. */
public class ImportForm implements Serializable {

  private final Map<String, String> columns = new LinkedHashMap<>();
  private String charset;
  private String separator;
  private boolean heading;
  private DateOrder dates;
  private String country;
  private String language;
  private String consentTo;
  private String newsShown;
  private String targetShown;

  static ImportForm of(ImportSetup setup) {
    ImportForm form = new ImportForm();
    form.charset = setup.form().charset().name();
    form.separator = String.valueOf(setup.form().separator());
    form.heading = setup.form().heading();
    setup.columns().forEach((field, column) -> form.columns.put(field.name(), column.toString()));
    form.dates = setup.dates();
    form.country = setup.country();
    form.language = setup.language();
    form.consentTo = setup.consentTo();
    form.newsShown = setup.newsShown();
    form.targetShown = setup.targetShown();
    return form;
  }

  SheetForm sheet() {
    return new SheetForm(Charset.forName(charset), separator.charAt(0), heading);
  }

  ImportSetup setup() {
    Map<ImportField, Integer> told = new EnumMap<>(ImportField.class);
    columns.forEach(
        (field, column) -> {
          if (column != null && !column.isEmpty()) {
            told.put(ImportField.valueOf(field), Integer.valueOf(column));
          }
        });
    return new ImportSetup(
        sheet(),
        told,
        dates,
        orNull(country),
        orNull(language),
        orNull(consentTo),
        orNull(newsShown),
        orNull(targetShown));
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The number of the column by the name of the field; empty if the file has no such column. */
  public Map<String, String> getColumns() {
    return columns;
  }

  public String getCharset() {
    return charset;
  }

  public void setCharset(String charset) {
    this.charset = charset;
  }

  public String getSeparator() {
    return separator;
  }

  public void setSeparator(String separator) {
    this.separator = separator;
  }

  public boolean isHeading() {
    return heading;
  }

  public void setHeading(boolean heading) {
    this.heading = heading;
  }

  public DateOrder getDates() {
    return dates;
  }

  public void setDates(DateOrder dates) {
    this.dates = dates;
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(String country) {
    this.country = country;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getConsentTo() {
    return consentTo;
  }

  public void setConsentTo(String consentTo) {
    this.consentTo = consentTo;
  }

  public String getNewsShown() {
    return newsShown;
  }

  public void setNewsShown(String newsShown) {
    this.newsShown = newsShown;
  }

  public String getTargetShown() {
    return targetShown;
  }

  public void setTargetShown(String targetShown) {
    this.targetShown = targetShown;
  }
}
