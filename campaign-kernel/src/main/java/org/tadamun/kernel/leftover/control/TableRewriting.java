package org.tadamun.kernel.leftover.control;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes tables of Derby anew with all their indexes, then leads its log past what that still has
 * of the old ones.
 *
 * <p>A table is locked for as long. Whoever writes into it meanwhile has his statement translated
 * anew, keeps what he read of the catalogue for that and waits for the table, while this waits for
 * the catalogue: a circle, of which somebody is refused. So it is only for a database that nobody
 * else has open.
 */
public final class TableRewriting {

  private static final String TABLES =
      "select s.schemaname, t.tablename, sum(p.numallocatedpages * p.pagesize)"
          + " from sys.sysschemas s, sys.systables t, table(syscs_diag.space_table()) p"
          + " where p.tableid = t.tableid and t.schemaid = s.schemaid and t.tabletype = 'T'"
          + " group by s.schemaname, t.tablename order by s.schemaname, t.tablename";

  /** A file of the log takes a megabyte unless somebody has set it otherwise. */
  private static final int FILLERS = 64;

  private static final int FILLER = 30_000;

  private final Connection connection;

  public TableRewriting(Connection connection) {
    this.connection = connection;
  }

  private record Table(String schema, String name, long bytes) {}

  /** All tables, or none counts as done. */
  public void run() throws SQLException {
    for (Table table : tables()) {
      writeAnew(table);
    }
    leadLogPast();
  }

  /**
   * All tables that have at most so many bytes, indexes included. One that cannot be written is
   * left, since the others would else be done again by each start.
   *
   * @return the names of those that have more, and of those that cannot be, with Derby's code
   */
  public List<String> runWherePossible(long mostBytes) throws SQLException {
    List<String> left = new ArrayList<>();
    for (Table table : tables()) {
      if (table.bytes() > mostBytes) {
        left.add(table.name());
        continue;
      }
      try {
        writeAnew(table);
      } catch (SQLException failed) {
        if (connection.isClosed()) {
          throw failed;
        }
        left.add("%s (%s)".formatted(table.name(), reason(failed)));
      }
    }
    leadLogPast();
    return left;
  }

  private List<Table> tables() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TABLES)) {
      List<Table> tables = new ArrayList<>();
      while (rows.next()) {
        tables.add(new Table(rows.getString(1), rows.getString(2), rows.getLong(3)));
      }
      return tables;
    }
  }

  /** Its indexes at once: one after the other it would take a quarter longer, and as much room. */
  private void writeAnew(Table table) throws SQLException {
    try (CallableStatement call =
        connection.prepareCall("call syscs_util.syscs_compress_table(?, ?, 0)")) {
      call.setString(1, table.schema());
      call.setString(2, table.name());
      call.execute();
    }
  }

  /** Around it Derby only says that a procedure has failed. */
  private static String reason(SQLException failed) {
    SQLException last = failed;
    while (last.getNextException() != null) {
      last = last.getNextException();
    }
    return last.getSQLState();
  }

  /** A checkpoint deletes only files of the log that are full: so it is filled with nothing. */
  private void leadLogPast() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table leftover_filler (nothing varchar(" + FILLER + "))");
      try (PreparedStatement row =
          connection.prepareStatement("insert into leftover_filler values ?")) {
        row.setString(1, "0".repeat(FILLER));
        for (int i = 0; i < FILLERS; i++) {
          row.execute();
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("call syscs_util.syscs_checkpoint_database()");
    }
  }
}
