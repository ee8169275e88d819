package org.tadamun.petition.export.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.tadamun.kernel.sheet.boundary.Sheet;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The figures of one version by country and source, read in one statement. Each row states version
 * and time, so that it can stand in another table, and for sample data that it is a sample. The
 * last row is the sum.
 */
@Dependent
public class CountrySheet {

  @EJB private Tallies tallies;
  @Inject private Countries countries;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /** Writes the table; returns the number of countries. */
  public long write(Sheet plain, PetitionView petition, int version, Locale locale) {
    Sheet sheet = SampleSheet.of(plain, tallies.isSample(petition), head(locale, "sample"));
    heading(sheet, locale);
    Instant asOf = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    List<CountryFigures> figures = tallies.exactBySourceNow(petition, version);
    for (CountryFigures one : figures) {
      sheet.row(
          one.country(),
          countries.name(one.country(), locale),
          of(one, SignatureSource.ONLINE),
          of(one, SignatureSource.PAPER),
          of(one, SignatureSource.PARTNER),
          one.total(),
          version,
          asOf);
    }
    sheet.row(
        null,
        head(locale, "total"),
        sum(figures, one -> of(one, SignatureSource.ONLINE)),
        sum(figures, one -> of(one, SignatureSource.PAPER)),
        sum(figures, one -> of(one, SignatureSource.PARTNER)),
        sum(figures, CountryFigures::total),
        version,
        asOf);
    return figures.size();
  }

  public long count(PetitionView petition, int version) {
    return tallies.exactBySourceNow(petition, version).size();
  }

  private void heading(Sheet sheet, Locale locale) {
    sheet.row(
        head(locale, "country"),
        head(locale, "country-name"),
        texts.get(locale, "petition.source.ONLINE"),
        texts.get(locale, "petition.source.PAPER"),
        texts.get(locale, "petition.source.PARTNER"),
        head(locale, "total"),
        head(locale, "version"),
        head(locale, "as-of"));
  }

  private static long of(CountryFigures one, SignatureSource source) {
    return one.bySource().getOrDefault(source, 0L);
  }

  private static long sum(List<CountryFigures> figures, ToLongFunction<CountryFigures> column) {
    return figures.stream().mapToLong(column).sum();
  }

  private String head(Locale locale, String name) {
    return texts.get(locale, "export.column." + name);
  }
}
