package org.tadamun.petition.signature.control.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.log.SignatureChangeNotes;
import org.tadamun.petition.signature.control.log.TakenBackLog;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/** The consents and refusals of signers. */
@ApplicationScoped
public class Consents {

  private static final KeyLookup OF_SIGNATURES =
      KeyLookup.ofNumbers(
          "id", "petition_consent", "PETITION_CONSENT_BY_SIGNATURE", "", "signature_id");

  private static final String DELETE = "delete from petition_consent where id = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private ConsentSentences sentences;
  @Inject private TakenBackLog log;
  @Inject private SignatureChangeNotes copies;

  /** The owner's answers, in the order of the questions. */
  public List<Consent> answers(Signature signature) {
    return em.createQuery(
            "select c from Consent c where c.signatureId = :signature order by c.id", Consent.class)
        .setParameter("signature", signature.id())
        .getResultList();
  }

  /** The owner's consents, in the order of the questions. */
  public List<Consent> granted(Signature signature) {
    return answers(signature).stream().filter(Consent::isGranted).toList();
  }

  /** Whether the name may go to authorities of this country. */
  public boolean isGranted(Signature signature, String country) {
    return granted(signature).stream()
        .anyMatch(one -> one.isAbout(one.organisation(), ConsentPurpose.TARGET, country));
  }

  /** The answers of a form; not stored yet. */
  public List<Consent> given(Signature signature, CampaignView campaign, SignatureRequest request) {
    return given(signature, campaign, request, yes -> true);
  }

  /**
   * As {@link #given(Signature, CampaignView, SignatureRequest)}, with a condition.
   *
   * @param allowed a consent for which it is false becomes a refusal
   */
  public List<Consent> given(
      Signature signature,
      CampaignView campaign,
      SignatureRequest request,
      Predicate<ConsentGiven> allowed) {
    if (request.consents() == null) {
      return List.of();
    }
    List<Consent> consents = new ArrayList<>();
    for (ConsentGiven given : request.consents()) {
      ShownSentence shown = sentences.shown(given, request.language(), campaign);
      consents.add(
          new Consent(
              signature.id(),
              given.organisation(),
              given.purpose(),
              countryOf(given.purpose(), campaign),
              given.granted() && allowed.test(given),
              shown.text(),
              shown.language(),
              clock.instant()));
    }
    return consents;
  }

  /**
   * Whether a consent is given already; later changes of the signature do not change the result.
   */
  public Predicate<ConsentGiven> noMoreThan(Signature signature, CampaignView campaign) {
    List<Consent> before = granted(signature);
    return given -> before.stream().anyMatch(one -> isAbout(one, given, campaign));
  }

  /**
   * Keeps only consents that this form gives, too. A refusal of news is stored besides, as with
   * every form: it is about the campaign, and ends consents under other versions or petitions.
   */
  public void narrow(Signature signature, CampaignView campaign, SignatureRequest request) {
    List<ConsentGiven> given = request.consents() == null ? List.of() : request.consents();
    List<Consent> noes =
        given(signature, campaign, request).stream()
            .filter(one -> !one.isGranted() && one.purpose().equals(ConsentPurpose.NEWS))
            .toList();
    answers(signature).stream()
        .filter(
            one ->
                one.isGranted()
                    ? given.stream()
                        .noneMatch(said -> said.granted() && isAbout(one, said, campaign))
                    : noes.stream().anyMatch(no -> no.isOf(one.organisation(), one.purpose())))
        .forEach(one -> end(signature, one));
    noes.forEach(em::persist);
  }

  /** Replaces each such consent by a refusal of today. */
  public void takeBack(Signature signature, Predicate<Consent> which) {
    for (Consent yes : granted(signature)) {
      if (which.test(yes)) {
        end(signature, yes);
        em.persist(yes.takenBack(clock.instant()));
        log.narrowed(signature);
      }
    }
  }

  /**
   * Replaces the answer about the target country. A refusal for another country is applied to that
   * one; a consent for another country is none to the present one, and is refused. The same answer
   * again keeps the first, with its words and moment.
   *
   * @param asked the country that the question named; null for the present one
   * @param language of the question, BCP 47
   */
  public void answerTarget(
      Signature signature, CampaignView campaign, String asked, boolean granted, String language) {
    if (asked != null && !asked.equals(campaign.targetCountry())) {
      if (granted) {
        throw new InvalidInput("targetCountry", ConsentPurpose.OF_ANOTHER);
      }
      takeBack(signature, yes -> yes.isAbout(yes.organisation(), ConsentPurpose.TARGET, asked));
      return;
    }
    if (campaign.targetCountry() == null) {
      throw new InvalidInput("toTarget", "kernel.error.choice");
    }
    String country = campaign.targetCountry();
    List<Consent> before =
        answers(signature).stream()
            .filter(one -> one.isAbout(one.organisation(), ConsentPurpose.TARGET, country))
            .toList();
    if (!before.isEmpty() && before.stream().allMatch(one -> one.isGranted() == granted)) {
      return;
    }
    before.forEach(one -> end(signature, one));
    if (!granted && before.stream().anyMatch(Consent::isGranted)) {
      log.narrowed(signature);
    }
    ShownSentence shown = sentences.ofTarget(language, campaign);
    em.persist(
        new Consent(
            signature.id(),
            campaign.owner().slug(),
            ConsentPurpose.TARGET,
            country,
            granted,
            shown.text(),
            shown.language(),
            clock.instant()));
  }

  /**
   * Ends an answer. Copies are told only of consents: a refusal that is replaced changes nothing
   * for them.
   */
  private void end(Signature signature, Consent answer) {
    em.remove(answer);
    if (answer.isGranted()) {
      copies.ended(signature, answer);
    }
  }

  /** Deletes all answers of the signature. */
  public void forget(Signature signature) {
    forget(List.of(signature.id()));
  }

  /**
   * As {@link #forget(Signature)}, of many by ids. Each is deleted by its key: for a list Derby
   * would read the whole table and wait for locks of others (docs/adr/198).
   */
  public void forget(Collection<Long> signatures) {
    em.flush();
    List<Object[]> ids =
        OF_SIGNATURES.rows(em, signatures).stream()
            .map(row -> ((Number) row[0]).longValue())
            .sorted()
            .map(id -> new Object[] {id})
            .toList();
    RowBatch.execute(em, DELETE, ids);
  }

  private static boolean isAbout(Consent one, ConsentGiven given, CampaignView campaign) {
    return one.isAbout(given.organisation(), given.purpose(), countryOf(given.purpose(), campaign));
  }

  private static String countryOf(String purpose, CampaignView campaign) {
    return purpose.equals(ConsentPurpose.TARGET) ? campaign.targetCountry() : null;
  }
}
