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
 * Compares figures with a recount while people sign, without making anybody wait.
 *
 * <p>A figure is trusted only if it was the same before and after the recount, since each change of
 * a signature changes the figure in the same commit. A removal and an addition in between cancel
 * out and stay unseen; so a difference counts only if three comparisons in a row find the same one
 * (two did so by chance, where many sign and withdraw). A figure that never stands still is
 * unsettled until the next night.
 */
final class RecountComparison {

  static final int LOOKS = 8;

  private static final int ALIKE = 3;

  private final Supplier<Map<RecountFigure, Long>> tally;
  private final Supplier<Map<RecountFigure, Long>> recount;

  private final Map<RecountFigure, Difference> differences = new TreeMap<>();
  private final Map<RecountFigure, Suspicion> suspected = new HashMap<>();
  private Set<RecountFigure> open;

  /** How often in a row a figure had this difference. */
  private record Suspicion(long difference, int looks) {

    Suspicion and(Suspicion next) {
      return next.difference == difference ? new Suspicion(difference, looks + 1) : next;
    }
  }

  /** A figure and its recounted number. */
  record Difference(long tally, long recounted) {

    /** What has to be booked to make both equal. */
    long missing() {
      return recounted - tally;
    }
  }

  /** Each supplier must read what is committed when it is called. */
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

  /** The differences of an earlier recount whose figures are unsettled in this one. */
  List<Finding> stillStanding(List<Finding> earlier) {
    return earlier.stream().filter(finding -> open.contains(RecountFigure.of(finding))).toList();
  }

  int unsettled() {
    return open.size();
  }
}
