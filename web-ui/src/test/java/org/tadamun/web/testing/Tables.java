package org.tadamun.web.testing;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Searches all tables of the database, as its catalogue lists them, and reads its locks. */
@Stateless
@PermitAll
public class Tables {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final Set<Integer> TEXTS =
      Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR);

  private static final String WAITERS_POSTGRESQL =
      """
      select count(*) from pg_locks
      where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))
      """;

  /** Derby tells no connection its own transaction; it is recognised by this query. */
  private static final String WAITERS_DERBY =
      """
      select count(*) from syscs_diag.lock_table w
      join syscs_diag.lock_table h
        on h.tablename = w.tablename and h.lockname = w.lockname and h.state = 'GRANT'
      join syscs_diag.transaction_table o on o.xid = h.xid
      where w.state = 'WAIT' and o.sql_text like 'select count(*) from syscs_diag.lock_table%'
      """;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource source;

  /** The columns, of all tables, in which this word occurs in any case. */
  public List<String> columnsWith(String word) {
    return columnsWith(List.of(word)).get(word);
  }

  /**
   * The columns as in {@link #columnsWith(String)}, for each of these words. Each row is read only
   * once, since there are hundreds of columns.
   */
  public Map<String, List<String>> columnsWith(Collection<String> words) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    words.forEach(word -> found.put(word, new LinkedHashSet<>()));
    try (Connection database = source.getConnection()) {
      for (Map.Entry<String, List<String>> table : texts(database.getMetaData()).entrySet()) {
        look(database, table.getKey(), table.getValue(), found);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> List.copyOf(one.getValue())));
  }

  /**
   * Waits until another transaction waits for a row that the caller's transaction has locked; fails
   * if none does. Waits between two other transactions, such as timers, do not count.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void awaitWaiter() {
    awaitWaiter(() -> false);
  }

  /**
   * As {@link #awaitWaiter()}, for an operation that waits on only one of the databases.
   *
   * @param through whether the operation has finished
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void awaitWaiter(BooleanSupplier through) {
    Instant end = Instant.now().plus(PATIENCE);
    try (Connection database = source.getConnection();
        Statement statement = database.createStatement()) {
      String question =
          database.getMetaData().getDatabaseProductName().equals("PostgreSQL")
              ? WAITERS_POSTGRESQL
              : WAITERS_DERBY;
      while (count(statement, question) == 0 && !through.getAsBoolean()) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("nobody waits for a row");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long count(Statement statement, String question) throws SQLException {
    try (ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void look(
      Connection database, String table, List<String> columns, Map<String, Set<String>> found)
      throws SQLException {
    List<String> names =
        columns.stream().map(one -> (table + "." + one).toLowerCase(Locale.ROOT)).toList();
    String sql = "select \"%s\" from \"%s\"".formatted(String.join("\", \"", columns), table);
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        for (int i = 0; i < columns.size(); i++) {
          String text = rows.getString(i + 1);
          if (text != null) {
            String small = text.toLowerCase(Locale.ROOT);
            String name = names.get(i);
            found.forEach(
                (word, places) -> {
                  if (small.contains(word.toLowerCase(Locale.ROOT))) {
                    places.add(name);
                  }
                });
          }
        }
      }
    }
  }

  /** The text columns of each of our tables. */
  private static Map<String, List<String>> texts(DatabaseMetaData catalogue) throws SQLException {
    Map<String, List<String>> texts = new TreeMap<>();
    try (ResultSet rows = catalogue.getColumns(null, null, "%", "%")) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        boolean ours =
            table.toLowerCase(Locale.ROOT).matches("(kernel|petition|actions|endorsements)_.*");
        if (ours && TEXTS.contains(rows.getInt("DATA_TYPE"))) {
          texts
              .computeIfAbsent(table, none -> new ArrayList<>())
              .add(rows.getString("COLUMN_NAME"));
        }
      }
    }
    if (texts.values().stream().mapToInt(List::size).sum() < 100) {
      throw new IllegalStateException("only " + texts);
    }
    return texts;
  }
}
