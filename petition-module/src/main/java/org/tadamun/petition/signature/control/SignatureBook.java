package org.tadamun.petition.signature.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureRequest;
import org.tadamun.petition.signature.entity.Consent;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.version.entity.TextSeen;

/** Writes signatures down. */
@Stateless
public class SignatureBook {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AddressKeys keys;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private Languages languages;
  @Inject private Texts texts;

  @PermitAll
  public Signature enter(SigningTerms.Terms terms, SignatureRequest request, MailAddress address) {
    PetitionView petition = terms.petition();
    Signature signature =
        new Signature(
            petition.id(),
            petition.textVersion(),
            keys.newMailbox(petition.id(), petition.textVersion(), address),
            SignaturePolicy.signer(request),
            SignaturePolicy.origin(request.source()),
            false,
            clock.instant());
    signature.saw(seen(petition, request.language()));
    em.persist(signature);
    keepConsents(signature, terms, request);
    return signature;
  }

  @PermitAll
  public void enterAgain(
      Signature earlier, SigningTerms.Terms terms, SignatureRequest request, MailAddress address) {
    earlier.signAgain(
        keys.mailbox(terms.petition().id(), address),
        SignaturePolicy.signer(request),
        clock.instant());
    earlier.saw(seen(terms.petition(), request.language()));
    forgetConsents(earlier);
    keepConsents(earlier, terms, request);
  }

  /** Where a text is not in his language, its source is what he read. */
  public static TextSeen seen(PetitionView petition, String language) {
    LocalizedText body = petition.text().body();
    return new TextSeen(petition.revision(), body.bestLanguage(Locale.forLanguageTag(language)));
  }

  @PermitAll
  public void forgetConsents(Signature signature) {
    em.createQuery("delete from Consent c where c.signatureId = :signature")
        .setParameter("signature", signature.id())
        .executeUpdate();
  }

  private void keepConsents(
      Signature signature, SigningTerms.Terms terms, SignatureRequest request) {
    if (request.consents() == null) {
      return;
    }
    Locale locale = languages.orFallback(request.language());
    for (SignatureRequest.ConsentGiven given : request.consents()) {
      OrganisationView organisation =
          terms.organisations().stream()
              .filter(o -> o.slug().equals(given.organisation()))
              .findFirst()
              .orElseThrow();
      em.persist(
          new Consent(
              signature.id(),
              organisation.slug(),
              given.purpose(),
              given.granted(),
              given.purpose().equals(Consent.TARGET)
                  ? targetShown(locale, terms.campaign())
                  : newsShown(locale, organisation),
              clock.instant()));
    }
  }

  /** The signer's answer of today instead of the one that he gave before. */
  @PermitAll
  public void answerTarget(Signature signature, CampaignView campaign, boolean granted) {
    if (campaign.targetCountry() == null) {
      throw new InvalidInput("toTarget", "kernel.error.choice");
    }
    em.createQuery("delete from Consent c where c.signatureId = :signature and c.purpose = :target")
        .setParameter("signature", signature.id())
        .setParameter("target", Consent.TARGET)
        .executeUpdate();
    Locale locale = languages.orFallback(signature.signer().language());
    em.persist(
        new Consent(
            signature.id(),
            campaign.owner().slug(),
            Consent.TARGET,
            granted,
            targetShown(locale, campaign),
            clock.instant()));
  }

  private String newsShown(Locale locale, OrganisationView organisation) {
    return kept(texts.get(locale, "petition.form.consent.news", organisation.name().best(locale)));
  }

  private String targetShown(Locale locale, CampaignView campaign) {
    String country = countries.name(campaign.targetCountry(), locale);
    return kept(texts.get(locale, "petition.form.consent.target", country));
  }

  private static String kept(String text) {
    return text.length() <= Consent.TEXT_MAX ? text : text.substring(0, Consent.TEXT_MAX);
  }
}
