package org.tadamun.petition.signature.control.leaving;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.event.NamesForgotten;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.CountedSignatures;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.log.SignatureChangeNotes;
import org.tadamun.petition.signature.control.log.TakenBackLog;
import org.tadamun.petition.signature.control.rate.AddressErased;
import org.tadamun.petition.signature.control.rate.ErasedRate;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/** Withdraws or erases the signatures of an address, under all versions concerned. */
@ApplicationScoped
public class LeavingSigners {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;
  @Inject private Consents consents;
  @Inject private AddressKeys keys;
  @Inject private TakenBackLog log;
  @Inject private SignatureChangeNotes copies;
  @EJB private CountedSignatures counted;
  @EJB private FigureBooking figures;
  @EJB private PersonalLinks personal;
  @Inject private Secrets secrets;
  @Inject private Clock clock;
  @Inject private Event<NamesForgotten> forgotten;
  @Inject private Event<AddressErased> erased;

  /**
   * Withdraws. Nothing personal stays but the fingerprint, which keeps an import from entering the
   * person again; so also for expired ones that wait for their deletion.
   *
   * @param which of all signatures of this one's address
   */
  public void withdraw(Signature signature, Petition petition, Predicate<Signature> which) {
    forgetNames(signature, which);
    List<Signature> all = lockAll(signature).stream().filter(which).toList();
    FigureChanges changes = FigureChanges.ofOne(clock.instant());
    changes.leftBy(CountryCell.gone(all));
    all.stream()
        .filter(one -> counted.takeBack(one, petition, changes))
        .toList()
        .forEach(this::withdrawn);
    leave(all, changes);
  }

  /**
   * Erases, with fingerprint and links. Only in memory, for a day, it is known that this address
   * was erased ({@link ErasedRate}).
   *
   * @param which as in {@link #withdraw}
   * @param numbersStay whether the signature keeps counting, without a person
   * @return the erased signatures
   */
  public List<Signature> erase(
      Signature signature, Petition petition, Predicate<Signature> which, boolean numbersStay) {
    return erase(signature, petition, which, numbersStay, one -> false, this::announceErasure);
  }

  /**
   * As {@link #erase}, of all signatures of an address, at staff's request.
   *
   * @param agreed called with them once they are locked and before anything changes; if it throws,
   *     none is erased
   */
  public List<Signature> eraseFor(
      Signature signature,
      Petition petition,
      boolean numbersStay,
      Consumer<List<Signature>> agreed) {
    return erase(signature, petition, one -> true, numbersStay, one -> false, agreed);
  }

  /**
   * As {@link #erase}; but signatures that were withdrawn before are withdrawn again, and keep
   * their fingerprint.
   */
  public void disown(Signature signature, Petition petition, Predicate<Signature> which) {
    Predicate<Signature> known = one -> one.standing().withdrawnAt() != null;
    erase(
        signature,
        petition,
        which,
        false,
        known,
        all -> announceErasure(all.stream().filter(known.negate()).toList()));
  }

  /**
   * Fired before the addresses are removed. Signatures that never counted are left out: signing
   * again makes no new person of their owners.
   */
  private void announceErasure(List<Signature> his) {
    erased.fire(
        new AddressErased(
            his.stream()
                .filter(one -> one.confirmedAt() != null || one.standing().since() != null)
                .map(Signature::fingerprint)
                .collect(Collectors.toSet())));
  }

  private List<Signature> erase(
      Signature signature,
      Petition petition,
      Predicate<Signature> which,
      boolean numbersStay,
      Predicate<Signature> known,
      Consumer<List<Signature>> agreed) {
    forgetNames(signature, which);
    List<Signature> all = lockAll(signature).stream().filter(which).toList();
    agreed.accept(all);
    FigureChanges changes = FigureChanges.ofOne(clock.instant());
    changes.leftBy(CountryCell.gone(all));
    for (Signature one : all) {
      if (known.test(one)) {
        if (counted.takeBack(one, petition, changes)) {
          withdrawn(one);
        }
        continue;
      }
      keys.free(one);
      // An expired one stays expired, so that its row is deleted later.
      if (!numbersStay && one.state() != SignatureState.EXPIRED) {
        counted.takeBack(one, petition, changes);
      }
      // A fingerprint of no address, so that the next signature with the address is a new one.
      one.erase(Secrets.tokenHash(secrets.newToken()), clock.instant());
      consents.forget(one);
      links.forget(one);
      log.erased(one);
      copies.changed(one, SignatureChangeKind.ERASED);
    }
    leave(all, changes);
    return all;
  }

  private void withdrawn(Signature one) {
    log.withdrawn(one);
    copies.changed(one, SignatureChangeKind.WITHDRAWN);
  }

  /**
   * Books the changes. Arrivals by personal links are read before figures are locked: an arriving
   * signer waits for those locks, and on Derby a later query would wait for the signer.
   */
  private void leave(List<Signature> all, FigureChanges changes) {
    List<Long> numbers = all.stream().map(Signature::id).toList();
    Set<Long> arrivals = personal.arrivals(numbers);
    figures.book(changes);
    personal.forget(numbers, arrivals);
  }

  /** Before anything is locked, since a running rule locks itself first and signatures then. */
  private void forgetNames(Signature signature, Predicate<Signature> which) {
    List<String> names =
        links.ofSameAddress(signature).stream()
            .map(id -> em.find(Signature.class, id))
            .filter(Objects::nonNull)
            .filter(which)
            .map(one -> one.signer().fullName())
            .toList();
    forgotten.fire(new NamesForgotten(signature.petitionId(), names));
  }

  /**
   * Locks all signatures of the address, in the order of ids like everybody (ADR 193); ids need not
   * follow versions. Done twice: a renewal, for which the first may wait, moves what it was given
   * into another row. Signatures deleted meanwhile with their import are left out.
   */
  public List<Signature> lockAll(Signature signature) {
    RowLocks.ascending(em, Signature.class, links.ofSameAddress(signature));
    return links.ofSameAddress(signature).stream()
        .map(this::lock)
        .filter(Objects::nonNull)
        .toList();
  }

  private Signature lock(long id) {
    return em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
