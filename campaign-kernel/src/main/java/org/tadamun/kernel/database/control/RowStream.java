package org.tadamun.kernel.database.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.tadamun.kernel.database.boundary.RowBatch;

/**
 * Writes many rows to PostgreSQL in one stream ({@code COPY}), in the transaction of the
 * connection. It needs no parsing and planning, a quarter of the cost of inserts, and the server
 * works on the first rows while the next are made.
 */
public final class RowStream {

  private static final String NOTHING = "\\N";

  /** The characters that must be escaped in a value. */
  private static final String MARKS = "\\\t\n\r";

  /** In bytes; when so much has gathered, it is sent. */
  private static final int CHUNK = 32_768;

  private RowStream() {}

  public static boolean isKnownTo(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class);
  }

  /**
   * Writes all rows or none.
   *
   * @param columns separated by commas
   * @param rows the values; {@link RowBatch.Null} for null. Making them must not use the
   *     connection: it is busy until the last row, and that would wait for ever
   */
  public static void write(
      Connection connection, String table, String columns, Stream<Object[]> rows)
      throws SQLException {
    CopyIn stream =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin");
    try {
      ByteArrayOutputStream text = new ByteArrayOutputStream(2 * CHUNK);
      for (Iterator<Object[]> all = rows.iterator(); all.hasNext(); ) {
        append(text, all.next());
        if (text.size() >= CHUNK) {
          send(stream, text);
        }
      }
      send(stream, text);
      stream.endCopy();
    } finally {
      if (stream.isActive()) {
        stream.cancelCopy();
      }
    }
  }

  private static void send(CopyIn stream, ByteArrayOutputStream text) throws SQLException {
    stream.writeToCopy(text.toByteArray(), 0, text.size());
    text.reset();
  }

  /** Writes a row in the text format of COPY: values separated by tabs, one line for each row. */
  static void append(ByteArrayOutputStream text, Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        text.write('\t');
      }
      append(text, row[i] instanceof RowBatch.Null ? NOTHING : escaped(row[i].toString()));
    }
    text.write('\n');
  }

  private static void append(ByteArrayOutputStream text, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    text.write(bytes, 0, bytes.length);
  }

  private static String escaped(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (MARKS.indexOf(value.charAt(i)) >= 0) {
        return value
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
      }
    }
    return value;
  }
}
