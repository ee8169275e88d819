package org.tadamun.petition.signature.control.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.question.ConsentQuestion;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/** The sentences to which signers agree: what is kept as shown is one of them (ADR 278). */
@Dependent
public class ConsentSentences {

  private static final List<String> OF_EACH =
      List.of(ConsentPurpose.NEWS, ConsentPurpose.CONTACT, ConsentPurpose.SHARE);

  private final Countries countries;
  private final Languages languages;
  private final Texts texts;

  @Inject
  public ConsentSentences(Countries countries, Languages languages, Texts texts) {
    this.countries = countries;
    this.languages = languages;
    this.texts = texts;
  }

  /** All that may be asked; of the target country's authorities for its owner alone. */
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
   * Which of them stood before whoever answers, of answers that are right otherwise. Where nobody
   * says it that of his language is meant; where it has none, nothing is.
   */
  public Violations check(List<ConsentGiven> answers, String language, CampaignView campaign) {
    Violations violations = new Violations();
    for (int i = 0; answers != null && i < answers.size(); i++) {
      String field = "consents[" + i + "].textVersion";
      if (answers.get(i).textVersion() != null) {
        if (named(answers.get(i), campaign) == null) {
          violations.add(field, "petition.error.words");
        }
      } else if (!languages.isShipped(Locale.forLanguageTag(language).getLanguage())) {
        violations.add(field, "petition.error.words-needed", shipped());
      }
    }
    return violations;
  }

  private String shipped() {
    return languages.shipped().stream()
        .map(Locale::toLanguageTag)
        .collect(Collectors.joining(", "));
  }

  /** What stood before whoever answers, by what he says of it. */
  String shown(ConsentGiven answer, String language, CampaignView campaign) {
    String named = answer.textVersion() == null ? null : named(answer, campaign);
    return named == null ? of(answer, languages.orFallback(language), campaign) : named;
  }

  /** Null where there is none of that version. */
  private String named(ConsentGiven answer, CampaignView campaign) {
    return languages.shipped().stream()
        .map(locale -> of(answer, locale, campaign))
        .filter(text -> ConsentAnswer.version(text).equals(answer.textVersion()))
        .findFirst()
        .orElse(null);
  }

  private String of(ConsentGiven answer, Locale locale, CampaignView campaign) {
    OrganisationView organisation =
        campaign.organisations().stream()
            .filter(one -> one.slug().equals(answer.organisation()))
            .findFirst()
            .orElseThrow();
    return of(answer.purpose(), locale, campaign, organisation);
  }

  private String of(
      String purpose, Locale locale, CampaignView campaign, OrganisationView organisation) {
    return purpose.equals(ConsentPurpose.TARGET)
        ? ofTarget(locale, campaign)
        : kept(
            texts.get(
                locale,
                "petition.form.consent." + purpose.toLowerCase(Locale.ROOT),
                organisation.name().best(locale)));
  }

  /** About the authorities of the country at which the campaign is directed. */
  String ofTarget(Locale locale, CampaignView campaign) {
    String country = countries.name(campaign.targetCountry(), locale);
    return kept(texts.get(locale, "petition.form.consent.target", country));
  }

  private static String kept(String text) {
    return text.length() <= Consent.TEXT_MAX ? text : text.substring(0, Consent.TEXT_MAX);
  }
}
