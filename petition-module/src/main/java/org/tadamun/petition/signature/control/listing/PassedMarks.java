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
 * Keeps for a minute how many rows a search passed on its way to a page in the middle of a list.
 * Without it each jump would count them from the start, a second or more with millions
 * (docs/adr/282). Only lists by id have marks, and only far from the start; the list of held
 * signatures has none, because each decision moves all rows behind it. With two nodes, one gives
 * lower ids than the other for a while (SignatureRecord), so a page may be wrong by as many rows.
 */
@ApplicationScoped
public class PassedMarks {

  static final Duration KEPT = KeptCounts.KEPT;

  /** Fewer rows are counted so fast that no mark is needed. */
  static final long MANY = StretchQuery.SORTED_MOST;

  @Inject private Clock clock;

  private final Map<Way, NavigableMap<Long, Mark>> ways = new ConcurrentHashMap<>();

  /** The number of decisions made on this node, by petition. */
  private final Map<Long, Long> decisions = new ConcurrentHashMap<>();

  /** A list in one direction. */
  record Way(long petitionId, SignatureFilter filter, boolean down) {

    private boolean isMarked() {
      return !ListOrder.of(filter).isTime() && filter.state() != SignatureState.HELD;
    }

    /** Whether more than the version narrows the list, so that a decision may move rows in it. */
    private boolean isNarrowed() {
      return !filter.ofEveryVersion().equals(SignatureFilter.ALL);
    }
  }

  /**
   * How far a search has come.
   *
   * @param seen the last stretch that was read
   * @param number of all rows passed so far
   */
  record Passed(Stretch seen, long number) {}

  /**
   * A mark on the way.
   *
   * @param edge the start of the search
   */
  record Mark(Passed passed, Stretch edge, Instant asOf) {

    /** With the newest first: the ids that have been added before all those passed. */
    Stretch since(Stretch edgeNow) {
      return new Stretch(edge.end(), edgeNow.end());
    }

    /**
     * Whether it is still valid. With the oldest first it is not once the start has moved: nobody
     * knows how many rows went.
     */
    private boolean isOf(Stretch edgeNow, boolean down) {
      return down ? edge.end() <= edgeNow.end() : edge.equals(edgeNow);
    }
  }

  protected PassedMarks() {}

  PassedMarks(Clock clock) {
    this.clock = clock;
  }

  /** The number of decisions, to be read when a search begins. */
  long decided(long petitionId) {
    return decisions.getOrDefault(petitionId, 0L);
  }

  /**
   * Stores a mark.
   *
   * @param decided from {@link #decided}: what was counted before a decision is not kept after it
   */
  void put(Way way, Stretch edge, Passed passed, long decided) {
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

  /** The marks that passed no more rows than these, the farthest first. */
  List<Mark> before(Way way, Stretch edge, long skipped) {
    NavigableMap<Long, Mark> marks = ways.get(way);
    if (marks == null) {
      return List.of();
    }
    Instant now = clock.instant();
    return marks.headMap(skipped, true).descendingMap().values().stream()
        .filter(mark -> isFresh(mark, now) && mark.isOf(edge, way.down()))
        .toList();
  }

  /** Called after a decision, which may move rows in narrowed lists. */
  void forget(long petitionId) {
    decisions.merge(petitionId, 1L, Long::sum);
    ways.keySet().removeIf(way -> way.petitionId() == petitionId && way.isNarrowed());
  }

  /** A mark from the future is from before the clock was set back, and not fresh. */
  private static boolean isFresh(Mark mark, Instant now) {
    Duration age = Duration.between(mark.asOf(), now);
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }
}
