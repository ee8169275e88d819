package org.tadamun.kernel.leftover.boundary;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.LongConnections;
import org.tadamun.kernel.leftover.control.LastRewriting;
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
    LastRewriting last = new LastRewriting(connection);
    if (!last.isDue(now)) {
      return "";
    }
    List<String> left = new TableRewriting(connection).runWherePossible(mostBytes);
    last.mark(now);
    return told(left);
  }

  /** A copy with a table that cannot be read through is none. */
  private void clear(Instant now) throws SQLException {
    new TableRewriting(connection).run();
    new LastRewriting(connection).mark(now);
  }

  private static String told(List<String> left) {
    return left.isEmpty()
        ? ""
        : "tadamun: Files of the database may still hold what was erased from it, see *What is kept how long* in docs/operations.md: %s%n"
            .formatted(String.join(", ", left).lines().findFirst().orElse(""));
  }
}
