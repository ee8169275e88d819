package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinkView;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.ConsentWithdrawal;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.leaving.LeavingSigners;
import org.tadamun.petition.signature.control.leaving.NewsEnding;
import org.tadamun.petition.signature.control.link.OwnDataReader;
import org.tadamun.petition.signature.control.log.SignatureChangeNotes;
import org.tadamun.petition.signature.control.log.TakenBackLog;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/** Choices, data and erasure for the holder of a mailed link. */
@Stateless
public class OwnSignature {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;
  @Inject private Consents consents;
  @Inject private ConsentWithdrawal takenBack;
  @Inject private NewsEnding newsEnding;
  @Inject private OwnDataReader reader;
  @Inject private LeavingSigners leaving;
  @Inject private TakenBackLog log;
  @Inject private SignatureChangeNotes copies;
  @EJB private Campaigns campaigns;
  @EJB private PersonalLinks personal;
  @Inject private Clock clock;

  /** As {@link #choose(String, OwnChoices, String)}, on a page whose language is not known. */
  @PermitAll
  public void choose(String token, OwnChoices choices) {
    choose(token, choices, null);
  }

  /**
   * Changes what the signer chose, and takes consents back.
   *
   * @param shownIn the language of the question, BCP 47; null for the language of the mails so far
   * @throws LinkGone when there is no such link, or the signature was withdrawn
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput when the language is unknown, or a
   *     consent would be given, was not asked for, or was asked for another country
   */
  @PermitAll
  public void choose(String token, OwnChoices choices, String shownIn) {
    choices.check();
    SignatureLinks.Found found = links.find(token);
    Signature signature = found.signature();
    List<Signature> inCampaign = newsEnding.lockAll(signature, choices.consents());
    List<Signature> his = lockToChange(signature);
    his.forEach(one -> one.reachedBy(found.createdAt()));
    if (choices.leaveTheRest() || !choices.consents().isEmpty()) {
      takeBack(signature, his, choices.consents());
      newsEnding.end(inCampaign, choices.consents());
    }
    if (choices.leaveTheRest()) {
      return;
    }
    if (!mayChoose(signature, choices)) {
      throw LinkGone.withdrawn(petitionOf(signature).slug());
    }
    String read = shownIn == null ? signature.signer().language() : shownIn;
    if (signature.state().isAlive() || choices.visibility() != null) {
      choose(signature, choices.visibility(), choices.language());
    }
    his.stream().filter(one -> one != signature).forEach(one -> narrow(one, choices));
    if (choices.toTarget() != null) {
      CampaignView campaign =
          campaigns.byId(petitionOf(signature).campaignId()).orElseThrow(NotFound::new);
      consents.answerTarget(signature, campaign, choices.targetCountry(), choices.toTarget(), read);
    }
  }

  private void choose(Signature signature, Visibility visibility, String language) {
    Visibility before = signature.signer().visibility();
    signature.choose(visibility, language, clock.instant());
    if (!before.isWithin(signature.signer().visibility())) {
      log.narrowed(signature);
      copies.changed(signature, SignatureChangeKind.VISIBILITY_NARROWED);
    }
  }

  /**
   * An invalidated signature may be reverted and its name shown again, so its owner may narrow the
   * visibility.
   */
  private static boolean mayChoose(Signature signature, OwnChoices choices) {
    return signature.state().isAlive()
        || signature.state().mayBeShown() && choices.isWithin(signature.signer().visibility());
  }

  /**
   * Applies a refusal to the signer's other versions: to be seen by fewer, or by no authority, is
   * meant wherever the name stands. A consent is only for the words beside which it stood.
   */
  private void narrow(Signature other, OwnChoices choices) {
    if (choices.visibility() != null && other.state().mayBeShown()) {
      Visibility narrower = other.signer().seenByNoMoreThan(choices.visibility()).visibility();
      choose(other, narrower, null);
    }
    if (Boolean.FALSE.equals(choices.toTarget())) {
      CampaignView campaign =
          campaigns.byId(petitionOf(other).campaignId()).orElseThrow(NotFound::new);
      String country =
          choices.targetCountry() == null ? campaign.targetCountry() : choices.targetCountry();
      consents.takeBack(
          other, yes -> yes.isAbout(yes.organisation(), ConsentPurpose.TARGET, country));
    }
  }

