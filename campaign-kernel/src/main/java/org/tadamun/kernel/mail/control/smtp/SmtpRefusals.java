package org.tadamun.kernel.mail.control.smtp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.tadamun.kernel.mail.entity.MailFailure;

/**
 * Finds out whether the mail server refuses us. It refuses each mail by itself, mostly at the
 * recipient, and of one mail it may be right; each waits silently. But if it refuses ten in a row,
 * and takes none in between, a setting is wrong: that is a warning, once an hour at most if it
 * takes some between such rows, an error after ten minutes, and one again each day until a mail is
 * taken.
 */
public final class SmtpRefusals {

  static final int ROW = 10;
  static final Duration PATIENCE = Duration.ofMinutes(10);
  static final Duration WARN_AGAIN = Duration.ofHours(1);
  static final Duration TELL_AGAIN = Duration.ofDays(1);

  private static final Logger LOG = System.getLogger(SmtpRefusals.class.getName());

  /** No more than a row of them: a mail that is refused again and again counts once. */
  private final Set<String> refused = new HashSet<>();

  private Instant tellAt;
  private Instant warnedAt = Instant.MIN;
  private boolean told;

  synchronized void heard(String id, SmtpVerdict verdict, Instant now) {
    if (verdict.isSent()) {
      if (told) {
        LOG.log(Level.INFO, "The mail server takes mail again");
      }
      refused.clear();
      tellAt = null;
      told = false;
    } else if (verdict.failure() == MailFailure.BARRED && isRow(id)) {
      logRefusal(verdict.words(), now);
    }
  }

  private boolean isRow(String id) {
    if (refused.size() < ROW) {
      refused.add(id);
    }
    return refused.size() == ROW;
  }

  private void logRefusal(String words, Instant now) {
    if (tellAt == null) {
      tellAt = now.plus(PATIENCE);
      warn(words, now);
    } else if (!now.isBefore(tellAt)) {
      LOG.log(Level.ERROR, "The mail server still refuses every mail: " + words);
      tellAt = now.plus(TELL_AGAIN);
      told = true;
    }
  }

  /** A clock that was set back keeps the log silent for no longer. */
  private void warn(String words, Instant now) {
    if (now.isBefore(warnedAt) || !now.isBefore(warnedAt.plus(WARN_AGAIN))) {
      LOG.log(
          Level.WARNING,
          "The mail server refused the last "
              + ROW
              + " mails, and they wait. A setting of Tadamun may be wrong: "
              + words);
      warnedAt = now;
      told = true;
    }
  }
}
