package org.tadamun.kernel.leftover.boundary;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.LongConnections;
import org.tadamun.kernel.leftover.control.TableRewriting;

/**
 * Takes out of the files of an embedded database what was erased from its tables.
 *
 * <p>Derby only marks what goes from an index, and rows that go, as deleted. It writes over them
 * when their page has to take something in, and a page of numbers that ascend never has to: names
 * of the erased stood in the index by name for ever, in each backup too (docs/adr/246).
 */
public final class Leftovers {

  /** So often its size a table takes while it is written anew: old, new, what is sorted. */
  public static final int ROOM_TIMES = 3;

  /** Some 100,000 signatures: about ten seconds of a start. */
  private static final long MOST_BYTES = 100L << 20;

  private static final String DERBY = "jdbc:derby:";
  private static final Duration A_DAY = Duration.ofDays(1);

  /** A property of the database, which goes with each copy: when it was done last. */
  private static final String DONE = "tadamun.written-anew";

  private static final String LAST =
      "values syscs_util.syscs_get_database_property('" + DONE + "')";
  private static final String MARK = "call syscs_util.syscs_set_database_property(?, ?)";
  private static final String OLD = "select count(*) from kernel_campaign where created_at < ?";

  /** No such schema, table or column: of before the first start. */
  private static final Set<String> MISSING = Set.of("42Y07", "42X05", "42X04");

  private final Connection connection;

  /**
   * @param connection to a database that nobody else has open
   */
  public Leftovers(Connection connection) {
    this.connection = connection;
  }

  /**
   * Of a whole copy, which is closed when this returns.
   *
   * @param url of the original, with options of which one may be how to read it
   * @param parent into which the original has copied itself
   */
  public static void clearCopy(String url, String user, String password, Path parent, Instant now)
      throws SQLException {
    String[] original = url.substring(DERBY.length()).split(";");
    String options =
        Stream.of(original)
            .skip(1)
            .filter(option -> !option.startsWith("create="))
            .map(option -> ";" + option)
            .collect(Collectors.joining());
    String copy = DERBY + parent.resolve(Path.of(original[0]).getFileName()) + options;
    LongConnections.alone(copy, user, password, it -> new Leftovers(it).clear(now));
  }

  /**
   * Once a day at most, and not in an installation of today, in which there is nothing. A start is
   * not given up for it: what cannot be done now is tried again by the next one, a table by the
   * next one that does them all.
   *
   * @param database its folder, on whose disk there has to be room
   * @return a line that says what is left, and where; blank where nothing is
   */
  public String clearAtStart(Path database) {
    try (Statement statement = connection.createStatement();
        ResultSet time = statement.executeQuery("values current_timestamp")) {
      time.next();
      long room = database.toFile().getUsableSpace() / ROOM_TIMES;
      return clearWhereDue(time.getTimestamp(1).toInstant(), Math.min(MOST_BYTES, room));
    } catch (SQLException failed) {
      return told(List.of(String.valueOf(failed.getMessage())));
    }
  }

  String clearWhereDue(Instant now, long mostBytes) throws SQLException {
    if (!isDue(now)) {
      return "";
    }
    List<String> left = new TableRewriting(connection).runWherePossible(mostBytes);
    mark(now);
    return told(left);
  }

  /** A copy with a table that cannot be read through is none. */
  private void clear(Instant now) throws SQLException {
    new TableRewriting(connection).run();
    mark(now);
  }

  private void mark(Instant now) throws SQLException {
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      mark.setString(1, DONE);
      mark.setString(2, now.toString());
      mark.execute();
    }
  }

  private static String told(List<String> left) {
    return left.isEmpty()
        ? ""
        : "tadamun: Files of the database may still hold what was erased from it, see *What is kept how long* in docs/operations.md: %s%n"
            .formatted(String.join(", ", left).lines().findFirst().orElse(""));
  }

  private boolean isDue(Instant now) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet last = statement.executeQuery(LAST)) {
      String done = last.next() ? last.getString(1) : null;
      return done == null
          ? isOlderThan(now.minus(A_DAY))
          : Duration.between(Instant.parse(done), now).abs().compareTo(A_DAY) >= 0;
    }
  }

  private boolean isOlderThan(Instant moment) throws SQLException {
    try (PreparedStatement question = connection.prepareStatement(OLD)) {
      question.setTimestamp(1, Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)));
      try (ResultSet row = question.executeQuery()) {
        return row.next() && row.getLong(1) > 0;
      }
    } catch (SQLException failed) {
      if (MISSING.contains(failed.getSQLState())) {
        return false;
      }
      throw failed;
    }
  }
}
