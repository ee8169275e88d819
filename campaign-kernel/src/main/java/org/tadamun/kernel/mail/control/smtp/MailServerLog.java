package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.MessagingException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for the log about what went wrong with a mail server: whether it was not found, fell
 * silent, has no valid certificate or refused.
 */
public final class MailServerLog {

  private static final int DEPTH_MOST = 10;

  private MailServerLog() {}

  /** On one line, and without mail addresses, which do not belong into a log. */
  public static String of(Exception error) {
    return chain(error)
        .map(MailServerLog::said)
        .map(words -> words.replaceAll("\\S+@\\S+", "<address>"))
        .collect(Collectors.joining("; "))
        .replaceAll("\\s+", " ");
  }

  /**
   * With its class if it is not the library's own: an unknown host has only its name as message.
   */
  private static String said(Exception error) {
    return error instanceof MessagingException
        ? String.valueOf(error.getMessage())
        : error.getClass().getSimpleName() + ": " + error.getMessage();
  }

  /** Whether the error is the server's answer to this command. */
  static boolean isAnswerTo(String command, Exception error) {
    return chain(error).anyMatch(each -> command(each).startsWith(command));
  }

  /** Empty if no command was sent. The classes that know it are internal to the mail library. */
  private static String command(Exception error) {
    try {
      return String.valueOf(error.getClass().getMethod("getCommand").invoke(error));
    } catch (ReflectiveOperationException untold) {
      return "";
    }
  }

  /** From the outermost to the innermost. */
  static Stream<Exception> chain(Exception error) {
    return Stream.iterate(
            error,
            each -> each != null,
            each -> each instanceof MessagingException mail ? mail.getNextException() : null)
        .limit(DEPTH_MOST);
  }
}
