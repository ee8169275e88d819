package org.tadamun.kernel.database.control;

/**
 * Sets Derby's page cache, statement cache and deadlock check. Derby's defaults are too small:
 * 1,000 pages, mostly of 4 kB, hold so little of the indexes of a million signatures that each new
 * one reads and writes several pages; 100 statements are fewer than the console's pages use, so
 * many were compiled again; and deadlocks are looked for only after twenty seconds.
 */
final class DerbySettings {

  /** Derby's own names; values that an administrator sets in {@code JAVA_OPTS} are kept. */
  static final String KEY = "derby.storage.pageCacheSize";

  static final String STATEMENTS_KEY = "derby.language.statementCacheSize";
  static final String STATEMENTS = "500";

  static final String CIRCLE_KEY = "derby.locks.deadlockTimeout";

  /** The wait in seconds after which Derby looks for a deadlock; a mere wait goes on. */
  static final String CIRCLE_SECONDS = "1";

  /** In pages; Derby's default. */
  private static final int LEAST = 1_000;

  private static final int MOST = 40_000;

  /** The share of the heap: one sixteenth. */
  private static final int SHARE = 16;

  /** Pages have 4 or 32 kB; as most are small, this estimate is on the safe side. */
  private static final int BYTES_A_PAGE = 16 * 1024;

  private DerbySettings() {}

  /** Sets the properties; must be called before Derby starts, which reads them once. */
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
   * The size of the page cache.
   *
   * @param heap the most that the heap may grow to, in bytes
   */
  static int pages(long heap) {
    return (int) Math.clamp(heap / SHARE / BYTES_A_PAGE, LEAST, MOST);
  }
}
