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
 * Removes from the files of an embedded database what was erased from its tables.
 *
 * <p>Derby only marks deleted rows and index entries, and overwrites them when their page needs
 * room, which a page of ascending keys never does. Names of erased people stayed in the index for
 * ever, and in each backup (docs/adr/246).
 */
public final class Leftovers {

  /** Rewriting a table needs this many times its size: the old one, the new one, and sorting. */
  public static final int ROOM_TIMES = 3;

  /** Some 100,000 signatures, which take about ten seconds at the start. */
  private static final long MOST_BYTES = 100L << 20;

  private static final String DERBY = "jdbc:derby:";

  private final Connection connection;

  /**
   * For a database.
   *
   * @param connection to a database that nobody else has open
   */
  public Leftovers(Connection connection) {
    this.connection = connection;
  }

  /**
   * Rewrites all tables of a complete copy, which is closed when this returns.
   *
   * @param url of the original, with options such as a decryption key
   * @param parent the folder into which the original was copied
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
   * Rewrites tables at a start, at most once a day, and not in an installation of today. The start
   * never fails for it: what cannot be done now, such as a table that fails, is tried by a later
   * start.
   *
   * @param database its folder, on whose disk there must be room
   * @return a line that names what is left; blank if nothing is
   */
  public String clearAtStart(Path database) {
    try (Statement statement = connection.createStatement();
        ResultSet time = statement.executeQuery("values current_timestamp")) {
      time.next();
      long room = database.toFile().getUsableSpace() / ROOM_TIMES;
      return clearWhereDue(time.getTimestamp(1).toInstant(), Math.min(MOST_BYTES, room));
    } catch (SQLException failed) {
      return warning(List.of(String.valueOf(failed.getMessage())));
    }
  }

  String clearWhereDue(Instant now, long mostBytes) throws SQLException {
    LastRewriting last = new LastRewriting(connection);
    if (!last.isDue(now)) {
      return "";
    }
    List<String> left = new TableRewriting(connection).runWherePossible(mostBytes);
    last.mark(now);
    return warning(left);
  }

  /** A table that cannot be read makes the copy invalid. */
  private void clear(Instant now) throws SQLException {
    new TableRewriting(connection).run();
    new LastRewriting(connection).mark(now);
  }

  private static String warning(List<String> left) {
    return left.isEmpty()
        ? ""
        : "tadamun: Files of the database may still hold what was erased from it, see *What is kept how long* in docs/operations.md: %s%n"
            .formatted(String.join(", ", left).lines().findFirst().orElse(""));
  }
}
