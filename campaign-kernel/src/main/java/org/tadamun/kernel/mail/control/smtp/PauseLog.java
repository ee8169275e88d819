package org.tadamun.kernel.mail.control.smtp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Logs that the mail server takes no mail: the beginning, each new reason, an error after ten
 * minutes and again each day, and the end. A relay with a rate limit takes some mails in each
 * minute and then none. Such breaks are logged when the second one begins within an hour, each
 * reason once an hour at most; after an hour without a break it is logged that they are over.
 */
public final class PauseLog {

  public static final Duration PATIENCE = Duration.ofMinutes(10);
  public static final Duration TELL_AGAIN = Duration.ofDays(1);
  static final Duration BREAKS = Duration.ofHours(1);

  /** More reasons than there are, unless a server invents a new code for each mail. */
  private static final int REASONS_MOST = 20;

  private static final Logger LOG = System.getLogger(PauseLog.class.getName());

  private final Supplier<Instant> oldest;
  private final Map<String, Instant> told = new HashMap<>();
  private Instant endedAt = Instant.MIN;
  private Instant tellAt;
  private String reason;
  private boolean breaks;
  private boolean failed;

  /**
   * @param oldest since when the mail that has waited longest waits; null if none waits
   */
  public PauseLog(Supplier<Instant> oldest) {
    this.oldest = oldest;
  }

  /**
   * @param kind the reason without what differs each time; logged once an hour at most
   * @param error null if the server gave or showed the reason
   */
  public void begins(String kind, String why, RuntimeException error, Instant now) {
    reason = kind;
    tellAt = now.plus(PATIENCE);
    failed = false;
    if (!isBreak(now)) {
      told.clear();
      breaks = false;
      isNews(now);
      LOG.log(Level.WARNING, "No mail can go out now, it waits: " + why, error);
    } else if (isNews(now) || !breaks) {
      breaks = true;
      LOG.log(Level.WARNING, "Mail goes out with breaks, and again none can now: " + why, error);
    }
  }

  public void lasts(String kind, String why, RuntimeException error, Instant now) {
    boolean other = !kind.equals(reason);
    reason = kind;
    boolean news = other && isNews(now);
    if (!now.isBefore(tellAt)) {
      LOG.log(Level.ERROR, "Still no mail can go out, " + age(now) + ": " + why, error);
      tellAt = now.plus(TELL_AGAIN);
      failed = true;
    } else if (news) {
      LOG.log(Level.WARNING, "Still no mail can go out, by now since: " + why, error);
    }
  }

  /** Always logged after an error, so that whoever was called for it knows that it is over. */
  public void ends(Instant now) {
    endedAt = now;
    if (!breaks || failed) {
      LOG.log(Level.INFO, "Mail goes out again");
    }
  }

  public void goesOn(Instant now) {
    if (breaks && !isBreak(now)) {
      breaks = false;
      LOG.log(Level.INFO, "Mail goes out without breaks again");
    }
  }

  /** A clock that was set back keeps the log silent for no longer. */
  private boolean isBreak(Instant now) {
    return isWithinAnHour(endedAt, now);
  }

  private static boolean isWithinAnHour(Instant past, Instant now) {
    return !now.isBefore(past) && now.isBefore(past.plus(BREAKS));
  }

  /** Whether this reason was not logged within the last hour; this call counts as logging it. */
  private boolean isNews(Instant now) {
    told.values().removeIf(at -> !isWithinAnHour(at, now));
    return told.size() < REASONS_MOST && told.putIfAbsent(reason, now) == null;
  }

  private String age(Instant now) {
    try {
      Instant first = oldest.get();
      return first == null ? "none waits" : "one waits for " + time(first, now);
    } catch (RuntimeException away) {
      return "nor can the database be asked for how long";
    }
  }

  private static String time(Instant first, Instant now) {
    Duration time = Duration.between(first, now);
    return time.toHours() > 1 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
  }
}
