package org.tadamun.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.system.server.folder.Folders;

/** The one server with the sample campaign that the journeys share, and its mails. */
public final class Demonstration {

  /** Slug of campaign and petition. */
  public static final String SLUG = "release-amar-fayaz";

  /** Who answers for its data. */
  public static final String CONTROLLER = "Federation of Unions";

  /** Where else the fingerprint of its key stands. */
  public static final String KEY_PLACE = "https://union.example/campaign-key";

  /** Where {@code Rehearsal} has had one made before all tests. */
  private static final Path BEGUN = Path.of("target/servers/fork-0/begun/data").toAbsolutePath();

  /** Beside it once all of it was there. */
  private static final Path WHOLE = BEGUN.resolveSibling("whole");

  /** What each build makes last, of the server that is started. */
  private static final Path BUILT =
      Path.of("../web-ui/target/server/header-bytes").toAbsolutePath();

  /** Its actions and promises are reckoned from the day on which it was loaded. */
  private static final Duration FRESH = Duration.ofHours(3);

  private static Mailbox mails;
  private static TadamunServer server;

  private Demonstration() {}

  /**
   * One by itself, not started yet. In the embedded database all that it loads is there from an
   * earlier start, since that takes longer than the start itself; in another it comes with this
   * one.
   */
  public static TadamunServer begun(String name, Map<String, String> keys) {
    TadamunServer begun = new TadamunServer("demo", name, keys);
    if (!keys.containsKey("database.url") && isFresh()) {
      for (String part : List.of("database", "secrets.properties")) {
        Folders.copy(BEGUN.resolve(part), begun.data().resolve(part));
      }
    }
    return begun;
  }

  /** Loads the one that others begin with. */
  public static void begin() throws IOException {
    try (TadamunServer demonstration = new TadamunServer("demo", "begun", Map.of()).start()) {
      demonstration.signInLink();
      demonstration.stop();
    }
    Files.createFile(WHOLE);
  }

  /** Not where one was broken off, or is left from hours ago or from a build before. */
  private static boolean isFresh() {
    try {
      return Files.exists(WHOLE)
          && Files.exists(BUILT)
          && Files.getLastModifiedTime(WHOLE).compareTo(Files.getLastModifiedTime(BUILT)) > 0
          && Files.getLastModifiedTime(WHOLE).toInstant().isAfter(Instant.now().minus(FRESH));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Started when somebody first asks. */
  public static synchronized TadamunServer server() {
    if (server == null) {
      mails = new Mailbox();
      Map<String, String> keys = new HashMap<>(mails.keys());
      keys.put("controller.name", CONTROLLER);
      keys.put("controller.address", "1 Union Street, Geneva");
      keys.put("controller.email", "privacy@example.org");
      keys.put("controller.officer", "officer@example.org");
      keys.put("signing-key.published", KEY_PLACE);
      TadamunServer started = begun("demonstration", keys).forMinutes().start();
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

  /** The other one, for what is asked of PostgreSQL too, or done behind the server's back. */
  public static final class OnPostgresql {

    private static Map<String, String> database;
    private static Mailbox mails;
    private static TadamunServer server;

    private OnPostgresql() {}

    /** Started when somebody first asks; whoever signs in there asks for a link of his own. */
    public static synchronized TadamunServer server() {
      if (server == null) {
        database = Store.POSTGRESQL.keys();
        mails = new Mailbox();
        Map<String, String> keys = new HashMap<>(mails.keys());
        keys.putAll(database);
        TadamunServer started = new TadamunServer("demo", "on-postgresql", keys).start();
        started.signInLink();
        server = started;
      }
      return server;
    }

    public static Mailbox mails() {
      server();
      return mails;
    }

    public static Connection connection() throws SQLException {
      server();
      String user = database.get("database.user");
      return DriverManager.getConnection(
          database.get("database.url"), user, database.get("database.password"));
    }
  }
}
