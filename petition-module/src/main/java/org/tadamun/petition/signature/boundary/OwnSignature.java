package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.boundary.RuleNames;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinkView;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.CountedSignatures;
import org.tadamun.petition.signature.control.SignatureBook;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.ConsentsTakenBack;
import org.tadamun.petition.signature.entity.Consent;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Ruling;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.origin.Origin;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Choices, data and erasure for whoever holds the link from the mail. */
@Stateless
public class OwnSignature {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;
  @Inject private SignatureBook book;
  @Inject private ConsentsTakenBack takenBack;
  @Inject private AddressKeys keys;
  @EJB private Campaigns campaigns;
  @EJB private CountedSignatures counted;
  @EJB private PersonalLinks personal;
  @EJB private Channels channels;
  @EJB private RuleNames rules;
  @Inject private Secrets secrets;
  @Inject private Clock clock;

  /**
   * Everything that is kept of one signer, for himself.
   *
   * @param petition the petition's slug
   * @param version the version of the text that he signed
   * @param revision which wording of it he saw
   * @param textLanguage in which language he saw it
   * @param email as he wrote it; null when it was taken back
   * @param standingSince since when it counts or is held without a break; null for what is older
   *     than that is written down
   * @param countedAs ONLINE, or PAPER or PARTNER where somebody else brought it to us
   * @param personalLink his own link and how many signed by it, as he is shown it; null for none
   */
  public record Data(
      String petition,
      int version,
      int revision,
      String textLanguage,
      SignatureState state,
      String email,
      Signer signer,
      Source source,
      List<ConsentAnswer> consents,
      Instant signedAt,
      Instant changedAt,
      Instant confirmedAt,
      Instant standingSince,
      SignatureSource countedAs,
      Decided decision,
      PersonalLinkView personalLink) {

    /** What a moderator decided about it; null where nobody decided anything. */
    public record Decided(InvalidationReason reason, String note, Instant at) {

      static Decided of(Ruling ruling) {
        return ruling.at() == null
            ? null
            : new Decided(ruling.reason(), ruling.note(), ruling.at());
      }
    }

    /**
     * The codes of the link by which he came.
     *
     * @param via somebody's personal link, which is kept until the confirmation
     */
    public record Source(String medium, String campaign, String referrer, String via) {

      static Source of(Origin origin, String via) {
        return new Source(origin.medium(), origin.campaign(), origin.referrer(), via);
      }
    }

    static Data of(
        String petition,
        Signature signature,
        String email,
        List<Consent> consents,
        String via,
        PersonalLinkView link) {
      return new Data(
          petition,
          signature.version(),
          signature.seen().revision(),
          signature.seen().language(),
          signature.state(),
          email,
          signature.signer(),
          Source.of(signature.origin(), via),
          consents.stream().map(ConsentAnswer::of).toList(),
          signature.createdAt(),
          signature.changedAt(),
          signature.confirmedAt(),
          signature.standingSince(),
          signature.source(),
          Decided.of(signature.ruling()),
          link);
    }
  }

  /**
   * @throws LinkGone when there is no such link, or the signature was taken back
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput when the language is unknown, or a
   *     consent would be given, or was not asked for, or was asked for another country
   */
  @PermitAll
  public void choose(String token, OwnChoices choices) {
    choices.check();
    if (choices.leaveTheRest() || !choices.consents().isEmpty()) {
      takeBack(token, choices.consents());
    }
    if (choices.leaveTheRest()) {
      return;
    }
    Signature signature = links.findToChange(token).signature();
    if (!signature.state().isAlive()) {
      throw LinkGone.withdrawn(petitionOf(signature).slug());
    }
    signature.choose(choices.visibility(), choices.language(), clock.instant());
    if (choices.toTarget() != null) {
      CampaignView campaign =
          campaigns.byId(petitionOf(signature).campaignId()).orElseThrow(NotFound::new);
      book.answerTarget(signature, campaign, choices.targetCountry(), choices.toTarget());
    }
  }

  /** Also where it does not count: what was taken out may come back, his consents with it. */
  private void takeBack(String token, List<ConsentGiven> noes) {
    Signature signature = links.find(token).signature();
    List<Signature> his = lockAll(signature);
    if (signature.state() == SignatureState.WITHDRAWN) {
      throw LinkGone.withdrawn(petitionOf(signature).slug());
    }
    takenBack.from(his, noes);
  }

