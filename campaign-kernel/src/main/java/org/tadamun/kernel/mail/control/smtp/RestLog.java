package org.tadamun.kernel.mail.control.smtp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is said of a mail server that takes no mail: that it begins, another reason, what has lasted
 * for ten minutes, as an error and again each day, and that it is over. A relay with a rate takes
 * some mails in each minute and then none: that these are breaks is said when the second one begins
 * within an hour, of each reason once an hour at most, and that there are none any more after an
 * hour without one.
 */
public final class RestLog {

  public static final Duration PATIENCE = Duration.ofMinutes(10);
  public static final Duration TELL_AGAIN = Duration.ofDays(1);
  static final Duration BREAKS = Duration.ofHours(1);

  /** More reasons than there are, unless a server thinks of a new code for each mail. */
  private static final int REASONS_MOST = 20;

  private static final Logger LOG = System.getLogger(RestLog.class.getName());

  private final Supplier<Instant> oldest;
  private final Map<String, Instant> told = new HashMap<>();
  private Instant endedAt = Instant.MIN;
  private Instant tellAt;
  private String reason;
  private boolean breaks;
  private boolean failed;

  /**
   * @param oldest since when the mail waits that has waited longest; null where none does
   */
  public RestLog(Supplier<Instant> oldest) {
    this.oldest = oldest;
  }

  /**
   * @param kind what is told of once an hour, without what differs each time
   * @param error null where the server told or showed it
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

  /** Who was called for an error hears at once that it is over. */
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

  /** A clock that was set back keeps nobody quiet for longer. */
  private boolean isBreak(Instant now) {
    return isWithinAnHour(endedAt, now);
  }

  private static boolean isWithinAnHour(Instant past, Instant now) {
    return !now.isBefore(past) && now.isBefore(past.plus(BREAKS));
  }

  /** Whether this reason was not told of within the last hour; by this call it is. */
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
