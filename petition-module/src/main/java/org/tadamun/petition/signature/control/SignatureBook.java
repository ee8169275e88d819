package org.tadamun.petition.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionVersion;
import org.tadamun.petition.signature.boundary.SignatureRequest;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Consent;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.version.entity.TextSeen;
import org.tadamun.petition.version.entity.TextShown;

/** Writes signatures down. */
@ApplicationScoped
public class SignatureBook {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private Languages languages;
  @Inject private Texts texts;

  /** What somebody signs now; not kept yet. */
  public Signature begin(SigningTerms.Terms terms, SignatureRequest request, Mailbox mailbox) {
    PetitionView petition = terms.petition();
    Signature signature =
        new Signature(
            petition.id(),
            petition.textVersion(),
            mailbox,
            SignaturePolicy.signer(request),
            SignaturePolicy.origin(request.source()),
            false,
            clock.instant());
    signature.saw(seen(petition, request.shown(), request.language()));
    return signature;
  }

  /**
   * What waits for its confirmation may have been said by a stranger, and so may what is said now;
   * whichever link is followed confirms both. So nothing is allowed that was not said both times
   * (docs/adr/131).
   */
  public void enterAgain(
      Signature earlier, SigningTerms.Terms terms, SignatureRequest request, Mailbox mailbox) {
    Signer signer = SignaturePolicy.signer(request);
    Predicate<ConsentGiven> allowed = given -> true;
    if (mayBeConfirmed(earlier)) {
      signer = signer.seenByNoMoreThan(earlier.signer().visibility());
      List<Consent> before = granted(earlier);
      allowed = given -> before.stream().anyMatch(one -> isAbout(one, given, terms));
    }
    earlier.signAgain(mailbox, signer, clock.instant());
    earlier.saw(seen(terms.petition(), request.shown(), request.language()));
    forgetConsents(earlier);
    NewRows.insert(em, consents(earlier, terms, request, allowed));
  }

  /**
   * Whether a link that was mailed before leads to it and was not used; to what ended, none does.
   */
  public static boolean mayBeConfirmed(Signature earlier) {
    return earlier.state() != SignatureState.WITHDRAWN && earlier.state() != SignatureState.EXPIRED;
  }

  /**
   * A file has said of him what he now says himself, as it seems, and his link makes it his word.
   * So it allows no more than both (docs/adr/159). Name and country stay as they are, since it
   * counts by them, and anybody can type others.
   */
  public void narrow(Signature brought, SigningTerms.Terms terms, SignatureRequest request) {
    Visibility now = SignaturePolicy.signer(request).visibility();
    brought.choose(brought.signer().seenByNoMoreThan(now).visibility(), null, clock.instant());
    brought.saw(seen(terms.petition(), request.shown(), request.language()));
    List<ConsentGiven> given = request.consents() == null ? List.of() : request.consents();
    granted(brought).stream()
        .filter(
            one -> given.stream().noneMatch(said -> said.granted() && isAbout(one, said, terms)))
        .forEach(em::remove);
  }

  private static boolean isAbout(Consent one, ConsentGiven given, SigningTerms.Terms terms) {
    return one.isAbout(
        given.organisation(), given.purpose(), countryOf(given.purpose(), terms.campaign()));
  }

  /** What whoever signs now agrees to, and to what he does not; not kept yet. */
  public List<Consent> consents(
      Signature signature, SigningTerms.Terms terms, SignatureRequest request) {
    return consents(signature, terms, request, given -> true);
  }

  /** What its owner answered, yes or no, in the order in which he was asked. */
  public List<Consent> answers(Signature signature) {
    return em.createQuery(
            "select c from Consent c where c.signatureId = :signature order by c.id", Consent.class)
        .setParameter("signature", signature.id())
        .getResultList();
  }

  /** What its owner agrees to, in the order in which he was asked. */
  public List<Consent> granted(Signature signature) {
    return answers(signature).stream().filter(Consent::isGranted).toList();
  }

  /** Its owner's no of today instead of each such yes that he gave. */
  public void takeBack(Signature signature, Predicate<Consent> which) {
    for (Consent yes : granted(signature)) {
      if (which.test(yes)) {
        em.remove(yes);
        em.persist(yes.takenBack(clock.instant()));
      }
    }
  }

  /** The present wording. Where it is not in his language, its source is what he read. */
  public static TextSeen seen(PetitionView petition, String language) {
    return seen(petition.revision(), petition.text().body(), language);
  }

