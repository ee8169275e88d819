package org.tadamun.web.launch.preflight;

import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATABASE_PASSWORD;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATABASE_URL;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATABASE_USER;
import static org.tadamun.web.launch.preflight.content.PostgresqlQuestions.KEYLESS;
import static org.tadamun.web.launch.preflight.content.PostgresqlQuestions.OF_OTHERS;
import static org.tadamun.web.launch.preflight.content.PostgresqlQuestions.UNSIGNED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tadamun.kernel.leftover.boundary.Leftovers;
import org.tadamun.web.launch.preflight.content.Question;
import org.tadamun.web.launch.preflight.content.SqlState;
import org.tadamun.web.launch.preflight.owner.OwnedFile;

/** Checks, before the server boots, whether the database answers and what is in it. */
class DatabaseCheck {

  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String DERBY = "jdbc:derby:";

  /** Whether lower('É') is 'é'; in the C locale PostgreSQL lowers only ASCII letters. */
  private static final String SMALL = "SELECT (lower(chr(201)) = chr(233))::text";

  private final Settings settings;
  private final String url;
  private final Duration patience;
  private boolean foldsAsciiAlone;
  private boolean showsSample;
  private String leftovers = "";

  DatabaseCheck(Settings settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
    this.url = settings.get(DATABASE_URL);
  }

  /** Checks the database and returns whether it is empty; otherwise it needs these secrets. */
  boolean findEmpty(NavigableSet<String> known, SecretsFile secrets) throws Refusal {
    requireOwn();
    if (url.startsWith(DERBY)) {
      EmbeddedFiles.requireWhole(Path.of(location()));
    }
    if (isYetToBeCreated()) {
      return true;
    }
    try (Connection connection = connect()) {
      requireUnicode(connection);
      foldsAsciiAlone = asked(connection, SMALL).startsWith("f");
      NavigableSet<String> applied = KnownMigrations.appliedTo(connection);
      requireKnown(applied, known);
      requireRestored(connection);
      KnownMigrations.requireSinceCut(connection, applied, location());
      if (applied.isEmpty()) {
        requireRoom(connection);
      }
      secrets.requireKeys(connection);
      lookForCampaigns(connection);
      if (url.startsWith(DERBY)) {
        leftovers = new Leftovers(connection).clearAtStart(Path.of(location()));
      }
      return applied.isEmpty();
    } catch (SQLException broken) {
      throw refusal(broken);
    } finally {
      shutDownEmbedded();
    }
  }

  /** What to tell at the start although it is no reason to refuse; blank if nothing. */
  String warning() {
    return leftovers
        + (foldsAsciiAlone
            ? "tadamun: The database %s (tadamun.database.url) was made in a locale in which accented capitals have no small letters, so that a rule takes one name for two; back it up, and restore it into one that is created with --locale=C.UTF-8.%n"
                .formatted(location())
            : "")
        + (showsSample
            ? "tadamun: Everybody sees the sample campaign of %s (tadamun.database.url); take it offline in the console, or choose another folder with --data.%n"
                .formatted(location())
            : "");
  }

  private boolean isYetToBeCreated() {
    return url.startsWith(DERBY)
        && url.contains("create=true")
        && Files.notExists(Path.of(location()).resolve("service.properties"));
  }

  /** A database that was restored as root would look missing or broken to this user. */
  private void requireOwn() throws Refusal {
    String closed = url.startsWith(DERBY) ? new OwnedFile(Path.of(location())).whyClosed() : "";
    if (!closed.isEmpty()) {
      throw new Refusal(
          ExitCode.DATA_FOLDER, "The database %s (tadamun.database.url) %s.", location(), closed);
    }
  }

  /** Without a limit of time for Derby, which may have to recover after a crash. */
  private Connection connect() throws Refusal, SQLException {
    if (url.startsWith(DERBY)) {
      return open();
    }
    try {
      FutureTask<Connection> opening = new FutureTask<>(this::open);
      Thread.ofPlatform().daemon().start(opening);
      return opening.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw doesNotAnswer(" within " + patience.toSeconds() + " seconds", SqlState.START);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw doesNotAnswer("", SqlState.START);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof SQLException cause ? cause : new SQLException(failed);
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, properties());
  }

