package org.tadamun.kernel.database.boundary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets those who come at the same moment share one transaction, since most of what a small one
 * costs is its begin, its statements' way to the database and its commit.
 *
 * <p>Whoever comes while nobody writes begins at once, alone: nobody waits for company. Who comes
 * meanwhile waits, and all who wait go together next, carried out by the first of them. A group of
 * which something fails is carried out once more, each of it alone, so that nobody's mistake is
 * another one's loss. Work must therefore bear to be done twice.
 *
 * @param <W> one piece of work
 */
public final class SharedCommit<W> {

  private final int most;
  private final Consumer<List<W>> together;
  private final Consumer<W> alone;
  private final Deque<Seat<W>> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * @param most that share one transaction
   * @param together carries out a group in a transaction of its own, wholly or not at all
   * @param alone carries out one, likewise
   */
  public SharedCommit(int most, Consumer<List<W>> together, Consumer<W> alone) {
    this.most = most;
    this.together = together;
    this.alone = alone;
  }

  /**
   * Returns when the work is committed.
   *
   * @return whether it shared its transaction, or was to
   * @throws RuntimeException what its own transaction threw
   */
  public boolean take(W work) {
    Seat<W> seat = new Seat<>(work);
    if (!leadsAtOnce(seat)) {
      seat.await();
    }
    if (!seat.isDone()) {
      lead();
    }
    seat.requireSuccess();
    return seat.isShared();
  }

  private synchronized boolean leadsAtOnce(Seat<W> seat) {
    waiting.add(seat);
    boolean free = !busy;
    busy = true;
    return free;
  }

  /** For itself, the first of those who wait, and for as many behind it as may share. */
  private void lead() {
    List<Seat<W>> group = nextGroup();
    try {
      carryOut(group);
    } finally {
      Seat<W> next = successor();
      if (next != null) {
        next.wake();
      }
      group.forEach(Seat::wake);
    }
  }

  private synchronized List<Seat<W>> nextGroup() {
    List<Seat<W>> group = new ArrayList<>();
    while (group.size() < most && !waiting.isEmpty()) {
      group.add(waiting.poll());
    }
    return group;
  }

  private synchronized Seat<W> successor() {
    busy = !waiting.isEmpty();
    return waiting.peek();
  }

  private void carryOut(List<Seat<W>> group) {
    if (group.size() > 1) {
      group.forEach(Seat::shared);
      if (isCarriedOutTogether(group)) {
        return;
      }
    }
    group.forEach(seat -> seat.carryOut(alone));
  }

  private boolean isCarriedOutTogether(List<Seat<W>> group) {
    try {
      together.accept(group.stream().map(Seat::work).toList());
      group.forEach(Seat::done);
      return true;
    } catch (Throwable oneFailed) {
      // Whose mistake it was shows when each is alone.
      return false;
    }
  }
}
