package org.tadamun.petition.signature.control.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.question.ConsentQuestion;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/** The sentences of consents. The words kept with an answer are one of these (ADR 278). */
@Dependent
public class ConsentSentences {

  private static final List<String> OF_EACH =
      List.of(ConsentPurpose.NEWS, ConsentPurpose.CONTACT, ConsentPurpose.SHARE);

  private final Countries countries;
  private final Languages languages;
  private final Texts texts;
  private final EarlierSentences earlier;

  @Inject
  public ConsentSentences(
      Countries countries, Languages languages, Texts texts, EarlierSentences earlier) {
    this.countries = countries;
    this.languages = languages;
    this.texts = texts;
    this.earlier = earlier;
  }

  /** All questions of a campaign; the one about the target country is asked for the owner only. */
  public List<ConsentQuestion> questions(CampaignView campaign) {
    List<ConsentQuestion> all = new ArrayList<>();
    for (OrganisationView one : campaign.organisations()) {
      OF_EACH.forEach(purpose -> all.add(question(purpose, null, campaign, one)));
    }
    if (campaign.targetCountry() != null) {
      String country = campaign.targetCountry();
      all.add(question(ConsentPurpose.TARGET, country, campaign, campaign.owner()));
    }
    return all;
  }

  private ConsentQuestion question(
      String purpose, String country, CampaignView campaign, OrganisationView organisation) {
    return new ConsentQuestion(
        organisation.slug(),
        purpose,
        country,
        languages.shipped().stream()
            .map(locale -> words(locale, of(purpose, locale, campaign, organisation)))
            .toList());
  }

  private static ConsentQuestion.Words words(Locale locale, String text) {
    String language = locale.toLanguageTag();
    return new ConsentQuestion.Words(
        language, Languages.direction(language), text, ConsentAnswer.version(text));
  }

  /**
   * Checks valid answers further: each version that a consent names must have been given here, for
   * the present country. Naming one is not required, and a refusal needs none.
   */
  public Violations check(List<ConsentGiven> answers, CampaignView campaign) {
    Violations violations = new Violations();
    for (int i = 0; answers != null && i < answers.size(); i++) {
      ConsentGiven answer = answers.get(i);
      if (answer.granted() && answer.textVersion() != null && named(answer, campaign) == null) {
        earlier.refuse(violations, "consents[" + i + "].", answer);
      }
    }
    return violations;
  }

  /**
   * The sentence of an answer. It is the one whose version it names, else that of the language, or
   * of the fallback language, which is then kept with it.
   */
  ShownSentence shown(ConsentGiven answer, String language, CampaignView campaign) {
    ShownSentence named = answer.textVersion() == null ? null : named(answer, campaign);
    return named == null ? of(answer, languages.orFallback(language), campaign) : named;
  }

  /** Null where no sentence ever had this version; the present ones are compared first. */
  private ShownSentence named(ConsentGiven answer, CampaignView campaign) {
    boolean target = answer.purpose().equals(ConsentPurpose.TARGET);
    return languages.shipped().stream()
        .map(locale -> of(answer, locale, campaign))
        .filter(one -> ConsentAnswer.version(one.text()).equals(answer.textVersion()))
        .findFirst()
        .orElseGet(() -> earlier.of(answer, target ? campaign.targetCountry() : null));
  }

  private ShownSentence of(ConsentGiven answer, Locale locale, CampaignView campaign) {
    OrganisationView organisation =
        campaign.organisations().stream()
            .filter(one -> one.slug().equals(answer.organisation()))
            .findFirst()
            .orElseThrow();
    return new ShownSentence(
        of(answer.purpose(), locale, campaign, organisation), locale.toLanguageTag());
  }

  private String of(
      String purpose, Locale locale, CampaignView campaign, OrganisationView organisation) {
    return purpose.equals(ConsentPurpose.TARGET)
        ? target(locale, campaign)
        : kept(
            texts.get(
                locale,
                "petition.form.consent." + purpose.toLowerCase(Locale.ROOT),
                organisation.name().best(locale)));
  }

  /** The sentence about the authorities of the target country. */
  ShownSentence ofTarget(String language, CampaignView campaign) {
    Locale locale = languages.orFallback(language);
    return new ShownSentence(target(locale, campaign), locale.toLanguageTag());
  }

  private String target(Locale locale, CampaignView campaign) {
    String country = countries.name(campaign.targetCountry(), locale);
    return kept(texts.get(locale, "petition.form.consent.target", country));
  }

  private static String kept(String text) {
    return text.length() <= Consent.TEXT_MAX ? text : text.substring(0, Consent.TEXT_MAX);
  }
}
