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
 * The list of signatures as a table. What a row shows to whom, the list itself decides; but a file
 * of staff names nobody who said that nobody is to see his name (ADR 103). They see it in the list,
 * where a false one has to be told from a true one; a file on a laptop is for no such decision. Of
 * a demonstration each row says that it is a sample.
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
   * @param progress is told after each portion how many rows have gone out
   * @throws Forbidden where other countries are shown to the caller by now than when it began: each
   *     portion is of those of then, and what is left out nobody would miss
   */
  public void write(
      Sheet plain,
      PetitionView petition,
      SignatureFilter filter,
      Locale locale,
      LongConsumer progress) {
    Sheet sheet = MarkedSheet.of(plain, tallies.isSample(petition), head(locale, "sample"));
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
        row.isBrought() ? null : row.confirmedAt(),
        row.ruledAt(),
        row.reason(),
        row.isBrought() ? row.confirmedAt() : null);
  }

  /** Of a key the list has asked already whether he allowed it to its organisation. */
  private static boolean isNamed(SignatureRow row, boolean ofKey) {
    return ofKey || row.visibility() != Visibility.ANONYMOUS;
  }
}
