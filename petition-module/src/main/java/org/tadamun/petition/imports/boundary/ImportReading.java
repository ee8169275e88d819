package org.tadamun.petition.imports.boundary;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;

/**
 * How a file is read; the person who starts the import takes responsibility for this, beside the
 * file.
 *
 * @param heading whether the first row names the columns
 * @param country for rows without a country; null for unknown
 * @param language for rows without a language
 * @param consentTo slug of the organisation that asked for news
 * @param newsShown the words of that question, as the signers saw them
 * @param targetShown the words of the question about authorities of the target country
 */
@Schema(name = "ImportReading")
public record ImportReading(
    String charset,
    String separator,
    boolean heading,
    List<Column> columns,
    DateOrder dates,
    String country,
    String language,
    String consentTo,
    String newsShown,
    String targetShown,
    String targetCountry) {

  static ImportReading of(ImportSetup setup) {
    return setup == null
        ? null
        : new ImportReading(
            setup.form().charset().name(),
            String.valueOf(setup.form().separator()),
            setup.form().heading(),
            Column.of(setup),
            setup.dates(),
            setup.country(),
            setup.language(),
            setup.consentTo(),
            setup.newsShown(),
            setup.targetShown(),
            setup.targetCountry());
  }

  /**
   * Which column holds which field.
   *
   * @param number from 1
   * @param heading its name in the file; null if it has none, or the file is deleted
   */
  @Schema(name = "ImportColumn")
  public record Column(ImportField field, int number, String heading) {

    static List<Column> of(ImportSetup setup) {
      return Stream.of(ImportField.values())
          .filter(setup::has)
          .map(one -> new Column(one, setup.columns().get(one) + 1, setup.headings().get(one)))
          .toList();
    }
  }
}
