package org.tadamun.petition.export.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.sheet.boundary.Sheet;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.boundary.Tallies;

/**
 * The list of signatures as a table. The list decides what a row shows to whom; but a file of staff
 * leaves out names that are to be seen by nobody (ADR 103). In the list staff see them to recognise
 * false ones, for which no file is needed. Rows of sample data are marked.
 */
@Dependent
public class SignatureSheet {

  private static final int PORTION = 2_000;

  private static final List<String> HEADING =
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
          "brought-at");

  @EJB private CurrentActor actor;
  @EJB private SignatureList list;
  @EJB private Tallies tallies;
  @Inject private Countries countries;
  @Inject private Texts texts;

  /**
   * @param progress gets the number of rows after each portion
   * @throws Forbidden if the caller's countries change meanwhile: later portions would miss rows
   *     unnoticed
   */
  public void write(
      Sheet plain,
      PetitionView petition,
      SignatureFilter filter,
      Locale locale,
      LongConsumer progress) {
    Sheet sheet = SampleSheet.of(plain, tallies.isSample(petition), head(locale, "sample"));
    heading(sheet, locale);
    boolean ofKey = actor.isKey();
    Set<String> limits = list.limits(petition.slug());
    long written = 0;
    String cursor = null;
    do {
      Page<SignatureRow> page = list.portion(petition.slug(), filter, cursor, PORTION);
      if (filter.country() == null && !limits.equals(list.limits(petition.slug()))) {
        throw new Forbidden();
      }
      page.items().forEach(row -> row(sheet, row, isNamed(row, ofKey), locale));
      written += page.items().size();
      progress.accept(written);
      cursor = page.next();
    } while (cursor != null);
  }

  private void heading(Sheet sheet, Locale locale) {
    Stream<String> names = HEADING.stream().map(name -> head(locale, name));
    sheet.row(names.toArray());
  }

  private String head(Locale locale, String name) {
    return texts.get(locale, "export.column." + name);
  }

  private void row(Sheet sheet, SignatureRow row, boolean named, Locale locale) {
    sheet.row(
        row.id(),
        row.state(),
        row.source(),
        row.version(),
        named ? row.name() : null,
        row.country(),
        countries.name(row.country(), locale),
        named ? row.locality() : null,
        named ? row.organisation() : null,
        row.language(),
        row.visibility(),
        row.createdAt(),
        row.isImported() ? null : row.confirmedAt(),
        row.ruledAt(),
        row.reason(),
        row.isImported() ? row.confirmedAt() : null);
  }

  /** Whether the name is shown; for keys the list has already checked the consent. */
  private static boolean isNamed(SignatureRow row, boolean ofKey) {
    return ofKey || row.visibility() != Visibility.ANONYMOUS;
  }
}
