package org.tadamun.kernel.database.boundary;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One caller's work in a {@link SharedCommit}, and the place where the caller's thread waits until
 * it is done by another thread, or may lead.
 */
final class Seat<W> {

  private final W work;
  private final Semaphore turn = new Semaphore(0);
  private volatile boolean done;
  private volatile boolean shared;
  private volatile RuntimeException failure;

  Seat(W work) {
    this.work = work;
  }

  W work() {
    return work;
  }

  /**
   * Waits to be woken; an interruption does not end it, since the work may be committed already.
   */
  void await() {
    turn.acquireUninterruptibly();
  }

  /** As {@link #await()}, but no longer than this; returns whether it was woken. */
  boolean await(Duration longest) {
    boolean interrupted = false;
    long end = System.nanoTime() + longest.toNanos();
    try {
      while (true) {
        try {
          return turn.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void wake() {
    turn.release();
  }

  void carryOut(Consumer<W> how) {
    try {
      how.accept(work);
    } catch (RuntimeException failed) {
      failure = failed;
    } catch (Throwable failed) {
      failure = new IllegalStateException(failed);
    }
    done();
  }

  void done() {
    done = true;
  }

  void shared() {
    shared = true;
  }

  /** Whether other work was in the same group. */
  boolean isShared() {
    return shared;
  }

  boolean isDone() {
    return done;
  }

  boolean hasFailed() {
    return failure != null;
  }

  /**
   * Throws the failure of the work, so that no caller believes that it is stored when it is not.
   */
  void requireSuccess() {
    if (failure != null) {
      throw failure;
    }
    if (!done) {
      throw new IllegalStateException("work that nobody carried out");
    }
  }
}
