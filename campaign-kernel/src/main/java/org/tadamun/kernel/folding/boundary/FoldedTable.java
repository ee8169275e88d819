package org.tadamun.kernel.folding.boundary;

import java.util.List;

/**
 * A table with columns of folded words, for searching or sorting. One bean for each table: when the
 * folding rule changes, all of them are folded again, since words that were stored by the former
 * rule would not be found.
 */
public abstract class FoldedTable {

  private final String name;
  private final List<String> from;
  private final List<String> to;

  /**
   * @param name the table, whose rows have {@code id} and {@code version}
   * @param from the columns whose words are folded
   * @param to the columns in which they lie folded
   */
  protected FoldedTable(String name, List<String> from, List<String> to) {
    this.name = name;
    this.from = from;
    this.to = to;
  }

  /**
   * Returns the values of {@link #to}, in its order; never null.
   *
   * @param words the values of {@link #from}, in its order; null where a column is null
   */
  public abstract List<String> fold(List<String> words);

  public String name() {
    return name;
  }

  public List<String> from() {
    return from;
  }

  public List<String> to() {
    return to;
  }
}
