package org.tadamun.petition.signature.control.renewal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.boundary.renewal.Renewed;
import org.tadamun.petition.signature.control.CountedSignatures;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/** Takes the word of somebody who clicks that he signs the present version too. */
@Stateless
public class RenewalEntry {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;
  @EJB private RenewalBook book;
  @EJB private CountedSignatures counted;
  @Inject private SigningTerms terms;
  @Inject private Clock clock;

  /** In one transaction; refusals as {@code Renewals} has them. */
  @PermitAll
  public Renewed take(String token) {
    Signature before = links.findToChange(token).signature();
    SigningTerms.Terms now = terms.of(petitionOf(before).slug());
    Signature present = book.present(before, now.petition().textVersion());
    boolean invalid = present != null && present.state() == SignatureState.INVALIDATED;
    if (present != null && isDecided(present) && !invalid) {
      return renewed(present, now);
    }
    if (invalid || before.state() != SignatureState.CONFIRMED) {
      throw LinkGone.withdrawn(now.petition().slug());
    }
    now.requireSigning(clock.instant());
    Signature entered = present == null ? book.enter(before, now) : locked(present, before, now);
    if (!isDecided(entered)) {
      counted.renew(entered, now.petition().campaignId());
      book.thank(entered, now);
    }
    return renewed(entered, now);
  }

  private static Renewed renewed(Signature signature, SigningTerms.Terms now) {
    return new Renewed(now.petition().slug(), signature.state() == SignatureState.HELD);
  }

  /** Counted, held or taken out: a click changes nothing about it. */
  public static boolean isDecided(Signature present) {
    return switch (present.state()) {
      case CONFIRMED, HELD, INVALIDATED -> true;
      case PENDING, WITHDRAWN, EXPIRED -> false;
    };
  }

  /** Another click may have been quicker. */
  private Signature locked(Signature present, Signature before, SigningTerms.Terms now) {
    Signature again = em.find(Signature.class, present.id(), LockModeType.PESSIMISTIC_WRITE);
    if (!isDecided(again)) {
      book.enterAgain(again, before, now);
    }
    return again;
  }

  private Petition petitionOf(Signature signature) {
    Petition petition = em.find(Petition.class, signature.petitionId());
    if (petition == null) {
      throw new NotFound();
    }
    return petition;
  }
}
