package org.tadamun.petition.signature.boundary.renewal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.own.RenewalOutcome;
import org.tadamun.petition.signature.control.LaterSignatureCheck;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.renewal.EarlierSigners;
import org.tadamun.petition.signature.control.renewal.RenewalEntry;
import org.tadamun.petition.signature.control.renewal.RenewalReach;
import org.tadamun.petition.signature.control.renewal.RenewalSignatures;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.version.entity.Renewal;
import org.tadamun.petition.version.entity.TextShown;

/** Asks the signers of earlier versions to sign the new one, and takes their signatures. */
@Stateless
public class Renewals {

  /**
   * Without waiting for locks: the caller has locked later rows, while a signer who withdraws locks
   * the earlier one first.
   */
  private static final String STANDING =
      "select s.id, s.state from petition_signature s where s.petition_id = ?1"
          + " and s.version_no = ?2 and s.address_hmac = ?3"
          + " and s.state in ('CONFIRMED', 'HELD') and s.confirmed_at is not null";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Petitions petitions;
  @Inject private SignatureLinks links;
  @EJB private EarlierSigners earlier;
  @EJB private RenewalEntry entry;
  @EJB private RenewalSignatures renewalSignatures;
  @Inject private SigningTerms terms;
  @Inject private Clock clock;

  /**
   * These signatures began to count: they were confirmed or released. Owners of those under an
   * earlier version are asked soon, even if the others have all been asked.
   *
   * @param ids of signatures that this transaction has read
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void countNow(PetitionView petition, Collection<Long> ids) {
    List<Signature> signatures = ids.stream().map(id -> em.find(Signature.class, id)).toList();
    if (signatures.stream().anyMatch(one -> one.version() < petition.textVersion())) {
      earlier.countNow(petition, signatures);
    }
  }

  /**
   * Whether the address of this signature, which the transaction has read, also stands under an
   * earlier version. Then it was a renewal, or could have been one, and the alarm about its country
   * does not take its owner for a new person.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean isOfEarlier(long id) {
    Signature signature = em.find(Signature.class, id);
    return IntStream.range(1, signature.version())
        .anyMatch(
            version ->
                !RowLocks.past(
                        em,
                        // Nothing to flush here: that would compare all entities of a portion each
                        // time.
                        FlushModeType.COMMIT,
                        STANDING,
                        signature.petitionId(),
                        version,
                        signature.fingerprint())
                    .isEmpty());
  }

  /** How far they have been asked, newest version first. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.CONSOLE_READ})
  public List<RenewalView> of(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireAny(petition.campaignId(), Permission.PETITION_WRITE, Permission.CONSOLE_READ);
    return em.createQuery(
            "select r from Renewal r where r.petitionId = :petition order by r.number desc",
            Renewal.class)
        .setParameter("petition", petition.id())
        .getResultStream()
        .map(RenewalView::of)
        .toList();
  }

  /**
   * What the link offers; changes nothing.
   *
   * @throws LinkGone when there is no such link
   */
  @PermitAll
  public RenewalOffer peek(String token) {
    Signature signature = links.find(token).signature();
    PetitionView petition = petitions.byId(signature.petitionId()).orElseThrow(NotFound::new);
    SigningTerms.Terms now = terms.of(petition.slug());
    Signature present = renewalSignatures.present(signature, now.petition().textVersion());
    return new RenewalOffer(
        petition.slug(),
        signature.version(),
        signature.seen(),
        RenewalReach.words(signature, present),
        standing(signature, present, now));
  }

  private RenewalOffer.Standing standing(
      Signature signature, Signature present, SigningTerms.Terms now) {
    if (present != null && LaterSignatureCheck.isDecided(present, signature)) {
      return switch (present.state()) {
        case HELD -> RenewalOffer.Standing.HELD;
        case INVALIDATED -> RenewalOffer.Standing.GONE;
        default -> RenewalOffer.Standing.SIGNED;
      };
    }
    if (!RenewalEntry.isStanding(signature) || signature.encryptedAddress() == null) {
      return RenewalOffer.Standing.GONE;
    }
    if (!now.maySignNow(clock.instant())) {
      return RenewalOffer.Standing.CLOSED;
    }
    return signature.state().counts() ? RenewalOffer.Standing.ASKED : RenewalOffer.Standing.WAITS;
  }

  /**
   * Signs the present version by a link that was mailed to the confirmed mailbox; doing it again
   * does nothing.
   *
   * @return the petition, and whether the signature is held
   * @throws LinkGone when there is no such link, or the earlier signature was withdrawn
   * @throws org.tadamun.petition.signature.entity.renewal.EarlierHeld while that one is held
   * @throws org.tadamun.petition.signature.entity.PetitionClosed when nobody may sign now
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public RenewalOutcome sign(String token) {
    return sign(token, TextShown.PRESENT, null);
  }

  /**
   * As {@link #sign(String)}, by a caller who names the text that was shown.
   *
   * @param language in which the text was shown, BCP 47; null for the signer's
   * @throws org.tadamun.petition.version.entity.TextChanged when another version is signed now
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public RenewalOutcome sign(String token, TextShown shown, String language) {
    return UniqueViolation.onceMore(() -> entry.take(token, shown, language));
  }
}
