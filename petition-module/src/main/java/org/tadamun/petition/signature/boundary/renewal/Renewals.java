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
import org.tadamun.petition.signature.control.LaterWord;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.renewal.EarlierSigners;
import org.tadamun.petition.signature.control.renewal.RenewalBook;
import org.tadamun.petition.signature.control.renewal.RenewalEntry;
import org.tadamun.petition.signature.control.renewal.RenewalReach;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.version.entity.Renewal;
import org.tadamun.petition.version.entity.TextShown;

/** Asks those who signed an earlier version, and takes their word for the new one. */
@Stateless
public class Renewals {

  /** Past all locks: the caller holds later rows, and who leaves locks the earlier one first. */
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
  @EJB private RenewalBook book;
  @Inject private SigningTerms terms;
  @Inject private Clock clock;

  /**
   * These have come to count: confirmed, or released. Whoever did so under an earlier version is
   * asked soon, also where the others have been asked already.
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
   * Whether the address of this signature, which the transaction has read, stands under an earlier
   * version too, so that it came by a renewal, or might have: the alarm about its country takes its
   * owner for nobody new.
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
                        // Nobody changes it here: not to compare all of a portion each time.
                        FlushModeType.COMMIT,
                        STANDING,
                        signature.petitionId(),
                        version,
                        signature.fingerprint())
                    .isEmpty());
  }

  /** How far they have been asked, the newest version first. */
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
   * What the link leads to; changes nothing.
   *
   * @throws LinkGone when there is no such link
   */
  @PermitAll
  public RenewalOffer peek(String token) {
    Signature signature = links.find(token).signature();
    PetitionView petition = petitions.byId(signature.petitionId()).orElseThrow(NotFound::new);
    SigningTerms.Terms now = terms.of(petition.slug());
    Signature present = book.present(signature, now.petition().textVersion());
    return new RenewalOffer(
        petition.slug(),
        signature.version(),
        signature.seen(),
        RenewalReach.words(signature, present),
        standing(signature, present, now));
  }

  private RenewalOffer.Standing standing(
      Signature signature, Signature present, SigningTerms.Terms now) {
    if (present != null && LaterWord.isDecided(present, signature)) {
      return switch (present.state()) {
        case HELD -> RenewalOffer.Standing.HELD;
        case INVALIDATED -> RenewalOffer.Standing.GONE;
        default -> RenewalOffer.Standing.SIGNED;
      };
    }
    if (!RenewalEntry.isStanding(signature) || signature.encryptedAddress() == null) {
      return RenewalOffer.Standing.GONE;
    }
    if (!now.isSigning(clock.instant())) {
      return RenewalOffer.Standing.CLOSED;
    }
    return signature.state().counts() ? RenewalOffer.Standing.ASKED : RenewalOffer.Standing.WAITS;
  }

  /**
   * Signs the present version by the link that came to the confirmed mailbox; again is harmless.
   *
   * @return which petition it is, and whether somebody looks at it first
   * @throws LinkGone when there is no such link, or the earlier signature was taken back
   * @throws org.tadamun.petition.signature.entity.renewal.EarlierHeld while that is looked at
   * @throws org.tadamun.petition.signature.entity.PetitionClosed when nobody may sign now
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public RenewalOutcome sign(String token) {
    return sign(token, TextShown.PRESENT, null);
  }

  /**
   * The same by one who says what he has read.
   *
   * @param language in which the text was shown, BCP 47; null for his own
   * @throws org.tadamun.petition.version.entity.TextChanged when another version is signed now
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public RenewalOutcome sign(String token, TextShown shown, String language) {
    return UniqueViolation.onceMore(() -> entry.take(token, shown, language));
  }
}
