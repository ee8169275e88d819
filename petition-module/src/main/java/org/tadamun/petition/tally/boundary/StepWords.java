package org.tadamun.petition.tally.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;

/** How it is said that figures of countries are told in steps. */
@ApplicationScoped
public class StepWords {

  private static final String REST = "petition.countries.other";

  @Inject private Texts texts;
  @Inject private Countries countries;

  protected StepWords() {}

  public StepWords(Texts texts, Countries countries) {
    this.texts = texts;
    this.countries = countries;
  }

  /** The name of a country, or of what is left of all of them. */
  public String country(String code, Locale locale) {
    return SmallCells.OTHER.equals(code) ? texts.get(locale, REST) : countries.name(code, locale);
  }

  /** The same of what may belong to no country, which is not an unknown one. */
  public String countryOrNone(String code, Locale locale) {
    return countries.nameOrNone(code, locale);
  }

  /** One sentence for who reads the figures; null where they are exact. */
  public String sentence(SmallCells cells, Locale locale) {
    return cells.isOn()
        ? texts.get(locale, "petition.countries.steps", cells.step(), texts.get(locale, REST))
        : null;
  }

  public String sentence(CampaignView campaign, Locale locale) {
    return sentence(SmallCells.of(campaign), locale);
  }
}
