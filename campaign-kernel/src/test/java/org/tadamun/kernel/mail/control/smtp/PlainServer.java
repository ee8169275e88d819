package org.tadamun.kernel.mail.control.smtp;

import java.util.Optional;

/** A mail server without sign-in and without encryption. */
public final class PlainServer {

  private PlainServer() {}

  /** A mail server on this machine. */
  public static MailServer at(int port) {
    return at("127.0.0.1", port);
  }

  /**
   * @param host null if none is configured
   */
  public static MailServer at(String host, int port) {
    return new MailServer(
        Optional.ofNullable(host),
        port,
        Optional.empty(),
        Optional.empty(),
        "campaigns@example.org",
        "off");
  }
}
