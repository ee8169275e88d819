package org.tadamun.kernel.folding.boundary;

import java.util.List;

/**
 * Rows of which a list searches or sorts folded words, which it keeps in columns of their own. One
 * bean for each table: another folding is asked of all of them, and what was stored by the former
 * one would be found by nobody.
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
   * What belongs into {@link #to}, in its order; never null.
   *
   * @param words what stands in {@link #from}, in its order; null where nothing does
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