  /** The wording that stood before him, which may have been changed meanwhile. */
  public TextSeen seen(PetitionView petition, TextShown shown, String language) {
    int revision = shown.revisionOr(petition.revision());
    return revision == petition.revision()
        ? seen(petition, language)
        : seen(revision, earlierBody(petition, revision), language);
  }

  private static TextSeen seen(int revision, LocalizedText body, String language) {
    return new TextSeen(revision, body.bestLanguage(Locale.forLanguageTag(language)));
  }

  private LocalizedText earlierBody(PetitionView petition, int revision) {
    return em.createQuery(
            "select v from PetitionVersion v where v.petition.id = :petition"
                + " and v.number = :number and v.revision = :revision",
            PetitionVersion.class)
        .setParameter("petition", petition.id())
        .setParameter("number", petition.textVersion())
        .setParameter("revision", revision)
        .getSingleResult()
        .text()
        .body();
  }

  public void forgetConsents(Signature signature) {
    em.createQuery("delete from Consent c where c.signatureId = :signature")
        .setParameter("signature", signature.id())
        .executeUpdate();
  }

  private List<Consent> consents(
      Signature signature,
      SigningTerms.Terms terms,
      SignatureRequest request,
      Predicate<ConsentGiven> allowed) {
    if (request.consents() == null) {
      return List.of();
    }
    Locale locale = languages.orFallback(request.language());
    List<Consent> consents = new ArrayList<>();
    for (ConsentGiven given : request.consents()) {
      OrganisationView organisation =
          terms.organisations().stream()
              .filter(o -> o.slug().equals(given.organisation()))
              .findFirst()
              .orElseThrow();
      consents.add(
          new Consent(
              signature.id(),
              organisation.slug(),
              given.purpose(),
              countryOf(given.purpose(), terms.campaign()),
              given.granted() && allowed.test(given),
              shown(given.purpose(), locale, terms.campaign(), organisation),
              clock.instant()));
    }
    return consents;
  }

  /**
   * The signer's answer of today instead of the one that he gave before about the same country. His
   * no to another one holds as well; a yes to it is none to the present one. The same answer once
   * more leaves the first, with its words and its moment.
   *
   * @param asked the country that stood in the question; null for the present one
   * @param language in which he was asked, BCP 47
   */
  public void answerTarget(
      Signature signature, CampaignView campaign, String asked, boolean granted, String language) {
    if (asked != null && !asked.equals(campaign.targetCountry())) {
      if (granted) {
        throw new InvalidInput("targetCountry", Consent.OF_ANOTHER);
      }
      takeBack(signature, yes -> yes.isAbout(yes.organisation(), Consent.TARGET, asked));
      return;
    }
    if (campaign.targetCountry() == null) {
      throw new InvalidInput("toTarget", "kernel.error.choice");
    }
    String country = campaign.targetCountry();
    List<Consent> before =
        answers(signature).stream()
            .filter(one -> one.isAbout(one.organisation(), Consent.TARGET, country))
            .toList();
    if (!before.isEmpty() && before.stream().allMatch(one -> one.isGranted() == granted)) {
      return;
    }
    before.forEach(em::remove);
    Locale locale = languages.orFallback(language);
    em.persist(
        new Consent(
            signature.id(),
            campaign.owner().slug(),
            Consent.TARGET,
            country,
            granted,
            targetShown(locale, campaign),
            clock.instant()));
  }

  /** Whether its owner agrees that his name goes to authorities of this country. */
  public boolean isGranted(Signature signature, String country) {
    return granted(signature).stream()
        .anyMatch(one -> one.isAbout(one.organisation(), Consent.TARGET, country));
  }

  private static String countryOf(String purpose, CampaignView campaign) {
    return purpose.equals(Consent.TARGET) ? campaign.targetCountry() : null;
  }

  private String shown(
      String purpose, Locale locale, CampaignView campaign, OrganisationView organisation) {
    return purpose.equals(Consent.TARGET)
        ? targetShown(locale, campaign)
        : kept(
            texts.get(
                locale,
                "petition.form.consent." + purpose.toLowerCase(Locale.ROOT),
                organisation.name().best(locale)));
  }

  private String targetShown(Locale locale, CampaignView campaign) {
    String country = countries.name(campaign.targetCountry(), locale);
    return kept(texts.get(locale, "petition.form.consent.target", country));
  }

  private static String kept(String text) {
    return text.length() <= Consent.TEXT_MAX ? text : text.substring(0, Consent.TEXT_MAX);
  }
}
