package org.tadamun.kernel.mail.control.smtp;

import jakarta.mail.MessagingException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What went wrong between us and a mail server, as an administrator finds it in the log: whether it
 * was not found, fell silent, has no valid certificate or said no.
 */
public final class ServerWords {

  private static final int DEPTH_MOST = 10;

  private ServerWords() {}

  /** Without mail addresses: they do not belong into a log. On one line. */
  public static String of(Exception error) {
    return chain(error)
        .map(ServerWords::said)
        .map(words -> words.replaceAll("\\S+@\\S+", "<address>"))
        .collect(Collectors.joining("; "))
        .replaceAll("\\s+", " ");
  }

  /** Of what is not the library's own the kind too: an unknown host says nothing but its name. */
  private static String said(Exception error) {
    return error instanceof MessagingException
        ? String.valueOf(error.getMessage())
        : error.getClass().getSimpleName() + ": " + error.getMessage();
  }

  /** Whether the server said it of this command. */
  static boolean isAnswerTo(String command, Exception error) {
    return chain(error).anyMatch(each -> command(each).startsWith(command));
  }

  /** Empty where nothing had been said. The classes that know it are the mail library's own. */
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
