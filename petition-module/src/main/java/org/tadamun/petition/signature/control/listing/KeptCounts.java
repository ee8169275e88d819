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
 * Keeps for a minute how many signatures of a state do not count, where they are many: each page of
 * a list would count them one by one (docs/adr/282); of what an import has brought those that do,
 * too, since no figure knows them, and few or none where it lies over many numbers. Those that are
 * held are never kept: whoever works them off sees each that is done. What is kept takes a few
 * bytes: there are no more such numbers than {@link SignatureNumbers#MANY} goes into all rows, for
 * each kind of list, and of each import those of the countries and versions that were asked of it
 * in a minute.
 */
@ApplicationScoped
public class KeptCounts {

  static final Duration KEPT = Duration.ofMinutes(1);

  @Inject private Clock clock;

  private final Map<Cell, Kept> kept = new ConcurrentHashMap<>();

  /** How often somebody decided here, by petition. */
  private final Map<Long, Long> decisions = new ConcurrentHashMap<>();

  /** One state of a list that nothing else narrows. */
  private record Cell(
      long petitionId, String country, Integer version, Long imported, SignatureState state) {}

  private record Kept(long number, Instant asOf) {}

  protected KeptCounts() {}

  KeptCounts(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param filter by country, version and import at most; its state is left out
   * @param counting how many there are now in each of some states
   * @param many what is more than that is kept; less than nought where noughts are kept, too
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

  /** A decision was made: who made it is not shown numbers of before, nor any begun before. */
  public void forget(long petitionId) {
    decisions.merge(petitionId, 1L, Long::sum);
    kept.keySet().removeIf(cell -> cell.petitionId() == petitionId);
  }

  private static Cell cell(long petitionId, SignatureFilter filter, SignatureState state) {
    Long imported = filter.brought() == null ? null : filter.brought().number();
    return new Cell(petitionId, filter.country(), filter.version(), imported, state);
  }

  /** What was counted later than now was counted before the clock was set back. */
  private static boolean isFresh(Kept known, Instant now) {
    Duration age = Duration.between(known.asOf(), now);
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }
}
