package org.tadamun.kernel.folding.boundary;

import java.util.List;

/**
 * A table with columns of folded words, for searching or sorting. One bean for each table: when the
 * folding rule changes, all of them are folded again, since words that were stored by the former
 * rule would not be found.
 */
public interface FoldedTable {

  /** The table's name; its rows have {@code id} and {@code version}. */
  String name();

  /** The columns whose words are folded. */
  List<String> from();

  /** The columns of the folded words. */
  List<String> to();

  /**
   * Returns the values of {@link #to}, in its order; never null.
   *
   * @param words the values of {@link #from}, in its order; null where a column is null
   */
  List<String> fold(List<String> words);
}
