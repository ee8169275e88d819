package org.tadamun.petition.signature.boundary.news;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.SignatureLinks.Found;
import org.tadamun.petition.signature.control.consent.ConsentWithdrawal;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.leaving.LeavingSigners;
import org.tadamun.petition.signature.control.leaving.NewsEnding;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/** Ends mailed news for the holder of a link from such a mail, which can do nothing else. */
@Stateless
public class NewsLinks {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Consents consents;
  @Inject private ConsentWithdrawal takenBack;
  @Inject private NewsEnding ending;
  @Inject private LeavingSigners leaving;

  /**
   * What the link ends; changes nothing, so mail scanners may follow it.
   *
   * @param organisation slug of the organisation whose news it ends
   * @throws LinkGone when it leads to no such news, or its signature was withdrawn or erased
   */
  @PermitAll
  public NewsLinkView peek(String organisation, String token) {
    Signature signature = standing(ending.find(token, organisation).signature());
    String words =
        consents.answers(signature).stream()
            .filter(one -> one.isOf(organisation, ConsentPurpose.NEWS))
            .reduce((before, last) -> last)
            .map(Consent::textShown)
            .orElseThrow(LinkGone::unknown);
    return new NewsLinkView(
        slug(signature),
        words,
        ending.isAgreed(signature, organisation),
        ending.isThroughout(signature));
  }

  /**
   * Replaces each known consent to these news by a refusal. Doing it again does nothing.
   *
   * @throws LinkGone as {@link #peek}
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput where the signer was never asked
   */
  @PermitAll
  public void end(String organisation, String token) {
    List<ConsentGiven> noes = List.of(new ConsentGiven(organisation, ConsentPurpose.NEWS, false));
    Found found = ending.find(token, organisation);
    List<Signature> inCampaign = ending.lockAll(found.signature(), noes);
    List<Signature> his = leaving.lockAll(found.signature());
    if (!his.contains(found.signature())) {
      throw LinkGone.unknown();
    }
    his.forEach(one -> one.reachedBy(found.createdAt()));
    standing(found.signature());
    takenBack.from(his, noes);
    ending.end(inCampaign, noes);
  }

  private Signature standing(Signature signature) {
    if (signature.state() == SignatureState.WITHDRAWN) {
      throw LinkGone.withdrawn(slug(signature));
    }
    return signature;
  }

  private String slug(Signature signature) {
    return PetitionRows.require(em, signature.petitionId()).slug();
  }
}
