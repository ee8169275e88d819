package org.tadamun.web.testing;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads the whole database, table by table, as its catalogue has them, and its locks. */
@Stateless
@PermitAll
public class Tables {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Set<Integer> TEXTS =
      Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR);

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource source;

  /** In which columns, of all tables, this word stands somewhere, in whatever case. */
  public List<String> columnsWith(String word) {
    List<String> found = new ArrayList<>();
    try (Connection database = source.getConnection()) {
      for (Map.Entry<String, List<String>> table : texts(database.getMetaData()).entrySet()) {
        found.addAll(with(database, table.getKey(), table.getValue(), word));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return found;
  }

  /** Until somebody waits for a row that somebody else has; there must be one who does. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void awaitWaiter() {
    Instant end = Instant.now().plus(PATIENCE);
    try (Connection database = source.getConnection();
        Statement statement = database.createStatement()) {
      String question =
          database.getMetaData().getDatabaseProductName().equals("PostgreSQL")
              ? "select count(*) from pg_locks where not granted"
              : "select count(*) from syscs_diag.lock_table where state = 'WAIT'";
      while (count(statement, question) == 0) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("nobody waits for a row");
        }
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

  /** By one look at each row: there are hundreds of columns, and some tables are long. */
  private static Set<String> with(
      Connection database, String table, List<String> columns, String word) throws SQLException {
    String like = word.toLowerCase(Locale.ROOT);
    String sql =
        columns.stream()
            .map("lower(\"%s\") like ?"::formatted)
            .collect(
                Collectors.joining(
                    " or ",
                    "select \"%s\" from \"%s\" where "
                        .formatted(String.join("\", \"", columns), table),
                    ""));
    Set<String> found = new LinkedHashSet<>();
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 1; i <= columns.size(); i++) {
        statement.setString(i, "%" + like + "%");
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          for (String column : columns) {
            String text = rows.getString(column);
            if (text != null && text.toLowerCase(Locale.ROOT).contains(like)) {
              found.add((table + "." + column).toLowerCase(Locale.ROOT));
            }
          }
        }
      }
    }
    return found;
  }

  /** The columns of text of each of our tables. */
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
