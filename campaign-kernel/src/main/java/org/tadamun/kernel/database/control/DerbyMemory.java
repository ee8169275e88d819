package org.tadamun.kernel.database.control;

/**
 * How many pages of its files Derby keeps at hand, and how many statements. By itself it keeps a
 * thousand pages, four megabytes of most of ours: enough for a list, and of the indexes of a
 * million signatures so little that a new one reads and writes several pages. And a hundred
 * statements for all connections, fewer than the pages of the console ask, so that many were read
 * and made into Java classes anew.
 */
final class DerbyMemory {

  /** Derby's own names; what an administrator sets by {@code JAVA_OPTS} stays. */
  static final String KEY = "derby.storage.pageCacheSize";

  static final String STATEMENTS_KEY = "derby.language.statementCache.size";
  static final String STATEMENTS = "500";

  /** Derby's default. */
  private static final int LEAST = 1_000;

  private static final int MOST = 40_000;

  /** Of the heap. */
  private static final int SHARE = 16;

  /** A page has 4 or 32 kB; with most of them small, this is on the safe side. */
  private static final int BYTES_A_PAGE = 16 * 1024;

  private DerbyMemory() {}

  /** Before Derby begins, which looks once. */
  static void use() {
    set(KEY, Integer.toString(pages(Runtime.getRuntime().maxMemory())));
    set(STATEMENTS_KEY, STATEMENTS);
  }

  private static void set(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  /**
   * @param heap the most that the heap may grow to, in bytes
   */
  static int pages(long heap) {
    return (int) Math.clamp(heap / SHARE / BYTES_A_PAGE, LEAST, MOST);
  }
}
