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
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private record Column(String table, String name) {

    @Override
    public String toString() {
      return (table + "." + name).toLowerCase(Locale.ROOT);
    }
  }

  /** In which columns, of all tables, this word stands somewhere, in whatever case. */
  public List<String> columnsWith(String word) {
    List<String> found = new ArrayList<>();
    try (Connection database = source.getConnection()) {
      for (Column column : columns(database.getMetaData())) {
        if (isIn(database, column, word.toLowerCase(Locale.ROOT))) {
          found.add(column.toString());
        }
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

  private static boolean isIn(Connection database, Column column, String word) throws SQLException {
    String sql =
        "select count(*) from \"%s\" where lower(\"%s\") like ?"
            .formatted(column.table(), column.name());
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, "%" + word + "%");
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1) > 0;
      }
    }
  }

  private static List<Column> columns(DatabaseMetaData catalogue) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = catalogue.getColumns(null, null, "%", "%")) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME");
        boolean ours =
            table.toLowerCase(Locale.ROOT).matches("(kernel|petition|actions|endorsements)_.*");
        if (ours && TEXTS.contains(rows.getInt("DATA_TYPE"))) {
          columns.add(new Column(table, rows.getString("COLUMN_NAME")));
        }
      }
    }
    if (columns.size() < 100) {
      throw new IllegalStateException("only " + columns);
    }
    return columns;
  }
}
