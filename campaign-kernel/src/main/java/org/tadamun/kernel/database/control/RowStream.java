package org.tadamun.kernel.database.control;

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
 * connection: it neither reads a statement nor plans it, which is a quarter of what their insertion
 * costs there, and is at work on the first rows while the next are made.
 */
public final class RowStream {

  private static final String NOTHING = "\\N";

  /** Characters, after which what there is goes on its way. */
  private static final int CHUNK = 32_768;

  private RowStream() {}

  public static boolean isKnownTo(Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class);
  }

  /**
   * All of them or none.
   *
   * @param columns separated by commas
   * @param rows the values; {@link RowBatch.Null} where there is none. Whoever makes them must not
   *     need the connection: it is at work until the last one has come, and he would wait for ever
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
      StringBuilder text = new StringBuilder();
      for (Iterator<Object[]> all = rows.iterator(); all.hasNext(); ) {
        append(text, all.next());
        if (text.length() >= CHUNK) {
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

  private static void send(CopyIn stream, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    stream.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }

  /** As the format of the stream has it: tabs between the values, each row a line. */
  static void append(StringBuilder text, Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        text.append('\t');
      }
      if (row[i] instanceof RowBatch.Null) {
        text.append(NOTHING);
      } else {
        append(text, row[i].toString());
      }
    }
    text.append('\n');
  }

  private static void append(StringBuilder text, String value) {
    int from = text.length();
    text.append(value);
    for (int i = text.length() - 1; i >= from; i--) {
      switch (text.charAt(i)) {
        case '\\' -> text.insert(i, '\\');
        case '\t' -> text.replace(i, i + 1, "\\t");
        case '\n' -> text.replace(i, i + 1, "\\n");
        case '\r' -> text.replace(i, i + 1, "\\r");
        default -> {
          // Stands as it is.
        }
      }
    }
  }
}
