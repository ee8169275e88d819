package org.tadamun.petition.export.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.sheet.boundary.Sheet;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The figures of the present version by country and source, read in one statement. */
@Dependent
public class CountrySheet {

  @EJB private Tallies tallies;
  @Inject private Countries countries;
  @Inject private Texts texts;

  /** Gives how many countries there are. */
  public long write(Sheet sheet, PetitionView petition, Locale locale) {
    sheet.row(
        head(locale, "country"),
        head(locale, "country-name"),
        texts.get(locale, "petition.source.ONLINE"),
        texts.get(locale, "petition.source.PAPER"),
        texts.get(locale, "petition.source.PARTNER"),
        head(locale, "total"));
    List<CountryFigures> figures = tallies.exact(petition);
    for (CountryFigures one : figures) {
      sheet.row(
          one.country(),
          countries.name(one.country(), locale),
          of(one, SignatureSource.ONLINE),
          of(one, SignatureSource.PAPER),
          of(one, SignatureSource.PARTNER),
          one.total());
    }
    return figures.size();
  }

  public long count(PetitionView petition) {
    return tallies.exact(petition).size();
  }

  private static long of(CountryFigures one, SignatureSource source) {
    return one.bySource().getOrDefault(source, 0L);
  }

  private String head(Locale locale, String name) {
    return texts.get(locale, "export.column." + name);
  }
}
