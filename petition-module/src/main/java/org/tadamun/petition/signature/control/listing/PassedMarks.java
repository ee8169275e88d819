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
 * Keeps for a minute how many of a list were passed on the way to a page in its middle: each jump
 * would count them from its beginning again, which takes a second or more with millions
 * (docs/adr/282). Only lists in the order of numbers have marks, far from where the walk begins;
 * the queue of those who are held has none, since each decision moves all that come behind. Of two
 * nodes one gives lower numbers than the other for a while (SignatureRecord): by as many rows a
 * page may lie beside.
 */
@ApplicationScoped
public class PassedMarks {

  static final Duration KEPT = KeptCounts.KEPT;

  /** Fewer are counted in no time. */
  static final long MANY = StretchQuery.SORTED_MOST;

  @Inject private Clock clock;

  private final Map<Way, NavigableMap<Long, Mark>> ways = new ConcurrentHashMap<>();

  /** How often somebody decided here, by petition. */
  private final Map<Long, Long> decisions = new ConcurrentHashMap<>();

  /** One list in one direction. */
  record Way(long petitionId, SignatureFilter filter, boolean down) {

    private boolean isMarked() {
      return !ListOrder.of(filter).isTime() && filter.state() != SignatureState.HELD;
    }

    /** Whether it leaves out some of its petition, so that a decision may move those behind. */
    private boolean isNarrowed() {
      return !filter.ofEveryVersion().equals(SignatureFilter.ALL);
    }
  }

  /**
   * How far a walk has come.
   *
   * @param seen the last stretch
   * @param number of all who were passed
   */
  record Passed(Stretch seen, long number) {}

  /**
   * @param edge where the walk began
   */
  record Mark(Passed passed, Stretch edge, Instant asOf) {

    /** Where the newest come first: what has come in front of those who were passed. */
    Stretch since(Stretch edgeNow) {
      return new Stretch(edge.end(), edgeNow.end());
    }

    /** Where the first ones went, nobody knows how many. */
    private boolean isOf(Stretch edgeNow, boolean down) {
      return down ? edge.end() <= edgeNow.end() : edge.equals(edgeNow);
    }
  }

  protected PassedMarks() {}

  PassedMarks(Clock clock) {
    this.clock = clock;
  }

  /** How often somebody had decided when a walk begins. */
  long decided(long petitionId) {
    return decisions.getOrDefault(petitionId, 0L);
  }

  /**
   * @param decided as of {@link #decided}: what was counted before a decision is not kept after it
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

  /** Marks before which no more lie than these, the farthest first. */
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

  /** A decision was made: in a list that is narrowed it may move those who stood behind. */
  void forget(long petitionId) {
    decisions.merge(petitionId, 1L, Long::sum);
    ways.keySet().removeIf(way -> way.petitionId() == petitionId && way.isNarrowed());
  }

  /** What was counted later than now was counted before the clock was set back. */
  private static boolean isFresh(Mark mark, Instant now) {
    Duration age = Duration.between(mark.asOf(), now);
    return !age.isNegative() && age.compareTo(KEPT) < 0;
  }
}
