package org.tadamun.petition.signature.boundary.rectification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.byhand.boundary.ManualDecisionLimit;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.boundary.event.NamesForgotten;
import org.tadamun.petition.signature.control.SignaturePolicy;
import org.tadamun.petition.signature.control.log.SignatureChangeNotes;
import org.tadamun.petition.signature.control.rectification.CountryMove;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.rectification.SignerPart;

/** Corrects a signer's words at the signer's request: an import had them, or the mails are lost. */
@Stateless
public class Rectifications {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private ManualDecisionLimit byHand;
  @Inject private Event<NamesForgotten> forgotten;
  @Inject private CountryMove move;
  @Inject private SignaturePolicy policy;
  @Inject private SignatureChangeNotes copies;
  @Inject private Clock clock;

  /**
   * @throws NotFound where there is no such signature, or it is erased or withdrawn
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public SignerBefore kept(long id) {
    Signature signature = em.find(Signature.class, id);
    requirePerson(signature);
    return new SignerBefore(signature.signer(), signature.changedAt());
  }

  /**
   * @param readAt {@link SignerBefore#changedAt} as the caller has read it
   * @throws NotFound as {@link #kept}, checked before anything is locked
   * @throws Stale where it has changed since
   * @throws InvalidInput where nothing differs, or the form would refuse something
   * @throws org.tadamun.kernel.problem.boundary.Forbidden where the caller may not decide about
   *     both countries
   * @throws org.tadamun.petition.byhand.entity.TooManyByHand where the caller has moved, taken out
   *     or erased too many in 24 hours
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public void rectify(long id, Instant readAt, RightWords words) {
    Signature read = em.find(Signature.class, id);
    requirePerson(read);
    Violations mistakes = words.missing();
    policy.checkPerson(mistakes, words.signed(null));
    mistakes.throwIfAny();
    forgetName(read, words);
    Signature signature = em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
    Petition petition = requirePerson(signature);
    if (!signature.changedAt().equals(readAt)) {
      throw new Stale();
    }
    Signer before = signature.signer();
    Signer right = SignaturePolicy.signer(words.signed(before.visibility()));
    Set<SignerPart> parts = before.differsIn(right);
    if (parts.isEmpty()) {
      throw new InvalidInput("givenName", "petition.error.rectify-nothing");
    }
    boolean moves = parts.contains(SignerPart.COUNTRY);
    if (moves) {
      requireMovable(petition, signature, right.country());
    }
    Instant now = clock.instant();
    signature.rectify(right, signature.rectified().then(parts, words.reason(), now), now);
    copies.changed(signature, SignatureChangeKind.RECTIFIED);
    if (moves && signature.state().counts()) {
      byHand.take(petition.id(), 1);
      move.book(signature, before.country(), petition.campaignId(), now);
    }
    record(petition, signature, words, parts);
  }

  /**
   * Rules that have ended lose the name that was wrong: an erasure would look for the right one.
   * Before anything is locked, since a running rule locks itself first and signatures then.
   */
  private void forgetName(Signature read, RightWords words) {
    Signer before = read.signer();
    String right = SignaturePolicy.signer(words.signed(before.visibility())).fullName();
    if (!right.equals(before.fullName())) {
      forgotten.fire(new NamesForgotten(read.petitionId(), List.of(before.fullName())));
    }
  }

  private Petition requirePerson(Signature signature) {
    if (signature == null) {
      throw new NotFound();
    }
    Petition petition = PetitionRows.require(em, signature.petitionId());
    if (!access.may(Permission.PETITION_MODERATE, petition.campaignId())) {
      throw new NotFound();
    }
    require(petition, signature.signer().country());
    if (signature.isNobodys()) {
      throw new NotFound();
    }
    return petition;
  }

  private void requireMovable(Petition petition, Signature signature, String country) {
    require(petition, country);
    if (signature.state() == SignatureState.HELD && signature.ruling().isAlarm()) {
      throw new InvalidInput("country", "petition.error.rectify-alarm");
    }
  }

  private void require(Petition petition, String country) {
    access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), country);
  }

  private void record(
      Petition petition, Signature signature, RightWords words, Set<SignerPart> parts) {
    String fields = parts.stream().map(SignerPart::field).collect(Collectors.joining(" "));
    audit.record(
        "signature.rectified",
        "signature",
        Long.toString(signature.id()),
        petition.campaignId(),
        null,
        words.asked() + " " + words.reason() + " " + fields);
  }
}
