package org.tadamun.kernel.time.boundary;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * The planned stop of this node. The container ends its beans one after the other; if each then
 * waited for its own work, the waits would add up, and the last bean would go on working meanwhile.
 * So all are told when the first one is ended, and all wait until the same moment.
 */
public final class PlannedStop {

  /** Service managers kill a program at the earliest after this time. */
  static final Duration LIMIT = Duration.ofSeconds(10);

  private static final PlannedStop HERE = new PlannedStop(System::nanoTime);

  private final LongSupplier nanos;
  private final List<Runnable> told = new CopyOnWriteArrayList<>();
  private boolean begun;
  private long beginning;

  /**
   * @param nanos the time passed, independent of the clock
   */
  public PlannedStop(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** The one of this process; after it has begun, no new work may begin. */
  public static PlannedStop ofThisNode() {
    return HERE;
  }

  /** Registers what is run when the stop begins; it must not wait. */
  public void tell(Runnable inHand) {
    told.add(inHand);
  }

  public synchronized boolean isBegun() {
    return begun;
  }

  /**
   * Called by each bean that the container ends; the first call begins the stop for all.
   *
   * @return how long the caller may wait; zero if the time is used up
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
