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
 * Rewrites Derby's tables with all their indexes, and then makes Derby delete the log files that
 * still contain the old ones.
 *
 * <p>A table is locked meanwhile. A statement that writes into it is compiled again, holds locks on
 * the catalogue and waits for the table, while this waits for the catalogue: a deadlock. So use it
 * only on a database that nobody else has open.
 */
public final class TableRewriting {

  private static final String TABLES =
      "select s.schemaname, t.tablename, sum(p.numallocatedpages * p.pagesize)"
          + " from sys.sysschemas s, sys.systables t, table(syscs_diag.space_table()) p"
          + " where p.tableid = t.tableid and t.schemaid = s.schemaid and t.tabletype = 'T'"
          + " group by s.schemaname, t.tablename order by s.schemaname, t.tablename";

  /** How many rows fill a log file: it has one megabyte by default. */
  private static final int FILLERS = 64;

  private static final int FILLER = 30_000;

  private final Connection connection;

  public TableRewriting(Connection connection) {
    this.connection = connection;
  }

  private record Table(String schema, String name, long bytes) {}

  /** Rewrites all tables; fails if one cannot be. */
  public void run() throws SQLException {
    for (Table table : tables()) {
      writeAnew(table);
    }
    leadLogPast();
  }

  /**
   * Rewrites the tables of at most this size, indexes included. One that fails is skipped, since
   * otherwise each start would repeat the others.
   *
   * @return the names of larger tables, and of those that failed, with Derby's error code
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

  /** All indexes at once: one after the other takes a quarter longer, and as much room. */
  private void writeAnew(Table table) throws SQLException {
    try (CallableStatement call =
        connection.prepareCall("call syscs_util.syscs_compress_table(?, ?, 0)")) {
      call.setString(1, table.schema());
      call.setString(2, table.name());
      call.execute();
    }
  }

  /** The outer exceptions only say that a procedure has failed. */
  private static String reason(SQLException failed) {
    SQLException last = failed;
    while (last.getNextException() != null) {
      last = last.getNextException();
    }
    return last.getSQLState();
  }

  /** A checkpoint deletes only full log files, so the present one is filled. */
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
