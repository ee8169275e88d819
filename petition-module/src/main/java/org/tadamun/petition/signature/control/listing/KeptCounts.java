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
 * Keeps for a minute the number of signatures in each state that does not count, where it is large:
 * each page of a list would count them again (docs/adr/282). For a list of an import, counting
 * states are kept too, since no figure has them; and small numbers, if its ids are far apart. Held
 * ones are never kept, so that staff who decide about them see each decision. This takes a few
 * bytes: there can be only as many large numbers as {@link SignatureNumbers#MANY} goes into all
 * rows, for each kind of list, and for each import those of the countries and versions requested in
 * a minute.
 */
@ApplicationScoped
public class KeptCounts {

  static final Duration KEPT = Duration.ofMinutes(1);

  @Inject private Clock clock;

  private final Map<Cell, Kept> kept = new ConcurrentHashMap<>();

  /** The number of decisions made on this node, by petition. */
  private final Map<Long, Long> decisions = new ConcurrentHashMap<>();

  /** A state of a list that is narrowed by nothing else; null where it is not narrowed. */
  private record Cell(
      long petitionId, String country, Integer version, Long imported, SignatureState state) {}

  private record Kept(long number, Instant asOf) {}

  protected KeptCounts() {}

  KeptCounts(Clock clock) {
    this.clock = clock;
  }

  /**
   * Returns the numbers in these states, kept or counted now.
   *
   * @param filter by country, version and import at most; its state is ignored
   * @param counting counts now, in each of some states
   * @param many larger numbers are kept; negative if zero is to be kept, too
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
   * Called after a decision: its author must see new numbers, not those counted or begun before.
   */
  public void forget(long petitionId) {
    decisions.merge(petitionId, 1L, Long::sum);
    kept.keySet().removeIf(cell -> cell.petitionId() == petitionId);
  }

  private static Cell cell(long petitionId, SignatureFilter filter, SignatureState state) {
    Long imported = filter.brought() == null ? null : filter.brought().number();
    return new Cell(petitionId, filter.country(), filter.version(), imported, state);
  }

  /** A number from the future is from before the clock was set back, and not fresh. */
  private static boolean isFresh(Kept known, Instant now) {
    Duration age = Duration.between(known.asOf(), now);
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }
}
