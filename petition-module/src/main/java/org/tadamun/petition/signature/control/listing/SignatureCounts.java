package org.tadamun.petition.signature.control.listing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.search.ImportFilter;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.SignatureNumbers;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.Tallies;

/**
 * The lengths of lists of signatures. Counted ones may be millions: their number comes from the
 * figures, less those of batches, which have no rows. The others are counted in an index, and large
 * numbers once a minute for all callers.
 */
@Dependent
public class SignatureCounts {

  private static final Set<SignatureState> EVERY = EnumSet.allOf(SignatureState.class);
  private static final Set<SignatureState> NOT_COUNTED =
      EnumSet.complementOf(EnumSet.of(SignatureState.CONFIRMED));

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Tallies tallies;
  @Inject private SignatureWalk walk;
  @Inject private CachedStateCounts kept;
  @Inject private PageOffsets offsets;

  /**
   * How many there are now in each state; zeros included, so also for states that the filter leaves
   * out.
   */
  public Map<SignatureState, Long> of(PetitionView petition, SignatureFilter filter) {
    Set<SignatureState> among = isByFigures(filter) ? NOT_COUNTED : EVERY;
    return all(petition, filter, walk.count(petition.id(), filter, among));
  }

  public void countAnew(PetitionView petition) {
    kept.forget(petition.id());
    offsets.forget(petition.id());
  }

  /** As {@link #of}, for paging: large numbers of uncounted ones may be a minute old. */
  public SignatureNumbers lately(PetitionView petition, SignatureFilter filter) {
    return lately(petition, filter, SignatureNumbers.MANY);
  }

  SignatureNumbers lately(PetitionView petition, SignatureFilter filter, long many) {
    if (!isKept(filter)) {
      return new SignatureNumbers(of(petition, filter), null);
    }
    Set<SignatureState> among = EnumSet.copyOf(isByFigures(filter) ? NOT_COUNTED : EVERY);
    among.removeIf(state -> filter.state() != null && filter.state() != state);
    SignatureNumbers others =
        kept.of(
            petition.id(),
            filter,
            among,
            some -> walk.count(petition.id(), filter, some),
            keptAbove(filter.imported(), many));
    return new SignatureNumbers(all(petition, filter, others.byState()), others.asOf());
  }

  /**
   * For an import whose ids are far apart every number is kept, since small ones take as long to
   * count.
   */
  private static long keptAbove(ImportFilter imported, long many) {
    boolean isLong = imported != null && imported.last() - imported.first() >= many;
    return isLong ? -1 : many;
  }

  private Map<SignatureState, Long> all(
      PetitionView petition, SignatureFilter filter, Map<SignatureState, Long> counted) {
    Map<SignatureState, Long> counts = new EnumMap<>(SignatureState.class);
    for (SignatureState state : SignatureState.values()) {
      counts.put(state, 0L);
    }
    counts.putAll(counted);
    boolean confirmed = filter.state() == null || filter.state() == SignatureState.CONFIRMED;
    if (confirmed && isByFigures(filter)) {
      counts.put(SignatureState.CONFIRMED, confirmed(petition, filter));
    }
    return counts;
  }

  /** Whether the figures say how many of this list count. */
  private static boolean isByFigures(SignatureFilter filter) {
    return isKept(filter) && filter.imported() == null;
  }

  /** Whether only state, country, version and import narrow it. */
  private static boolean isKept(SignatureFilter filter) {
    return !filter.isBounded()
        && filter.confirmed().to() == null
        && filter.domain() == null
        && !filter.alarm()
        && filter.traits().isNone();
  }

  private long confirmed(PetitionView petition, SignatureFilter filter) {
    return IntStream.rangeClosed(1, petition.textVersion())
        .filter(version -> filter.version() == null || filter.version() == version)
        .mapToLong(version -> figure(petition, version, filter.country()))
        .sum();
  }

  private long figure(PetitionView petition, int version, String country) {
    Counts counts = tallies.exactNow(petition, version);
    long all =
        country == null
            ? counts.total()
            : counts.countries().stream()
                .filter(row -> row.country().equals(country))
                .mapToLong(CountryCount::count)
                .sum();
    return all - ofBatches(petition.id(), version, country);
  }

  private long ofBatches(long petitionId, int version, String country) {
    TypedQuery<Long> query =
        em.createQuery(
                "select sum(b.number) from Batch b where b.petition.id = :petition"
                    + " and b.textVersion = :version and b.state = :checked"
                    + (country == null ? "" : " and b.country = :country"),
                Long.class)
            .setParameter("petition", petitionId)
            .setParameter("version", version)
            .setParameter("checked", BatchState.CHECKED);
    if (country != null) {
      query.setParameter("country", country);
    }
    Number sum = query.getSingleResult();
    return sum == null ? 0 : sum.longValue();
  }
}