  /**
   * Also for a signature that does not count: an invalidated one may be reverted with its consents.
   */
  private void takeBack(Signature signature, List<Signature> his, List<ConsentGiven> noes) {
    if (signature.state() == SignatureState.WITHDRAWN) {
      throw LinkGone.withdrawn(petitionOf(signature).slug());
    }
    takenBack.from(his, noes);
  }

  /** Whether the name may also go to authorities of this country; changes nothing. */
  @PermitAll
  public boolean agreesToTarget(String token, String country) {
    return consents.isGranted(links.find(token).signature(), country);
  }

  /** The signer's personal link; null while the signature does not count. */
  @PermitAll
  public PersonalLinkView personalLink(String token) {
    Signature signature = links.find(token).signature();
    return signature.state().counts() ? personal.of(signature.id()).orElse(null) : null;
  }

  /** Everything that is kept of the signer under all versions; changes nothing. */
  @PermitAll
  public OwnData data(String token) {
    return reader.of(links.find(token).signature());
  }

  /**
   * Withdraws the signatures under all versions: who withdraws from a petition means all of it,
   * whichever mail is at hand. Doing it again does nothing. By the link of an unconfirmed signature
   * only that one is withdrawn, since a stranger may have typed it, and the others may be in use.
   * If it has expired it is erased at once, unless its owner had withdrawn it before.
   *
   * @return the petition's slug
   */
  @PermitAll
  public String withdraw(String token) {
    Signature signature = links.find(token).signature();
    Petition petition = petitionOf(signature);
    boolean before = signature.standing().withdrawnAt() != null;
    if (signature.state() == SignatureState.EXPIRED && !before) {
      leaving.erase(signature, petition, one -> one == signature, false);
      return petition.slug();
    }
    boolean confirmed = signature.confirmedAt() != null;
    leaving.withdraw(signature, petition, one -> confirmed || one == signature);
    return petition.slug();
  }

  /**
   * Erases the signer under all versions, with the links.
   *
   * @return the petition's slug
   * @throws LinkGone when there is no such link, or all was erased before
   */
  @PermitAll
  public String erase(String token) {
    Signature signature = links.find(token).signature();
    Petition petition = petitionOf(signature);
    leaving.erase(signature, petition, one -> true, petition.state().isOver());
    return petition.slug();
  }

  /**
   * Erases an entry that somebody else made with the reader's address, also after the petition's
   * end. All other unconfirmed entries of the address are erased with it. Signatures that the
   * reader has confirmed stay. One that the reader had withdrawn before is withdrawn again instead:
   * its fingerprint keeps imports from entering the person again.
   *
   * @return the petition's slug
   * @throws LinkGone as {@link #erase}
   */
  @PermitAll
  public String disown(String token) {
    Signature signature = links.find(token).signature();
    Petition petition = petitionOf(signature);
    leaving.disown(signature, petition, one -> one == signature || isNobodysWord(one));
    return petition.slug();
  }

  private static boolean isNobodysWord(Signature signature) {
    return signature.confirmedAt() == null && signature.state() != SignatureState.WITHDRAWN;
  }

  /**
   * Locks all signatures of the signer.
   *
   * @throws LinkGone when this one was deleted just before
   */
  private List<Signature> lockToChange(Signature signature) {
    List<Signature> his = leaving.lockAll(signature);
    if (!his.contains(signature)) {
      throw LinkGone.unknown();
    }
    return his;
  }

  private Petition petitionOf(Signature signature) {
    return PetitionRows.require(em, signature.petitionId());
  }
}
