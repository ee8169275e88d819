package org.tadamun.benchmark.scale.filling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Sums that are written once their time is over, so that few are in memory. */
final class Cells implements AutoCloseable {

  private static final int FEW = 2_000;

  private final TreeMap<Key, Long> open = new TreeMap<>();
  private final PreparedStatement insert;
  private final long petition;

  private record Key(Instant from, String country, String what) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::from).thenComparing(Key::country).thenComparing(Key::what);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * @param sql inserts petition, beginning, country, what is counted, and the number
   */
  Cells(Connection database, String sql, long petition) throws SQLException {
    this.insert = database.prepareStatement(sql);
    this.petition = petition;
  }

  void add(Instant from, String country, String what) {
    open.merge(new Key(from, country, what), 1L, Long::sum);
  }

  /** Writes the sums that began before this moment. */
  void closeBefore(Instant moment) throws SQLException {
    if (open.size() < FEW) {
      return;
    }
    Map<Key, Long> over = open.headMap(new Key(moment, "", ""));
    write(over);
    over.clear();
  }

  private void write(Map<Key, Long> cells) throws SQLException {
    for (Map.Entry<Key, Long> cell : cells.entrySet()) {
      insert.setLong(1, petition);
      insert.setTimestamp(2, Timestamp.from(cell.getKey().from()));
      insert.setString(3, cell.getKey().country());
      insert.setString(4, cell.getKey().what());
      insert.setLong(5, cell.getValue());
      insert.addBatch();
    }
    if (!cells.isEmpty()) {
      insert.executeBatch();
    }
  }

  @Override
  public void close() throws SQLException {
    write(open);
    insert.close();
  }
}
