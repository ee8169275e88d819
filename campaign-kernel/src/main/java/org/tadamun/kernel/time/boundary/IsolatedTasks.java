package org.tadamun.kernel.time.boundary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Carries out many tasks for a timer, each separately: one that fails does not stop those after it.
 * A failure is logged with its exception, and again once a day or for another cause, so that a
 * lasting one neither fills the log nor is forgotten with old log files. A task that fails a second
 * time in a row pauses between attempts; after a single failure, such as a deadlock, it is tried at
 * once. A failure is a warning, and an error once it has lasted for ten minutes.
 */
public final class IsolatedTasks {

  static final Duration REST = Duration.ofSeconds(30);
  static final Duration SILENCE = Duration.ofDays(1);
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String LOOK = "(all)";

  private final Logger log;
  private final String kind;
  private final Duration rest;
  private final Level end;
  private final Map<Object, RepeatedFailure> failing = new ConcurrentHashMap<>();

  /**
   * For tasks of one kind.
   *
   * @param kind what the tasks are, as the log names them
   */
  public IsolatedTasks(Logger log, String kind) {
    this(log, kind, REST);
  }

  /**
   * With another pause.
   *
   * @param rest the pause between attempts of a task that fails again; zero for none
   */
  public IsolatedTasks(Logger log, String kind, Duration rest) {
    this(log, kind, rest, Level.INFO);
  }

  private IsolatedTasks(Logger log, String kind, Duration rest, Level end) {
    this.log = log;
    this.kind = kind;
    this.rest = rest;
    this.end = end;
  }

  /**
   * For tasks that may succeed here although nothing was achieved: their end of failure is logged
   * by the caller, and here only at level DEBUG.
   */
  public static IsolatedTasks ofFailures(Logger log, String kind) {
    return new IsolatedTasks(log, kind, REST, Level.DEBUG);
  }

  /**
   * Carries out the search for tasks together with the tasks, or all work of a timer. A failure
   * outside of a single task then does not end the timer.
   */
  public boolean attemptAll(Instant now, Runnable look) {
    return attempt(LOOK, now, look, "");
  }

  /**
   * Searches for tasks and carries out each; a timer with two searches needs two of these objects.
   *
   * @param clock read anew for each task, since one may take long
   */
  public <T> void attemptEach(
      Clock clock, Supplier<? extends Collection<T>> look, Consumer<T> work) {
    attemptAll(
        clock.instant(),
        () -> look.get().forEach(one -> attempt(one, clock.instant(), () -> work.accept(one))));
  }

  /**
   * Carries out one task.
   *
   * @param thing identifies the task
   * @return whether it was carried out; false where it failed or pauses
   */
  public boolean attempt(Object thing, Instant now, Runnable work) {
    return attempt(thing, now, work, "; the others go on");
  }

  private boolean attempt(Object thing, Instant now, Runnable work, String others) {
    RepeatedFailure before = failing.get(thing);
    if (before != null && before.isResting(now, rest)) {
      return false;
    }
    try {
      work.run();
    } catch (RuntimeException failed) {
      RepeatedFailure failure = before == null ? RepeatedFailure.at(now) : before.again(now);
      failing.put(thing, failure);
      log.log(
          failure.level(cause(failed), now),
          kind + " " + thing + " failed, and is tried again" + others,
          failed);
      return false;
    }
    if (before != null) {
      failing.remove(thing);
      log.log(end, "{0} {1} goes on; it had failed since {2}", kind, thing, before.since());
    }
    return true;
  }

  /** The class of the root cause, since the message may differ each time. */
  private static String cause(Throwable failed) {
    Throwable cause = failed;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getName();
  }
}
