package org.tadamun.kernel.time.boundary;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * The stop of this node on purpose. The container ends its beans one after the other, and each that
 * waits for what it has in hand would begin to count when the one before has done so, while the
 * last went on as if nothing were. So all learn of it when the first of them is ended, and wait up
 * to the same moment.
 */
public final class PlannedStop {

  /** What stops a program kills it after that at the soonest. */
  static final Duration LIMIT = Duration.ofSeconds(10);

  private static final PlannedStop HERE = new PlannedStop(System::nanoTime);

  private final LongSupplier nanos;
  private final List<Runnable> told = new CopyOnWriteArrayList<>();
  private boolean begun;
  private long beginning;

  /**
   * @param nanos how much time has passed, whatever the clock says
   */
  public PlannedStop(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** That of the process: after it nothing begins anew. */
  public static PlannedStop ofThisNode() {
    return HERE;
  }

  /** Is carried out once it begins, whoever begins it; must not wait. */
  public void tell(Runnable inHand) {
    told.add(inHand);
  }

  public synchronized boolean isBegun() {
    return begun;
  }

  /**
   * Called by each whom the container ends: the first one begins it for all.
   *
   * @return for how long he may wait; nought where others have waited so long already
   */
  public Duration begin() {
    if (isFirst()) {
      told.forEach(Runnable::run);
    }
    Duration left = LIMIT.minusNanos(nanos.getAsLong() - beginning());
    return left.isNegative() ? Duration.ZERO : left;
  }

  private synchronized boolean isFirst() {
    boolean first = !begun;
    beginning = first ? nanos.getAsLong() : beginning;
    begun = true;
    return first;
  }

  private synchronized long beginning() {
    return beginning;
  }
}