  /** Accepts a standby if no primary of several hosts answers; what it lacks is reported later. */
  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", settings.get(DATABASE_USER));
    properties.setProperty("password", settings.get(DATABASE_PASSWORD));
    if (!url.startsWith(DERBY)) {
      properties.setProperty("targetServerType", "preferPrimary");
    }
    return properties;
  }

  /** With another encoding the names of half the world could not be stored. */
  private void requireUnicode(Connection connection) throws SQLException, Refusal {
    String encoding = asked(connection, "SHOW server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new Refusal(
          ExitCode.DATABASE,
          "The database %s (tadamun.database.url) keeps texts in %s, and Tadamun needs UTF8; create"
              + " it anew with -E UTF8 -T template0.",
          location(),
          encoding);
    }
  }

  /** By default a restore goes on after a failure and leaves a database that looks complete. */
  private void requireRestored(Connection connection) throws SQLException, Refusal {
    if (!url.startsWith(DERBY) && (KEYLESS.findsAny(connection) || UNSIGNED.findsAny(connection))) {
      throw new Refusal(
          ExitCode.HALF_RESTORED,
          "The database %s (tadamun.database.url) was restored by half: keys of its tables are"
              + " missing, or its signatures; stop the service, drop the database, create it anew,"
              + " and restore the backup with --single-transaction.",
          location());
    }
  }

  /** Otherwise the migrations would fail on it, and only after the server has booted. */
  private void requireRoom(Connection connection) throws SQLException, Refusal {
    String may = asked(connection, "SELECT has_schema_privilege(current_schema(), 'CREATE')::text");
    if (!may.startsWith("t")) {
      throw new Refusal(
          ExitCode.DATABASE,
          "The user %1$s (tadamun.database.user) may not create tables in the database %2$s; make"
              + " this user its owner: ALTER DATABASE … OWNER TO %1$s, or create it with -O %1$s.",
          settings.get(DATABASE_USER),
          location());
    }
    if (!url.startsWith(DERBY) && OF_OTHERS.findsAny(connection)) {
      throw ofSomethingElse();
    }
  }

  private Refusal ofSomethingElse() {
    return new Refusal(
        ExitCode.DATABASE,
        "The database %s (tadamun.database.url) holds tables of something else; create one for"
            + " Tadamun alone, and name that one.",
        location());
  }

  /** PostgreSQL's answer; for Derby the answer that is always wanted. */
  private String asked(Connection connection, String question) throws SQLException {
    if (url.startsWith(DERBY)) {
      return question.startsWith("SHOW") ? "UTF8" : "true";
    }
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? String.valueOf(answer.getString(1)) : "";
    }
  }

  private void requireKnown(NavigableSet<String> applied, NavigableSet<String> known)
      throws Refusal {
    if (!applied.isEmpty()
        && Collections.disjoint(applied, known)
        && applied.stream().noneMatch(KnownMigrations::isStamp)) {
      throw ofSomethingElse();
    }
    for (String version : applied.descendingSet()) {
      if (!known.contains(version)) {
        throw KnownMigrations.unknown(location(), version, known);
      }
    }
  }

  /** A visible sample campaign is a warning, no refusal: somebody may start only to look at it. */
  private void lookForCampaigns(Connection connection) throws SQLException, Refusal {
    if (!settings.isDemo()) {
      showsSample =
          campaigns("sample = TRUE AND offline = FALSE AND state <> 'DRAFT'").findsAny(connection);
    } else if (campaigns("sample = FALSE").findsAny(connection)) {
      throw new Refusal(
          ExitCode.REAL_CAMPAIGN,
          "The database %s (tadamun.database.url) holds a real campaign, so no demonstration is"
              + " loaded into it; use ./tadamun start, or another folder with --data.",
          location());
    }
  }

  private static Question campaigns(String condition) {
    return new Question("SELECT COUNT(*) FROM kernel_campaign WHERE " + condition);
  }

  Refusal refusal(SQLException failed) {
    return switch (SqlState.of(failed)) {
      case WRONG_PASSWORD ->
          new Refusal(
              ExitCode.DATABASE,
              "The database %s (tadamun.database.url) refuses tadamun.database.user or"
                  + " tadamun.database.password; correct them.",
              location());
      case NO_SUCH_DATABASE ->
          new Refusal(
              ExitCode.DATABASE,
              "The database %s (tadamun.database.url) does not exist; create it, or correct the"
                  + " URL.",
              location());
      case NO_RIGHT ->
          new Refusal(
              ExitCode.DATABASE,
              "The user %2$s (tadamun.database.user) has no right to the database %1$s"
                  + " (tadamun.database.url) or to its tables; make it the owner of both: ALTER"
                  + " DATABASE … OWNER TO %2$s, REASSIGN OWNED BY … TO %2$s.",
              location(),
              settings.get(DATABASE_USER));
      case IN_USE ->
          new Refusal(
              ExitCode.IN_USE,
              "The database %s (tadamun.database.url) is in use by another process; stop that one,"
                  + " or choose another folder with --data.",
              location());
      default ->
          url.startsWith(DERBY)
              ? EmbeddedFiles.damaged(Path.of(location()), failed)
              : doesNotAnswer(
                  ": " + SqlState.said(failed).replace(url, location()), SqlState.remedy(failed));
    };
  }

  private Refusal doesNotAnswer(String how, String remedy) {
    return new Refusal(
        ExitCode.DATABASE,
        "The database %s (tadamun.database.url) does not answer%s; %s",
        location(),
        how,
        remedy);
  }

  /** The URL without parts that may be secret. */
  private String location() {
    return url.startsWith(DERBY)
        ? url.substring(DERBY.length()).split(";", 2)[0]
        : url.split("\\?", 2)[0].replaceFirst("//.*@", "//");
  }

  private void shutDownEmbedded() {
    if (url.startsWith(DERBY)) {
      try {
        DriverManager.getConnection(DERBY + location() + ";shutdown=true").close();
      } catch (SQLException done) {
        // Derby reports its shutdown by this exception
      }
    }
  }
}
