package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.boundary.event.SignatureReceived;
import org.tadamun.petition.signature.boundary.own.Confirmation;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.entry.SharedEntry;
import org.tadamun.petition.signature.control.entry.SignatureEntry;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.PetitionClosed;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.consent.Consent;

/**
 * Signing and confirming; what follows is {@link OwnSignature}.
 *
 * <p>No answer shows whether an address is new or has signed before.
 */
@Stateless
public class Signatures {

  /**
   * Longer than signing takes, for a new and a known address, even where the database is far away.
   */
  private static final long STEP = Duration.ofMillis(10).toNanos();

  private static final long LEAST_IN_COMPANY = Duration.ofMillis(5).toNanos();

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private SignatureEntry entry;
  @Inject private SigningTerms terms;
  @Inject private Consents consents;
  @Inject private SignatureLinks links;
  @Inject private SharedEntry together;
  @Inject private Clock clock;
  @Inject private Event<SignatureReceived> taken;

  /**
   * Takes a signature and mails the link that confirms it. When this returns, both are stored.
   *
   * @param client the network address of the sender; used for the rate limit and counted by its
   *     range, never kept
   * @throws org.tadamun.kernel.problem.boundary.RetryLater when too many came from there
   * @throws org.tadamun.kernel.problem.boundary.InvalidInput with every mistake at its field
   * @throws PetitionClosed when nobody may sign now
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
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
    taken.fire(new SignatureReceived(now.petition().id(), client, request.country()));
    awaitStep(begin, inCompany);
  }

  /**
   * Waits, since a known address takes one query more. A single request is answered at the end of a
   * fixed step, which hides that time; requests of one group all take the time of the group.
   */
  private static void awaitStep(long begin, boolean inCompany) {
    long steps = (System.nanoTime() - begin) / STEP + 1;
    long end = begin + (inCompany ? LEAST_IN_COMPANY : steps * STEP);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** The signature to which a link leads; changes nothing, so mail scanners may follow the link. */
  @PermitAll
  public TokenView peek(String token) {
    SignatureLinks.Found found = links.find(token);
    Signature signature = found.signature();
    List<Consent> answers = consents.answers(signature);
    Petition petition = PetitionRows.require(em, signature.petitionId());
    return new TokenView(
        signature.state(),
        petition.slug(),
        signature.version(),
        signature.seen().revision(),
        signature.seen().language(),
        signature.signer(),
        answers.stream().filter(Consent::isGranted).map(Consent::textShown).toList(),
        answers.stream().map(ConsentAnswer::of).toList(),
        signature.createdAt(),
        signature.confirmedAt(),
        found.isExpired(petition.reopening(), clock.instant()),
        signature.source());
  }

  /**
   * Confirms; doing it again does nothing.
   *
   * @throws LinkGone when the link is unknown or too old, the signature withdrawn, or the petition
   *     over
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Confirmation confirm(String token) {
    return together.confirm(token);
  }
}
