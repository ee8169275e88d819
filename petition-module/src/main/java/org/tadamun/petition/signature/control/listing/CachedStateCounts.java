package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.SignatureNumbers;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Keeps for a minute how many signatures of a state there are, where they are many and the figures
 * do not say it. Each page of a list would count them again (docs/adr/282). Counted ones are kept
 * only for the list of an import, which no figure has; there small numbers are kept, too, where the
 * import's ids are far apart. Held ones are never kept, so that each decision shows at once. The
 * memory is small: there can be only so many numbers above {@link SignatureNumbers#MANY}, and for
 * imports those asked for in a minute.
 */
@ApplicationScoped
public class CachedStateCounts {

  static final Duration KEPT = Duration.ofMinutes(1);

  @Inject private Clock clock;

  private final Map<Cell, Kept> kept = new ConcurrentHashMap<>();

  /** The number of decisions on this node, by petition. */
  private final Map<Long, Long> decisions = new ConcurrentHashMap<>();

  /** One state of a list; country, version and import are null where they do not narrow it. */
  private record Cell(
      long petitionId, String country, Integer version, Long imported, SignatureState state) {}

  private record Kept(long number, Instant asOf) {}

  protected CachedStateCounts() {}

  CachedStateCounts(Clock clock) {
    this.clock = clock;
  }

  /**
   * The numbers of a list.
   *
   * @param filter with country, version and import at most; its state is ignored
   * @param counting counts some states now
   * @param many larger numbers are kept; negative to keep zeros, too
   */
  public SignatureNumbers of(
      long petitionId,
      SignatureFilter filter,
      Set<SignatureState> among,
      Function<Set<SignatureState>, Map<SignatureState, Long>> counting,
      long many) {
    Instant now = clock.instant();
    Map<SignatureState, Long> numbers = new EnumMap<>(SignatureState.class);
    Set<SignatureState> anew = EnumSet.noneOf(SignatureState.class);
    Instant oldest = null;
    for (SignatureState state : among) {
      Kept known = kept.get(cell(petitionId, filter, state));
      if (known == null || !isFresh(known, now)) {
        anew.add(state);
      } else {
        numbers.put(state, known.number());
        oldest = oldest == null || known.asOf().isBefore(oldest) ? known.asOf() : oldest;
      }
    }
    kept.values().removeIf(one -> !isFresh(one, now));
    Long before = decisions.get(petitionId);
    counting
        .apply(anew)
        .forEach(
            (state, number) -> {
              numbers.put(state, number);
              boolean asBefore = Objects.equals(before, decisions.get(petitionId));
              if (number > many && state != SignatureState.HELD && asBefore) {
                kept.put(cell(petitionId, filter, state), new Kept(number, now));
              }
            });
    return new SignatureNumbers(numbers, oldest);
  }

  /**
   * Drops the numbers after a decision, so that whoever decided sees it; a count begun before the
   * decision is not kept either.
   */
  public void forget(long petitionId) {
    decisions.merge(petitionId, 1L, Long::sum);
    kept.keySet().removeIf(cell -> cell.petitionId() == petitionId);
  }

  private static Cell cell(long petitionId, SignatureFilter filter, SignatureState state) {
    Long imported = filter.imported() == null ? null : filter.imported().number();
    return new Cell(petitionId, filter.country(), filter.version(), imported, state);
  }

  /** Figures from the future were counted before the clock was set back. */
  private static boolean isFresh(Kept known, Instant now) {
    Duration age = Duration.between(known.asOf(), now);
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }
}
