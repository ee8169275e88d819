package org.tadamun.kernel.database.control;

/**
 * How many pages of its files Derby keeps at hand. By itself it keeps a thousand, four megabytes of
 * most of ours: enough for a list, and of the indexes of a million signatures so little that a new
 * one reads and writes several pages.
 */
final class DerbyMemory {

  /** Derby's own name for it; what an administrator sets by {@code JAVA_OPTS} stays. */
  static final String KEY = "derby.storage.pageCacheSize";

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
    if (System.getProperty(KEY) == null) {
      System.setProperty(KEY, Integer.toString(pages(Runtime.getRuntime().maxMemory())));
    }
  }

  /**
   * @param heap the most that the heap may grow to, in bytes
   */
  static int pages(long heap) {
    return (int) Math.clamp(heap / SHARE / BYTES_A_PAGE, LEAST, MOST);
  }
}
