package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Keeps for a minute how many rows of a list lie before some of its pages. Each jump into its
 * middle would count them again from the beginning, a second or more with millions (docs/adr/282).
 * Only lists ordered by id have marks, far from the walk's beginning; the queue of held ones has
 * none, since each decision moves the rows behind it. Of two nodes one gives lower ids than the
 * other for a while (SignatureRecord): a page may be off by as many rows.
 */
@ApplicationScoped
public class PageOffsets {

  static final Duration KEPT = CachedStateCounts.KEPT;

  /** Fewer are counted quickly. */
  static final long MANY = StretchQuery.SORTED_MOST;

  @Inject private Clock clock;

  private final Map<Way, NavigableMap<Long, Mark>> ways = new ConcurrentHashMap<>();

  /** The number of decisions on this node, by petition. */
  private final Map<Long, Long> decisions = new ConcurrentHashMap<>();

  /** One list in one direction. */
  record Way(long petitionId, SignatureFilter filter, boolean down) {

    private boolean isMarked() {
      return !ListOrder.of(filter).isTime() && filter.state() != SignatureState.HELD;
    }

    /** Whether more than the version narrows the list, so that a decision may move rows. */
    private boolean isNarrowed() {
      return !filter.ofEveryVersion().equals(SignatureFilter.ALL);
    }
  }

  /**
   * How far a walk has come.
   *
   * @param seen the last stretch
   * @param number of all rows that were passed
   */
  record Passed(PlaceRange seen, long number) {}

  /**
   * A kept place.
   *
   * @param edge where the walk began
   */
  record Mark(Passed passed, PlaceRange edge, Instant asOf) {

    /** With the newest first: the stretch of rows that were added at its beginning since. */
    PlaceRange since(PlaceRange edgeNow) {
      return new PlaceRange(edge.end(), edgeNow.end());
    }

    /**
     * Whether the mark fits this walk. With the oldest first it does not once the beginning has
     * moved: it is unknown how many rows went.
     */
    private boolean isOf(PlaceRange edgeNow, boolean down) {
      return down ? edge.end() <= edgeNow.end() : edge.equals(edgeNow);
    }
  }

  protected PageOffsets() {}

  PageOffsets(Clock clock) {
    this.clock = clock;
  }

  /** The number of decisions when a walk begins. */
  long decided(long petitionId) {
    return decisions.getOrDefault(petitionId, 0L);
  }

  /**
   * Keeps a mark.
   *
   * @param decided from {@link #decided}: what was counted before a decision is not kept after it
   */
  void put(Way way, PlaceRange edge, Passed passed, long decided) {
    if (passed.number() < MANY || !way.isMarked()) {
      return;
    }
    Instant now = clock.instant();
    ways.values().forEach(marks -> marks.values().removeIf(mark -> !isFresh(mark, now)));
    ways.values().removeIf(Map::isEmpty);
    ways.computeIfAbsent(way, same -> new ConcurrentSkipListMap<>())
        .put(passed.number(), new Mark(passed, edge, now));
    if (decided != decided(way.petitionId())) {
      ways.remove(way);
    }
  }

  /** Marks with at most {@code skipped} rows before them, the farthest first. */
  List<Mark> before(Way way, PlaceRange edge, long skipped) {
    NavigableMap<Long, Mark> marks = ways.get(way);
    if (marks == null) {
      return List.of();
    }
    Instant now = clock.instant();
    return marks.headMap(skipped, true).descendingMap().values().stream()
        .filter(mark -> isFresh(mark, now) && mark.isOf(edge, way.down()))
        .toList();
  }

  /** Drops the marks of lists in which a decision may have moved rows. */
  void forget(long petitionId) {
    decisions.merge(petitionId, 1L, Long::sum);
    ways.keySet().removeIf(way -> way.petitionId() == petitionId && way.isNarrowed());
  }

  /** Marks from the future were made before the clock was set back. */
  private static boolean isFresh(Mark mark, Instant now) {
    Duration age = Duration.between(mark.asOf(), now);
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }
}
