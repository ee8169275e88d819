package org.tadamun.system.server;

/** The one server with the sample campaign that the journeys share, and its mails. */
public final class Demonstration {

  /** Slug of campaign and petition. */
  public static final String SLUG = "release-amar-fayaz";

  private static Mailbox mails;
  private static TadamunServer server;

  private Demonstration() {}

  /** Started when somebody first asks. */
  public static synchronized TadamunServer server() {
    if (server == null) {
      mails = new Mailbox();
      TadamunServer started = new TadamunServer("demo", "demonstration", mails.keys()).start();
      // What is printed now would make the links void that are asked for later.
      started.signInLink();
      server = started;
    }
    return server;
  }

  public static Mailbox mails() {
    server();
    return mails;
  }

  public static Http http() {
    return server().http();
  }
}
