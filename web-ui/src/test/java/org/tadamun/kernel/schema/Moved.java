package org.tadamun.kernel.schema;

import java.util.List;

/**
 * Rows that a migration has moved.
 *
 * @param migration that moves them, without its stamp
 * @param rows what is there at the end, each with its values one after the other
 */
record Moved(String migration, String query, List<String> rows) {

  static Moved moved(String migration, String query, String... rows) {
    return new Moved(migration, query, List.of(rows));
  }

  @Override
  public String toString() {
    return migration + ": " + query;
  }
}
