package org.tadamun.kernel.database.boundary;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;

/**
 * Lets those who come at the same moment share one transaction, since most of what a small one
 * costs is its begin, its statements' way to the database and its commit.
 *
 * <p>Whoever comes while nobody writes begins at once, alone: nobody waits for company. Who comes
 * meanwhile waits, and all who wait go together next, carried out by the first of them. A group of
 * which something fails is carried out once more, each of it alone, so that nobody's mistake is
 * another one's loss. Work must therefore bear to be done twice. Nor may it ask who calls: that is
 * whoever leads, once it is done alone too; what hangs on the caller is asked before.
 *
 * <p>Whoever has waited too long, since the database stands still or too many came, is told to come
 * again, as long as nobody has begun with his work: then nothing of it is kept.
 *
 * @param <W> one piece of work
 */
public final class SharedCommit<W> {

  private static final int RETRY_SECONDS = 10;

  private final int most;
  private final Duration longest;
  private final Consumer<List<W>> together;
  private final Consumer<W> alone;
  private final LostGroups lost = new LostGroups();
  private final Deque<Seat<W>> waiting = new ArrayDeque<>();
  private boolean busy;
  private Seat<W> nextToLead;

  /**
   * @param most that share one transaction
   * @param longest for which anybody waits until his work begins
   * @param together carries out a group in a transaction of its own, wholly or not at all
   * @param alone carries out one, likewise
   */
  public SharedCommit(int most, Duration longest, Consumer<List<W>> together, Consumer<W> alone) {
    this.most = most;
    this.longest = longest;
    this.together = together;
    this.alone = alone;
  }

  /**
   * Returns when the work is committed.
   *
   * @return whether it shared its transaction, or was to
   * @throws RetryLater 503 when it was not begun in time
   * @throws RuntimeException what its own transaction threw
   */
  public boolean take(W work) {
    Seat<W> seat = new Seat<>(work);
    if (!leadsAtOnce(seat) && !seat.await(longest)) {
      leaveUnlessBegun(seat);
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

  /** Whoever is to lead must: the others wait for him. */
  private synchronized void leaveUnlessBegun(Seat<W> seat) {
    if (seat != nextToLead && waiting.remove(seat)) {
      throw new RetryLater(ProblemType.UNAVAILABLE, RETRY_SECONDS);
    }
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
    nextToLead = waiting.peek();
    return nextToLead;
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
      // Whose mistake it was shows when each is alone; of two that waited for each other nothing.
      lost.log(group.size(), oneFailed, System.nanoTime());
      return false;
    }
  }
}
