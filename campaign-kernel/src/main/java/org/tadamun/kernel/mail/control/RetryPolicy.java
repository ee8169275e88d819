package org.tadamun.kernel.mail.control;

import java.time.Duration;

/**
 * When a mail is tried again: after half a minute, then twice as long each time, at most every six
 * hours. After sixteen attempts, some two days, it has failed.
 */
final class RetryPolicy {

  static final int ATTEMPTS_MOST = 16;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int DOUBLINGS_MOST = 10;

  private RetryPolicy() {}

  static boolean mayTryAgain(int attempts) {
    return attempts < ATTEMPTS_MOST;
  }

  /**
   * @param attempts how many were made, at least one
   */
  static Duration pause(int attempts) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS_MOST));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }
}
