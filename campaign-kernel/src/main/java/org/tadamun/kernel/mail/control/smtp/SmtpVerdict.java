package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.kernel.mail.entity.MailFailure;

/**
 * The result of an attempt.
 *
 * @param failure null if the server took the mail
 * @param code the server's reply and enhanced status code, such as {@code 550 5.1.1}; may be null
 * @param words for the log, if no mail can go out at all, or the server may be refusing us; else
 *     null
 * @param ofThisMail whether this mail alone may be the reason: the server let us in, and ended the
 *     connection over it
 */
public record SmtpVerdict(MailFailure failure, String code, String words, boolean ofThisMail) {

  public static final SmtpVerdict SENT = new SmtpVerdict(null, null, null, false);

  private static final String SENDER = "MAIL FROM";
  private static final String RECIPIENT = "RCPT TO";

  private static final Pattern REPLY =
      Pattern.compile("\\s*([245]\\d\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3}))?.*", Pattern.DOTALL);

  /**
   * The server ends the connection, or wants a sign-in that we do not have. Not 454: before a mail
   * that is a failure of STARTTLS or of the sign-in, and for one mail it is a refusal for now.
   */
  private static final Set<String> SHUT_OUT = Set.of("421", "530", "534", "535", "538");

  public static SmtpVerdict of(MailFailure failure) {
    return new SmtpVerdict(failure, null, null, false);
  }

  public boolean isSent() {
    return failure == null;
  }

  /** Whether the server let us in and judged this mail rather than us, whatever the result. */
  public boolean isAnswer() {
    return isSent()
        || code != null && failure != MailFailure.UNREACHABLE && failure != MailFailure.BARRED;
  }

  /** The text for the mail's row. */
  public String text() {
    return code == null ? failure.name() : failure.name() + " " + code;
  }

  /**
   * As {@link #text}, for the mails behind it; null if the line broke, as they were never on it.
   */
  public String textOfOthers() {
    return failure == MailFailure.INTERRUPTED ? null : text();
  }

  /** For an error while connecting: whatever it was, no mail can go out. */
  static SmtpVerdict unreachable(MessagingException error) {
    String code = error instanceof AuthenticationFailedException ? "535" : reply(error);
    return new SmtpVerdict(MailFailure.UNREACHABLE, code, MailServerLog.of(error), false);
  }

  /**
   * Whether the server ended the connection before it had seen the text. It may have had enough of
   * the mails before this one, which then goes over a new connection.
   */
  static boolean isEndOfLine(MessagingException error) {
    String code = reply(error);
    return (code == null || code.startsWith("421"))
        && (MailServerLog.isAnswerTo(SENDER, error) || MailServerLog.isAnswerTo(RECIPIENT, error));
  }

  /** For an error while a mail was handed over. */
  static SmtpVerdict of(MessagingException error) {
    String code = reply(error);
    if (code == null) {
      // The library reports a broken line in the same words as an address that was refused.
      return new SmtpVerdict(MailFailure.INTERRUPTED, null, MailServerLog.of(error), false);
    }
    boolean sender = isAboutSender(error);
    if (sender || SHUT_OUT.contains(code.substring(0, 3))) {
      return new SmtpVerdict(MailFailure.UNREACHABLE, code, MailServerLog.of(error), !sender);
    }
    MailFailure failure = failure(code);
    return new SmtpVerdict(
        failure, code, failure == MailFailure.BARRED ? ofUs(code, error) : null, false);
  }

  /** The code alone if the recipient may be meant: the words may have a name without the domain. */
  private static String ofUs(String code, MessagingException error) {
    return code.contains(" ") ? MailServerLog.of(error) : code;
  }

  /** Without an enhanced code it is unknown whether the address is refused, or we are. */
  private static MailFailure failure(String code) {
    if (!code.startsWith("5")) {
      return MailFailure.DEFERRED;
    }
    int enhanced = code.indexOf(' ') + 1;
    String status = code.substring(enhanced);
    if (EnhancedStatus.isNoMailbox(status)) {
      return MailFailure.NO_MAILBOX;
    }
    return enhanced == 0 || EnhancedStatus.isOfUs(status)
        ? MailFailure.BARRED
        : MailFailure.REFUSED;
  }

  /**
   * A server that does not take our sender takes no mail at all. It takes none until somebody
   * corrects the configuration or, if we have sent too much, until some time is over. That holds
   * for any code; no recipient is to blame.
   */
  private static boolean isAboutSender(MessagingException error) {
    return MailServerLog.isAnswerTo(SENDER, error);
  }

  /** The innermost reply, which is nearest to what the server said. */
  private static String reply(MessagingException error) {
    return MailServerLog.chain(error)
        .map(each -> REPLY.matcher(String.valueOf(each.getMessage())))
        .filter(Matcher::matches)
        .reduce((outer, inner) -> inner)
        .map(found -> found.group(1) + (found.group(2) == null ? "" : " " + found.group(2)))
        .orElse(null);
  }
}
