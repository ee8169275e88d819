package org.tadamun.petition.tally.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Dates;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.petition.entity.PetitionState;

/** The sentences by which readers learn that figures of countries are in steps. */
@ApplicationScoped
public class StepWords {

  private static final String REST = "petition.countries.other";

  /** Keeps a time in one piece between Arabic words. */
  private static final String ISOLATE = "\u2066";

  private static final String END_OF_ISOLATE = "\u2069";
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Inject private Texts texts;
  @Inject private Countries countries;

  protected StepWords() {}

  public StepWords(Texts texts, Countries countries) {
    this.texts = texts;
    this.countries = countries;
  }

  /** The name of a country, or of the rest of all countries. */
  public String country(String code, Locale locale) {
    return SmallCells.OTHER.equals(code) ? texts.get(locale, REST) : countries.name(code, locale);
  }

  /**
   * As {@link #country}, for a row that may belong to no country; an unknown country is something
   * else.
   */
  public String countryOrNone(String code, Locale locale) {
    return countries.nameOrNone(code, locale);
  }

  /** The method of counting, with a note what counts as a country (docs/adr/285). */
  public String beside(String method, Locale locale) {
    return method + ' ' + texts.get(locale, "petition.countries.codes");
  }

  /** A sentence about the steps; null where figures are exact. */
  public String sentence(SmallCells cells, Locale locale) {
    return cells.isOn()
        ? texts.get(locale, "petition.countries.steps", cells.step(), texts.get(locale, REST))
        : null;
  }

  public String sentence(CampaignView campaign, Locale locale) {
    return sentence(SmallCells.of(campaign), locale);
  }

  /**
   * As {@link #sentence(SmallCells, Locale)}, for figures of the last release.
   *
   * @param asOf the moment of the release; null where nothing was released yet
   */
  public String sentence(SmallCells cells, Instant asOf, Locale locale) {
    if (!cells.isOn()) {
      return null;
    }
    String rest = texts.get(locale, REST);
    return asOf == null
        ? texts.get(locale, "petition.countries.unreleased", cells.step(), rest, cells.crowd())
        : texts.get(
            locale,
            "petition.countries.released",
            cells.step(),
            rest,
            cells.crowd(),
            hour(asOf, locale));
  }

  /** As {@link #sentence(SmallCells, Instant, Locale)}, with a note where the rest is negative. */
  public String sentence(ReleasedFigures released, List<CountryCount> rows, Locale locale) {
    String said = sentence(released.cells(), released.asOf(), locale);
    return said != null && rows.stream().anyMatch(row -> row.count() < 0)
        ? said + ' ' + texts.get(locale, "petition.countries.wanting", texts.get(locale, REST))
        : said;
  }

  /** As {@link #sentence(ReleasedFigures, List, Locale)}, beside corrections of these figures. */
  public String sentences(ReleasedFigures released, List<CountryCount> rows, Locale locale) {
    return sentence(released, rows, locale)
        + ' '
        + texts.get(locale, "petition.corrections.lasting", texts.get(locale, REST));
  }

  /** A further sentence where a petition is over; null where it is not, or figures are exact. */
  public String ended(SmallCells cells, PetitionState state, Locale locale) {
    return cells.isOn() && state.isOver()
        ? texts.get(locale, "petition.countries.ended", cells.crowd(), texts.get(locale, REST))
        : null;
  }

  private static String hour(Instant moment, Locale locale) {
    return Dates.day(moment.atZone(ZoneOffset.UTC), locale)
        + ' '
        + ISOLATE
        + UTC.format(moment)
        + END_OF_ISOLATE;
  }
}
