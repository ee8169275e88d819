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
      server = new TadamunServer("demo", "demonstration", mails.keys()).start();
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
