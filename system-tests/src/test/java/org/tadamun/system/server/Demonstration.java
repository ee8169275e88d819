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

/** The one server with the sample campaign that most tests share, and its mails. */
public final class Demonstration {

  /** The slug of the campaign and of the petition. */
  public static final String SLUG = "release-amar-fayaz";

  /** The controller of its data. */
  public static final String CONTROLLER = "Federation of Unions";

  /** Another place with the fingerprint of its key. */
  public static final String KEY_PLACE = "https://union.example/campaign-key";

  /** The data folder that {@code Rehearsal} has made before all tests. */
  private static final Path BEGUN = Path.of("target/servers/fork-0/begun/data").toAbsolutePath();

  /** A mark beside it once the folder was complete. */
  private static final Path WHOLE = BEGUN.resolveSibling("whole");

  /** The file that each build of the server makes last. */
  private static final Path BUILT =
      Path.of("../web-ui/target/server/server-patches").toAbsolutePath();

  /**
   * The age at which it is made again: its actions and pledges have dates relative to the day of
   * loading.
   */
  private static final Duration FRESH = Duration.ofHours(3);

  private static Mailbox mails;
  private static TadamunServer server;

  private Demonstration() {}

  /**
   * A server of its own, not started yet. For the embedded database the demonstration is copied
   * from an earlier start, since loading takes longer than the start itself; for another one it is
   * loaded at this start.
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

  /** Loads the demonstration that other servers copy. */
  public static void begin() throws IOException {
    try (TadamunServer demonstration = new TadamunServer("demo", "begun", Map.of()).start()) {
      demonstration.signInLink();
      demonstration.stop();
    }
    Files.createFile(WHOLE);
  }

  /** Whether the copy is complete, from this build, and not hours old. */
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

  /** The shared server, started at the first call. */
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
      // Waits for the printed link, which would void every later one.
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

  /** The other shared server, for tests on PostgreSQL, and for those that change its database. */
  public static final class OnPostgresql {

    private static Map<String, String> database;
    private static Mailbox mails;
    private static TadamunServer server;

    private OnPostgresql() {}

    /**
     * The shared server, started at the first call; each staff member needs a link of their own.
     */
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
