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
 * Lets a timer carry out many things, each for itself: one that fails stops none of those behind
 * it. What fails is said, with what went wrong, and then again once a day and where it is for
 * another cause: what always fails must not push all else out of the log, nor be forgotten with the
 * files that are thrown away. What fails again at the next look rests from then on between two
 * attempts: two that clash clash once. What may pass is a warning; what has lasted for ten minutes
 * is an error, for which somebody is called.
 */
public final class OneByOne {

  static final Duration REST = Duration.ofSeconds(30);
  static final Duration SILENCE = Duration.ofDays(1);
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final String LOOK = "(all)";

  private final Logger log;
  private final String kind;
  private final Duration rest;
  private final Level end;
  private final Map<Object, Trouble> failing = new ConcurrentHashMap<>();

  /**
   * @param kind what the things are, as the log names them
   */
  public OneByOne(Logger log, String kind) {
    this(log, kind, REST);
  }

  /**
   * @param rest between two attempts of what fails again and again; zero where it must not wait
   */
  public OneByOne(Logger log, String kind, Duration rest) {
    this(log, kind, rest, Level.INFO);
  }

  private OneByOne(Logger log, String kind, Duration rest, Level end) {
    this.log = log;
    this.kind = kind;
    this.rest = rest;
    this.end = end;
  }

  /** Of what may be in vain without a failure here: whoever does it says when it goes on. */
  public static OneByOne ofFailures(Logger log, String kind) {
    return new OneByOne(log, kind, REST, Level.DEBUG);
  }

  /**
   * The look for them, and at each, or what a timer does at one go: what of it fails outside of one
   * thing ends no timer.
   */
  public boolean attemptAll(Instant now, Runnable look) {
    return attempt(LOOK, now, look, "");
  }

  /**
   * The look for them and the work on each; a timer with two looks takes one of these for each.
   *
   * @param clock since one may take long, and the next begins later
   */
  public <T> void attemptEach(
      Clock clock, Supplier<? extends Collection<T>> look, Consumer<T> work) {
    attemptAll(
        clock.instant(),
        () -> look.get().forEach(one -> attempt(one, clock.instant(), () -> work.accept(one))));
  }

  /**
   * @param thing by what it is known again
   * @return whether it was carried out; not where it failed or rests
   */
  public boolean attempt(Object thing, Instant now, Runnable work) {
    return attempt(thing, now, work, "; the others go on");
  }

  private boolean attempt(Object thing, Instant now, Runnable work, String others) {
    Trouble before = failing.get(thing);
    if (before != null && before.isResting(now, rest)) {
      return false;
    }
    try {
      work.run();
    } catch (RuntimeException failed) {
      Trouble trouble = before == null ? Trouble.at(now) : before.again(now);
      failing.put(thing, trouble);
      log.log(
          trouble.level(cause(failed), now),
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

  /** Its class: the words of it may be others each time. What the container threw wraps it. */
  private static String cause(Throwable failed) {
    Throwable cause = failed;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getName();
  }
}
