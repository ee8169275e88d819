package org.tadamun.kernel.folding.boundary;

import java.util.List;

/**
 * Rows of which a list searches or sorts folded words, which it keeps in columns of their own. One
 * bean for each table: another folding is asked of all of them, and what was stored by the former
 * one would be found by nobody.
 */
public interface FoldedTable {

  /** Its name; its rows have {@code id} and {@code version}. */
  String name();

  /** The columns whose words are folded. */
  List<String> from();

  /** The columns in which they lie folded. */
  List<String> to();

  /**
   * What belongs into {@link #to}, in its order; never null.
   *
   * @param words what stands in {@link #from}, in its order; null where nothing does
   */
  List<String> fold(List<String> words);
}
