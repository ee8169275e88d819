package org.tadamun.petition.signature.boundary.imported;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.change.boundary.SignatureChanges;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.entity.lastday.Reopening;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.token.SignatureTokens;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/** Removes imported signatures again, in portions. */
@Stateless
public class Removals {

  /** The states of signatures that count, or may count again. */
  private static final List<SignatureState> COUNTABLE =
      List.of(SignatureState.CONFIRMED, SignatureState.HELD, SignatureState.INVALIDATED);

  /** A portion that was removed. */
  public record Removed(long upTo, int rows) {}

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private FigureBooking figures;
  @EJB private SignatureChanges copies;
  @Inject private Consents consents;
  @Inject private SignatureLinks signatureLinks;
  @Inject private SignatureTokens tokens;
  @Inject private Clock clock;

  /**
   * Removes the next imported signatures that their owners have not confirmed, rows and figures.
   * Withdrawn ones stay: they hold nothing personal, and keep the person from being entered again.
   * Where the owner has signed, too, and the link still confirms, the signature stays, no longer
   * counts, and waits for the confirmation.
   *
   * @param after the highest id that was handled before
   * @return the portion; empty when nothing is left
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<Removed> remove(ImportFacts facts, long after, long upTo, int most) {
    List<Long> next = next(facts, after, upTo, most);
    if (next.isEmpty()) {
      return Optional.empty();
    }
    List<Signature> portion = lockPortion(facts, next);
    if (!portion.isEmpty()) {
      Instant now = clock.instant();
      FigureChanges changes = changes(facts, portion, now);
      takeOut(facts.petitionId(), portion, now);
      figures.book(changes);
    }
    return Optional.of(new Removed(next.getLast(), portion.size()));
  }

  private List<Long> next(ImportFacts facts, long after, long upTo, int most) {
    return em.createQuery(
            "select s.id from Signature s where s.id > :after and s.id <= :upTo"
                + " and s.provenance.importId = :import and s.state in :states order by s.id",
            Long.class)
        .setParameter("after", after)
        .setParameter("upTo", upTo)
        .setParameter("import", facts.importId())
        .setParameter("states", COUNTABLE)
        .setMaxResults(most)
        .getResultList();
  }

  /** Checks again under lock: a rule or its owner may just have changed one. */
  private List<Signature> lockPortion(ImportFacts facts, List<Long> ids) {
    return RowLocks.ascending(em, Signature.class, ids).stream()
        .filter(one -> Objects.equals(one.provenance().importNumber(), facts.importId()))
        .filter(one -> COUNTABLE.contains(one.state()))
        .toList();
  }

  private static FigureChanges changes(ImportFacts facts, List<Signature> portion, Instant now) {
    Map<String, Long> byCountry = new TreeMap<>();
    portion.stream()
        .filter(signature -> signature.state().counts())
        .forEach(signature -> byCountry.merge(signature.signer().country(), 1L, Long::sum));
    FigureChanges changes = FigureChanges.ofOne(now);
    byCountry.forEach(
        (country, count) ->
            changes.log(facts.change(country, -count), 0, facts.withdrawal(country, now)));
    return changes;
  }

  private void takeOut(long petitionId, List<Signature> portion, Instant now) {
    List<Long> ids = portion.stream().map(Signature::id).toList();
    List<Long> alive =
        portion.stream().filter(one -> one.state().isAlive()).map(Signature::id).toList();
    Set<Long> own = withLink(petitionId, alive, now);
    copies.note(petitionId, ids, SignatureChangeKind.IMPORT_WITHDRAWN);
    consents.forget(ids);
    signatureLinks.forget(ids.stream().filter(id -> !own.contains(id)).toList());
    for (Signature signature : portion) {
      if (own.contains(signature.id())) {
        signature.loseImport(now);
      } else {
        em.remove(signature);
      }
    }
    em.flush();
  }

  /** Those whose link confirms, or will once a closing by mistake is undone (ADR 226). */
  private Set<Long> withLink(long petitionId, List<Long> ids, Instant now) {
    Reopening reopening = PetitionRows.require(em, petitionId).reopening();
    boolean all = reopening.isRecent(now) || reopening.isPossible(now);
    return tokens.of(ids).stream()
        .filter(link -> all || link.expiresAt().isAfter(now))
        .map(SignatureTokens.Link::signatureId)
        .collect(Collectors.toSet());
  }
}