  /** Whether his name may also go to authorities of this country; changes nothing. */
  @PermitAll
  public boolean agreesToTarget(String token, String country) {
    return book.isGranted(links.find(token).signature(), country);
  }

  /** The link by which he passes the petition on; null while he does not count. */
  @PermitAll
  public PersonalLinkView personalLink(String token) {
    Signature signature = links.find(token).signature();
    return signature.state().counts() ? personal.of(signature.id()).orElse(null) : null;
  }

  /** Everything that is kept of him; changes nothing. */
  @PermitAll
  public Data data(String token) {
    Signature signature = links.find(token).signature();
    String address = signature.encryptedAddress();
    return Data.of(
        petitionOf(signature).slug(),
        signature,
        address == null ? null : keys.decrypt(address),
        book.answers(signature),
        personal.arrivedBy(signature.id()),
        personal.of(signature.id()).orElse(null));
  }

  /**
   * Leaves nothing of the person, under whichever version he signed; the links are gone with it.
   *
   * @return the petition's slug
   * @throws LinkGone when there is no such link, or all was erased before
   */
  @PermitAll
  public String erase(String token) {
    Signature signature = links.find(token).signature();
    Petition petition = petitionOf(signature);
    leave(signature, petition, one -> true, petition.state().isOver());
    return petition.slug();
  }

  /**
   * Somebody else had typed his address: the entry is erased and counts no more, also after the
   * end, and with it what else of this address nobody has confirmed. What he has confirmed himself
   * under another version is his own word, and stays; so does what he took back.
   *
   * @return the petition's slug
   * @throws LinkGone as {@link #erase}
   */
  @PermitAll
  public String disown(String token) {
    Signature signature = links.find(token).signature();
    Petition petition = petitionOf(signature);
    leave(signature, petition, one -> one == signature || isNobodysWord(one), false);
    return petition.slug();
  }

  private static boolean isNobodysWord(Signature signature) {
    return signature.confirmedAt() == null && signature.state() != SignatureState.WITHDRAWN;
  }

  private void leave(
      Signature signature, Petition petition, Predicate<Signature> which, boolean numbersStay) {
    rules.forget(
        petition.id(),
        ofThisAddress(signature).stream()
            .map(id -> em.find(Signature.class, id))
            .filter(Objects::nonNull)
            .filter(which)
            .map(one -> one.signer().fullName())
            .toList());
    List<Signature> all = lockAll(signature).stream().filter(which).toList();
    List<Signature> left = new ArrayList<>();
    for (Signature one : all) {
      channels.forget(one.petitionId(), one.origin());
      keys.free(one.petitionId(), one.version(), one.encryptedAddress());
      if (!numbersStay && counted.takeBack(one, petition)) {
        left.add(one);
      }
      // Of no address: the next one with that address is a new one.
      one.erase(Secrets.tokenHash(secrets.newToken()), clock.instant());
      book.forgetConsents(one);
      links.forget(one);
    }
    counted.left(left);
    personal.forget(all.stream().map(Signature::id).toList());
  }

  /**
   * Twice: a click for a new version, for which the first may wait, writes what stood in the old
   * into another. What went meanwhile with its import is left out.
   */
  private List<Signature> lockAll(Signature signature) {
    ofThisAddress(signature).forEach(this::lock);
    return ofThisAddress(signature).stream().map(this::lock).filter(Objects::nonNull).toList();
  }

  /** Version by version, always in the same order: two who erase do not wait for each other. */
  private List<Long> ofThisAddress(Signature signature) {
    int last =
        em.createQuery(
                "select max(v.number) from PetitionVersion v where v.petition.id = :petition",
                Integer.class)
            .setParameter("petition", signature.petitionId())
            .getSingleResult();
    return IntStream.rangeClosed(1, last)
        .boxed()
        .flatMap(version -> links.ofSameAddress(signature, version).stream())
        .toList();
  }

  private Signature lock(long id) {
    return em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Petition petitionOf(Signature signature) {
    Petition petition = em.find(Petition.class, signature.petitionId());
    if (petition == null) {
      throw new NotFound();
    }
    return petition;
  }
}
