package org.tadamun.petition.signature.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.SignatureNumbers;
import org.tadamun.petition.signature.control.listing.ListOrder;
import org.tadamun.petition.signature.control.listing.ListPosition;
import org.tadamun.petition.signature.control.listing.PersonSearch;
import org.tadamun.petition.signature.control.listing.SignatureCounts;
import org.tadamun.petition.signature.control.listing.SignatureWalk;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/** Reads signatures for lists, newest first: by id, or by the time that bounds the list. */
@Stateless
public class SignatureSearch {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureWalk walk;
  @Inject private SignatureCounts counts;
  @Inject private PersonSearch people;

  /** The next positions by keyset: a page costs the same wherever it lies. */
  @PermitAll
  public List<ListPosition> before(
      long petitionId, SignatureFilter filter, ListOrder order, ListPosition before, int most) {
    return walk.before(petitionId, filter, order, before, most);
  }

  @PermitAll
  public Optional<Signature> one(long petitionId, long id) {
    return Optional.ofNullable(em.find(Signature.class, id))
        .filter(signature -> signature.petitionId() == petitionId);
  }

  /**
   * A page by offset, for a pager with page numbers; held ones form a queue, the oldest first.
   * Pages in the second half are read from the end.
   */
  @PermitAll
  public List<Signature> at(PetitionView petition, SignatureFilter filter, int first, int most) {
    boolean down = filter.state() != SignatureState.HELD;
    if (first <= most) {
      return placed(walk.at(petition.id(), filter, down, first, most));
    }
    long left = length(petition, filter) - first;
    if (left <= 0) {
      return List.of();
    }
    if (first <= left) {
      return placed(walk.at(petition.id(), filter, down, first, most));
    }
    int some = (int) Math.min(most, left);
    return placed(walk.at(petition.id(), filter, !down, left - some, some).reversed());
  }

  private long length(PetitionView petition, SignatureFilter filter) {
    return lately(petition, filter).byState().values().stream().mapToLong(Long::longValue).sum();
  }

  /** As {@link #count}, but large numbers may be up to a minute old: for pages of a list. */
  @PermitAll
  public SignatureNumbers lately(PetitionView petition, SignatureFilter filter) {
    return counts.lately(petition, filter);
  }

  @PermitAll
  public void countAnew(PetitionView petition) {
    counts.countAnew(petition);
  }

  /** How many there are now in each state, zeros included. */
  @PermitAll
  public Map<SignatureState, Long> count(PetitionView petition, SignatureFilter filter) {
    return counts.of(petition, filter);
  }

  @PermitAll
  public boolean isOfNewest(long petitionId) {
    return people.isOfNewest(petitionId);
  }

  /**
   * The ids of signatures whose name has words that begin with these; newest first.
   *
   * @param limits only of these countries; of all where it is empty
   */
  @PermitAll
  public List<Long> named(
      long petitionId,
      List<String> words,
      SignatureFilter filter,
      SortedSet<String> limits,
      int most) {
    return people.named(petitionId, words, filter, limits, most);
  }

  /**
   * The signatures of one address, newest first, withdrawn ones included while the fingerprint is
   * kept.
   */
  @PermitAll
  public List<Signature> ofAddress(PetitionView petition, List<String> fingerprints) {
    return people.ofAddress(petition.id(), petition.textVersion(), fingerprints);
  }

  /**
   * The filter with the range of ids of its import.
   *
   * @throws InvalidInput where the petition has no import of this id, or it was withdrawn: only
   *     signatures that their owners withdrew are left of it
   */
  @PermitAll
  public SignatureFilter lookedUp(long petitionId, SignatureFilter filter) {
    ImportFilter asked = filter.imported();
    return asked == null
        ? filter
        : filter.of(imported(petitionId, asked.importId()).orElseThrow(ImportFilter::unknown));
  }

  /** Whether a list can filter by this import. */
  @PermitAll
  public boolean isImport(long petitionId, String importId) {
    return imported(petitionId, importId).isPresent();
  }

  private Optional<ImportFilter> imported(long petitionId, String importId) {
    List<?> found =
        em.createNativeQuery(
                "select id, first_id, last_id from petition_import where public_id = ?1"
                    + " and petition_id = ?2 and state not in ('WITHDRAWING', 'WITHDRAWN')")
            .setParameter(1, importId)
            .setParameter(2, petitionId)
            .getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .map(row -> new ImportFilter(importId, number(row[0]), number(row[1]), number(row[2])))
        .findFirst();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  /** The signatures with these ids, in this order; those of another petition are left out. */
  @PermitAll
  public List<Signature> these(long petitionId, List<Long> ids) {
    return rows(ids).stream().filter(one -> one.petitionId() == petitionId).toList();
  }

  private List<Signature> placed(List<ListPosition> positions) {
    return rows(positions.stream().map(ListPosition::id).toList());
  }

  private List<Signature> rows(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Signature> found =
        em.createQuery("select s from Signature s where s.id in :ids", Signature.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Signature::id, Function.identity()));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }
}
