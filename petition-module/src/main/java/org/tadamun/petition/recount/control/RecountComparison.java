package org.tadamun.petition.recount.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tadamun.petition.recount.entity.Finding;

/**
 * Compares figures with a recount while people go on signing, without making anybody wait.
 *
 * <p>A figure is trusted only when it was the same before and after the recount: whatever changed a
 * signature meanwhile would have changed the figure in the same commit. What was taken away and
 * added again meanwhile cannot be seen so; therefore a difference counts only when three looks in a
 * row find the same one: two did so by chance, where many sign and withdraw. What is never at rest
 * stays unsettled, for the next night.
 */
final class RecountComparison {

  static final int LOOKS = 8;

  private static final int ALIKE = 3;

  private final Supplier<Map<RecountFigure, Long>> tally;
  private final Supplier<Map<RecountFigure, Long>> recount;

  private final Map<RecountFigure, Difference> differences = new TreeMap<>();
  private final Map<RecountFigure, Suspicion> suspected = new HashMap<>();
  private Set<RecountFigure> open;

  /** In how many looks in a row a figure differed by so much. */
  private record Suspicion(long difference, int looks) {

    Suspicion and(Suspicion next) {
      return next.difference == difference ? new Suspicion(difference, looks + 1) : next;
    }
  }

  /** A figure and what was counted instead. */
  record Difference(long tally, long recounted) {

    /** What has to be booked for both to be the same. */
    long missing() {
      return recounted - tally;
    }
  }

  /** Each supplier reads what is committed at the moment of the call. */
  RecountComparison(
      Supplier<Map<RecountFigure, Long>> tally, Supplier<Map<RecountFigure, Long>> recount) {
    this.tally = tally;
    this.recount = recount;
  }

  RecountComparison run() {
    for (int look = 0; look < LOOKS && (open == null || !open.isEmpty()); look++) {
      look();
    }
    return this;
  }

  private void look() {
    Map<RecountFigure, Long> before = tally.get();
    Map<RecountFigure, Long> counted = recount.get();
    Map<RecountFigure, Long> after = tally.get();
    if (open == null) {
      open = new TreeSet<>();
      Stream.of(before, counted, after).map(Map::keySet).forEach(open::addAll);
    }
    open.removeIf(
        figure -> isSettled(figure, of(before, figure), of(counted, figure), of(after, figure)));
  }

  private boolean isSettled(RecountFigure figure, long before, long counted, long after) {
    if (before != after) {
      suspected.remove(figure);
      return false;
    }
    if (after == counted) {
      return true;
    }
    Suspicion now = suspected.merge(figure, new Suspicion(after - counted, 1), Suspicion::and);
    if (now.looks() < ALIKE) {
      return false;
    }
    differences.put(figure, new Difference(after, counted));
    return true;
  }

  private static long of(Map<RecountFigure, Long> figures, RecountFigure figure) {
    return figures.getOrDefault(figure, 0L);
  }

  Map<RecountFigure, Difference> differences() {
    return differences;
  }

  /** What an earlier recount has found, and this one can neither confirm nor deny. */
  List<Finding> stillStanding(List<Finding> earlier) {
    return earlier.stream().filter(finding -> open.contains(RecountFigure.of(finding))).toList();
  }

  int unsettled() {
    return open.size();
  }
}
