package org.tadamun.petition.signature.boundary;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.signature.boundary.event.SignatureTaken;
import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.entry.SharedEntry;
import org.tadamun.petition.signature.control.entry.SignatureEntry;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.PetitionClosed;

/**
 * Signing and confirming; what follows is {@link OwnSignature}. Open to everybody and without a
 * transaction of its own, so it is no enterprise bean: the call of one cost a hundredth of signing.
 *
 * <p>Whether an address is new or has signed before can be told from no answer.
 */
@ApplicationScoped
public class Signatures {

  /** Long enough for both, a new address and a known one, also where the database is not near. */
  private static final long STEP = Duration.ofMillis(10).toNanos();

  private static final long LEAST_IN_COMPANY = Duration.ofMillis(5).toNanos();

  @EJB private SignatureEntry entry;
  @EJB private OwnSignature own;
  @Inject private SigningTerms terms;
  @Inject private SharedEntry together;
  @Inject private Clock clock;
  @Inject private Event<SignatureTaken> taken;

  /**
   * Takes a signature and mails the link that confirms it. When this returns, both are kept.
   *
   * @param client the network address from which it comes; used for the rate and counted by its
   *     range, never kept
   * @throws org.tadamun.kernel.problem.boundary.RetryLater when too many came from there
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput with every mistake at its field
   * @throws PetitionClosed when nobody may sign now
   */
  public void sign(String petitionSlug, SignatureRequest request, String client) {
    long begin = System.nanoTime();
    SigningTerms.Terms now = terms.of(petitionSlug);
    PetitionClosed.unless(MaySign.of(now.petition(), now.campaign().state(), clock.instant()));
    now.requireText(request.shown());
    boolean inCompany = false;
    if (request.pass() == null || request.pass().isBlank()) {
      inCompany = together.sign(now, request, client);
    } else {
      UniqueViolation.onceMore(() -> entry.takeByPass(now, request, client));
    }
    taken.fire(new SignatureTaken(now.petition().id(), client, request.country()));
    awaitStep(begin, inCompany);
  }

  /**
   * Who has signed before costs a question more. Alone, all are answered in steps, in which the
   * difference is lost; in company, the time is that of the group, which is the same for all in it.
   */
  private static void awaitStep(long begin, boolean inCompany) {
    long steps = (System.nanoTime() - begin) / STEP + 1;
    long end = begin + (inCompany ? LEAST_IN_COMPANY : steps * STEP);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** As {@link OwnSignature#peek}. */
  public TokenView peek(String token) {
    return own.peek(token);
  }

  /**
   * Confirms; again is harmless.
   *
   * @throws LinkGone when the link is unknown or too old, the signature withdrawn, or the petition
   *     over
   */
  public Confirmation confirm(String token) {
    return together.confirm(token);
  }
}
