package org.tadamun.kernel.database.control;

/**
 * How many pages of its files Derby keeps at hand, how many statements, and how soon it looks
 * whether those who wait for each other wait in a circle. By itself it keeps a thousand pages, four
 * megabytes of most of ours: enough for a list, and of the indexes of a million signatures so
 * little that a new one reads and writes several pages. And a hundred statements for all
 * connections, fewer than the pages of the console ask, so that many were read and made into Java
 * classes anew. And it looks after twenty seconds.
 */
final class DerbySettings {

  /** Derby's own names; what an administrator sets by {@code JAVA_OPTS} stays. */
  static final String KEY = "derby.storage.pageCacheSize";

  static final String STATEMENTS_KEY = "derby.language.statementCacheSize";
  static final String STATEMENTS = "500";

  static final String CIRCLE_KEY = "derby.locks.deadlockTimeout";

  /** The wait after which it looks. Who only waits goes on waiting. */
  static final String CIRCLE_SECONDS = "1";

  /** Derby's default. */
  private static final int LEAST = 1_000;

  private static final int MOST = 40_000;

  /** Of the heap. */
  private static final int SHARE = 16;

  /** A page has 4 or 32 kB; with most of them small, this is on the safe side. */
  private static final int BYTES_A_PAGE = 16 * 1024;

  private DerbySettings() {}

  /** Before Derby begins, which looks once. */
  static void use() {
    set(KEY, Integer.toString(pages(Runtime.getRuntime().maxMemory())));
    set(STATEMENTS_KEY, STATEMENTS);
    set(CIRCLE_KEY, CIRCLE_SECONDS);
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
