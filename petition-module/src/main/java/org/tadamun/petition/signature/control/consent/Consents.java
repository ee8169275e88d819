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
import org.tadamun.petition.signature.control.log.CopiesTold;
import org.tadamun.petition.signature.control.log.TakenBackLog;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/** Reads and changes the consents of signers, refusals included. */
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
  @Inject private CopiesTold copies;

  /** All answers of the owner, consents and refusals, in the order in which they were asked. */
  public List<Consent> answers(Signature signature) {
    return em.createQuery(
            "select c from Consent c where c.signatureId = :signature order by c.id", Consent.class)
        .setParameter("signature", signature.id())
        .getResultList();
  }

  /** The consents of the owner, in the order in which they were asked. */
  public List<Consent> granted(Signature signature) {
    return answers(signature).stream().filter(Consent::isGranted).toList();
  }

  /** Whether the owner agrees that their name goes to authorities of this country. */
  public boolean isGranted(Signature signature, String country) {
    return granted(signature).stream()
        .anyMatch(one -> one.isAbout(one.organisation(), ConsentPurpose.TARGET, country));
  }

  /** Makes the answers of a form; they are not stored yet. */
  public List<Consent> given(Signature signature, CampaignView campaign, SignatureRequest request) {
    return given(signature, campaign, request, yes -> true);
  }

  /**
   * As {@link #given(Signature, CampaignView, SignatureRequest)}.
   *
   * @param allowed which consents may be stored; all others become refusals
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

  /** A predicate for consents that the signature has at this moment, whatever changes later. */
  public Predicate<ConsentGiven> noMoreThan(Signature signature, CampaignView campaign) {
    List<Consent> before = granted(signature);
    return given -> before.stream().anyMatch(one -> isAbout(one, given, campaign));
  }

  /**
   * Keeps only consents that the form gives, too. A refusal of news is stored in addition, as for
   * every signer: it is about the campaign and ends consents under other versions and petitions.
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

  /** Replaces each of these consents by a refusal of today. */
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
   * Replaces the signer's answer about the target country by today's. A refusal about a former
   * target country is taken as well; a consent to it is not one to the present country and is
   * refused. If the answer is the same as before, the stored one stays, with its sentence and its
   * moment.
   *
   * @param asked the country in the question; null for the present one
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
   * Deletes an answer. Only the end of a consent is noted for organisations; they never saw
   * refusals.
   */
  private void end(Signature signature, Consent answer) {
    em.remove(answer);
    if (answer.isGranted()) {
      copies.ended(signature, answer);
    }
  }

  /** Deletes all answers of the owner. */
  public void forget(Signature signature) {
    forget(List.of(signature.id()));
  }

  /**
   * As {@link #forget(Signature)}, for many by their ids. Each answer is deleted by its key: for a
   * list of keys Derby would read the whole table and wait for the locks of others (docs/adr/198).
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
