package org.tadamun.kernel.mail.control;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.tadamun.kernel.mail.control.smtp.SmtpVerdict;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.kernel.mail.entity.OutgoingMail;

/**
 * When a mail is tried again that the server refused for now, or that failed by a fault of ours. It
 * is tried after half a minute, then twice as long each time, at most every six hours, plus up to a
 * quarter. After sixteen attempts, a day and a half, it has failed. The time in which the server
 * was away does not count. Attempts without an answer are few, since each may have delivered the
 * mail.
 */
final class RetryPolicy {

  static final int ATTEMPTS_MOST = 16;

  /** Most attempts without an answer: the second or third may meet a server that works again. */
  static final int SILENT_MOST = 3;

  private static final Duration SILENT_FIRST = Duration.ofMinutes(10);
  private static final Duration SILENT_NEXT = Duration.ofHours(20);
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration SHUT_OUT = Duration.ofMinutes(5);
  private static final Duration SERVER_FIRST = Duration.ofSeconds(2);
  private static final Duration SERVER_LONGEST = Duration.ofSeconds(30);
  private static final int DOUBLINGS_MOST = 10;

  /** Up to a quarter is added to each pause. */
  private static final int SPREAD = 4;

  private RetryPolicy() {}

  /**
   * What the result of an attempt does to its mail.
   *
   * @param attempts how many were made, this one included
   * @param once whether the mail may never be sent twice
   */
  static Consumer<OutgoingMail> outcome(
      SmtpVerdict verdict, int attempts, boolean once, Instant now) {
    if (verdict.isSent()) {
      return mail -> mail.sent(now);
    }
    String reason = verdict.text();
    return switch (verdict.failure()) {
      case INTERRUPTED ->
          once ? mail -> mail.doubt(reason) : mail -> afterSilence(mail, attempts, reason, now);
      case DEFERRED, BARRED, EARLY -> again(attempts, reason, now);
      case UNREACHABLE -> verdict.ofThisMail() ? shutOut(verdict, attempts, now) : away(now);
      case ADDRESS,
          REFUSED,
          UNANSWERED,
          UNWRITABLE,
          UNWRITTEN,
          NO_MAILBOX,
          UNDELIVERED,
          DISTRUSTED,
          BY_HAND ->
          mail -> mail.giveUp(reason);
    };
  }

  /** As {@link #outcome}, for a mail that could not be written for a reason that may pass. */
  static Consumer<OutgoingMail> unwritten(int attempts, Instant now) {
    return again(attempts, MailFailure.UNWRITTEN.name(), now);
  }

  private static Consumer<OutgoingMail> away(Instant now) {
    return mail -> mail.postpone(now);
  }

  /**
   * For a mail over which the server ended the line. Either may be at fault, so other mails go
   * first. If the code is final, a setting of ours may be wrong: then the mail is never given up
   * and no attempt is counted, or the first ordinary failure after that would be its last.
   */
  private static Consumer<OutgoingMail> shutOut(SmtpVerdict verdict, int attempts, Instant now) {
    return verdict.code().startsWith("4")
        ? again(attempts, verdict.text(), now)
        : mail -> mail.postpone(now.plus(SHUT_OUT), verdict.text());
  }

  private static Consumer<OutgoingMail> again(int attempts, String reason, Instant now) {
    return mayTryAgain(attempts)
        ? mail -> mail.tryAgainAt(now.plus(spread(pause(attempts))), reason)
        : mail -> mail.giveUp(reason);
  }

  /** After the last such attempt staff decide whether it goes out once more. */
  private static void afterSilence(OutgoingMail mail, int attempts, String reason, Instant now) {
    int silent = mail.unanswered() + 1;
    if (silent < SILENT_MOST && mayTryAgain(attempts)) {
      mail.tryAgainUnanswered(now.plus(spread(silentPause(silent))), reason);
    } else {
      mail.giveUp(MailFailure.UNANSWERED.name());
    }
  }

  static Duration silentPause(int silent) {
    return silent == 1 ? SILENT_FIRST : SILENT_NEXT;
  }

  /** Otherwise mails that a rate limit refused in one second would all come back in one second. */
  private static Duration spread(Duration pause) {
    return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / SPREAD));
  }

  static boolean mayTryAgain(int attempts) {
    return attempts < ATTEMPTS_MOST;
  }

  /**
   * @param attempts how many were made, at least one
   */
  static Duration pause(int attempts) {
    return doubled(FIRST, attempts, LONGEST);
  }

  /**
   * How long a server that is away is left alone.
   *
   * @param failures how often in a row it was away, at least one
   */
  static Duration serverPause(int failures) {
    return doubled(SERVER_FIRST, failures, SERVER_LONGEST);
  }

  private static Duration doubled(Duration first, int times, Duration longest) {
    Duration pause = first.multipliedBy(1L << Math.min(times - 1, DOUBLINGS_MOST));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
