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
 * Lets callers that come at the same moment share one transaction. A small one spends most of its
 * time on begin, round trips and commit.
 *
 * <p>A caller that comes while nobody writes begins at once and alone. Those that come meanwhile
 * wait, and are the next group. A thread that has carried out one group goes on with the next, a
 * few times, since it would take a moment to wake another thread, in which nobody writes. If
 * something in a group fails, each work of it is carried out again alone, so that one caller's
 * mistake does not affect the others. So work must be repeatable, and must not ask for the current
 * caller, as it may run in another caller's thread; do that before.
 *
 * <p>A caller that has waited too long is refused with 503, as long as its work was not begun; then
 * nothing of it is stored.
 *
 * @param <W> one piece of work
 */
public final class SharedCommit<W> {

  private static final int RETRY_SECONDS = 10;

  /** How many groups a thread carries out: its own caller waits for the others, too. */
  private static final int LED_MOST = 3;

  private final int most;
  private final Duration longest;
  private final Consumer<List<W>> together;
  private final Consumer<W> alone;
  private final LostGroups lost = new LostGroups();
  private final Deque<Seat<W>> waiting = new ArrayDeque<>();
  private boolean busy;
  private Seat<W> nextToLead;

  /**
   * Makes an empty queue.
   *
   * @param most how many may share one transaction
   * @param longest how long a caller waits until its work begins
   * @param together carries out a group in one transaction, completely or not at all
   * @param alone carries out one, likewise
   */
  public SharedCommit(int most, Duration longest, Consumer<List<W>> together, Consumer<W> alone) {
    this.most = most;
    this.longest = longest;
    this.together = together;
    this.alone = alone;
  }

  /**
   * Carries out the work; returns when it is committed.
   *
   * @return whether it shared its transaction with other work, or was meant to
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

  /** Gives up, unless it is the next to lead: others wait for that one. */
  private synchronized void leaveUnlessBegun(Seat<W> seat) {
    if (seat != nextToLead && waiting.remove(seat)) {
      throw new RetryLater(ProblemType.UNAVAILABLE, RETRY_SECONDS);
    }
  }

  /** Carries out the first of those who wait, and as many after it as may share. */
  private void lead() {
    boolean goesOn = true;
    for (int led = 1; goesOn; led++) {
      List<Seat<W>> group = nextGroup();
      boolean smooth = false;
      try {
        smooth = isSmooth(group);
      } finally {
        // After a failure its own caller does not also wait for what may hold up the others.
        goesOn = goesOn(smooth && led < LED_MOST);
        group.forEach(Seat::wake);
      }
    }
  }

  private synchronized List<Seat<W>> nextGroup() {
    List<Seat<W>> group = new ArrayList<>();
    while (group.size() < most && !waiting.isEmpty()) {
      group.add(waiting.poll());
    }
    return group;
  }

  /** Whether somebody waits and this thread goes on; if not, it wakes the one that does. */
  private synchronized boolean goesOn(boolean may) {
    busy = !waiting.isEmpty();
    nextToLead = may ? null : waiting.peek();
    if (nextToLead != null) {
      nextToLead.wake();
    }
    return may && busy;
  }

  /** Carries the group out; returns whether nothing failed at the first try. */
  private boolean isSmooth(List<Seat<W>> group) {
    if (group.size() > 1) {
      group.forEach(Seat::shared);
      if (lost.isCarriedOut(group, together)) {
        return true;
      }
    }
    // Alone each shows whose mistake it was. A deadlock does not recur.
    group.forEach(seat -> seat.carryOut(alone));
    return group.size() == 1 && !group.getFirst().hasFailed();
  }
}
