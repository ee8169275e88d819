package org.tadamun.kernel.time.boundary;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * The first hour of a server, in which nothing ends by itself that nobody can bring back. Whoever
 * has restored a backup, brought a new version or started with a wrong clock has so long to look.
 */
public final class FirstHour {

  private static final Duration LENGTH = Duration.ofHours(1);

  private FirstHour() {}

  /** By the machine's own count of time, which nobody sets. */
  public static boolean isOver() {
    return isOver(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
  }

  static boolean isOver(Duration up) {
    return up.compareTo(LENGTH) >= 0;
  }
}
