package org.tadamun.petition.signature.control.renewal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.signature.boundary.own.RenewalOutcome;
import org.tadamun.petition.signature.control.CountedSignatures;
import org.tadamun.petition.signature.control.LaterSignatureCheck;
import org.tadamun.petition.signature.control.SignatureFactory;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.log.SignatureChangeNotes;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.PetitionClosed;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.renewal.EarlierHeld;
import org.tadamun.petition.version.entity.TextSeen;
import org.tadamun.petition.version.entity.TextShown;

/** Handles the click of an earlier signer who signs the present version too. */
@Stateless
public class RenewalEntry {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;
  @Inject private SignatureFactory signatureFactory;
  @EJB private RenewalSignatures renewalSignatures;
  @EJB private CountedSignatures counted;
  @Inject private SigningTerms terms;
  @Inject private SignatureChangeNotes copies;
  @Inject private Clock clock;

  /** Signs the present version, in one transaction; refusals as in {@code Renewals}. */
  @PermitAll
  public RenewalOutcome take(String token, TextShown shown, String language) {
    SignatureLinks.Found found = findToChange(token);
    Signature before = found.signature();
    before.reachedBy(found.createdAt());
    SigningTerms.Terms now = termsOf(before);
    Signature present = renewalSignatures.present(before, now.petition().textVersion());
    if (present != null && LaterSignatureCheck.isDecided(present, before)) {
      return renewed(present, now);
    }
    if (!isStanding(before)) {
      String slug = now.petition().slug();
      boolean awaited = before.state().isAlive() && !before.isConfirmed();
      throw awaited ? LinkGone.unconfirmed(slug) : LinkGone.withdrawn(slug);
    }
    PetitionClosed.unless(MaySign.of(now.petition(), now.campaign().state(), clock.instant()));
    if (before.state() == SignatureState.HELD) {
      throw new EarlierHeld();
    }
    now.requireText(shown);
    Signature known = present == null ? null : locked(present);
    if (known != null && LaterSignatureCheck.isDecided(known, before)) {
      return renewed(known, now);
    }
    String read = language == null ? before.signer().language() : language;
    TextSeen seen = signatureFactory.seen(now.petition(), shown, read);
    Signature entered = enter(known, before, now, seen);
    renewalSignatures.thank(entered, now);
    return renewed(entered, now);
  }

  /**
   * Locks the signature of the link and that of the same address under the present version, in the
   * order of ids as everywhere (ADR 193). With two nodes, ids do not follow versions. Another click
   * may make the latter meanwhile, so {@link #take} looks it up once more.
   */
  private SignatureLinks.Found findToChange(String token) {
    SignatureLinks.Found found = links.find(token);
    Signature before = found.signature();
    Signature present = renewalSignatures.present(before, termsOf(before).petition().textVersion());
    List<Long> numbers =
        Stream.of(before, present).filter(Objects::nonNull).map(Signature::id).toList();
    if (!RowLocks.ascending(em, Signature.class, numbers).contains(before)) {
      throw LinkGone.unknown();
    }
    return found;
  }

  private SigningTerms.Terms termsOf(Signature before) {
    return terms.of(PetitionRows.require(em, before.petitionId()).slug());
  }

  private static RenewalOutcome renewed(Signature signature, SigningTerms.Terms now) {
    if (signature.state() == SignatureState.INVALIDATED) {
      throw LinkGone.withdrawn(now.petition().slug());
    }
    return new RenewalOutcome(now.petition().slug(), signature.state() == SignatureState.HELD);
  }

  /** Whether its owner has confirmed it, and it counts or is held. */
  public static boolean isStanding(Signature before) {
    return before.state().stands() && before.isConfirmed();
  }

  /**
   * Locks it and reads it again: another click may have been quicker. Null if it was deleted with
   * its import.
   */
  private Signature locked(Signature present) {
    return em.find(Signature.class, present.id(), LockModeType.PESSIMISTIC_WRITE);
  }

  private Signature enter(
      Signature known, Signature before, SigningTerms.Terms now, TextSeen seen) {
    long campaign = now.petition().campaignId();
    if (known != null && known.isConfirmed()) {
      Signer importedWords = known.signer();
      counted.renewImported(known, RenewalReach.words(before, known), campaign);
      copies.replaced(known, importedWords);
      renewalSignatures.asBoth(known, before, seen);
      return known;
    }
    if (known != null) {
      renewalSignatures.enterAgain(known, before, seen);
    }
    Signature entered = known == null ? renewalSignatures.enter(before, now, seen) : known;
    counted.renew(entered, campaign);
    return entered;
  }
}
