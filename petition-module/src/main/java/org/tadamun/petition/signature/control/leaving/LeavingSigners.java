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
import org.tadamun.petition.signature.control.log.CopiesTold;
import org.tadamun.petition.signature.control.log.TakenBackLog;
import org.tadamun.petition.signature.control.rate.AddressErased;
import org.tadamun.petition.signature.control.rate.ErasedRate;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/** Takes back, or forgets, what an address signed, under each version that goes with it. */
@ApplicationScoped
public class LeavingSigners {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;
  @Inject private Consents consents;
  @Inject private AddressKeys keys;
  @Inject private TakenBackLog log;
  @Inject private CopiesTold copies;
  @EJB private CountedSignatures counted;
  @EJB private FigureBooking figures;
  @EJB private PersonalLinks personal;
  @Inject private Secrets secrets;
  @Inject private Clock clock;
  @Inject private Event<NamesForgotten> forgotten;
  @Inject private Event<AddressErased> erased;

  /**
   * Nothing personal stays but the fingerprint, by which a file does not bring him back; so also of
   * what has expired and waits for its deletion.
   *
   * @param which of all that the address of this one signed
   */
  public void withdraw(Signature signature, Petition petition, Predicate<Signature> which) {
    forgetNames(signature, which);
    List<Signature> all = lockAll(signature).stream().filter(which).toList();
    FigureChanges changes = FigureChanges.ofOne(clock.instant());
    changes.went(CountryCell.gone(all));
    all.stream()
        .filter(one -> counted.takeBack(one, petition, changes))
        .toList()
        .forEach(this::withdrawn);
    leave(all, changes);
  }

  /**
   * Nothing of him stays, the fingerprint and the links neither; but for a day in memory, that this
   * address was erased ({@link ErasedRate}).
   *
   * @param which as of {@link #withdraw}
   * @param numbersStay whether it goes on counting without a person
   * @return what was erased
   */
  public List<Signature> erase(
      Signature signature, Petition petition, Predicate<Signature> which, boolean numbersStay) {
    return erase(signature, petition, which, numbersStay, one -> false, this::tell);
  }

  /**
   * As {@link #erase}, of all that its address signed, where somebody else than its owner does it.
   *
   * @param agreed hears which once they are locked, while nothing has changed yet: by what it
   *     throws none is erased
   */
  public List<Signature> eraseFor(
      Signature signature,
      Petition petition,
      boolean numbersStay,
      Consumer<List<Signature>> agreed) {
    return erase(signature, petition, one -> true, numbersStay, one -> false, agreed);
  }

  /** As {@link #erase}; but what had been taken back before is so again, and stays known. */
  public void disown(Signature signature, Petition petition, Predicate<Signature> which) {
    Predicate<Signature> known = one -> one.standing().withdrawnAt() != null;
    erase(
        signature,
        petition,
        which,
        false,
        known,
        all -> tell(all.stream().filter(known.negate()).toList()));
  }

  /** Before they are of no address. Who never counted is no new person when he signs anew. */
  private void tell(List<Signature> his) {
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
    changes.went(CountryCell.gone(all));
    for (Signature one : all) {
      if (known.test(one)) {
        if (counted.takeBack(one, petition, changes)) {
          withdrawn(one);
        }
        continue;
      }
      keys.free(one);
      // What has expired stays so: then its row goes as well.
      if (!numbersStay && one.state() != SignatureState.EXPIRED) {
        counted.takeBack(one, petition, changes);
      }
      // Of no address: the next one with that address is a new one.
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
   * Who comes by their links is found before figures are locked: he waits for those, and on Derby
   * whoever looks for him waits for him.
   */
  private void leave(List<Signature> all, FigureChanges changes) {
    List<Long> numbers = all.stream().map(Signature::id).toList();
    Set<Long> arrivals = personal.arrivals(numbers);
    figures.book(changes);
    personal.forget(numbers, arrivals);
  }

  /** Before anything is locked, since a rule at work locks itself first and signatures then. */
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
   * All that its address signed. Locked by number as everybody locks several (ADR 193): of two
   * nodes, and of a file for an old version, numbers do not follow versions. Twice: a click for a
   * new version, for which the first may wait, writes what stood in the old into another. What went
   * meanwhile with its import is left out.
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
