package org.tadamun.kernel.schema;

import java.util.List;

/**
 * Rows after a migration that moves them.
 *
 * @param migration its name without the stamp
 * @param rows the expected rows at the end, the values of each separated by blanks
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
