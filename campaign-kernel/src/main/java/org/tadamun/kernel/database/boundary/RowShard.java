package org.tadamun.kernel.database.boundary;

import java.util.concurrent.ThreadLocalRandom;

/**
 * A figure that many change at once is kept in several rows, whose sum it is: a row is locked until
 * the commit of whoever changed it.
 *
 * <p>Those who share a commit (see {@link SharedCommit}) never meet each other, since one of them
 * writes for all of a node. So a node's groups keep to one row, and the figure stays in few rows;
 * all others, whose transactions may be long, change another one.
 */
public final class RowShard {

  /** Of groups and of others each. */
  private static final int ROWS = 4;

  private static final int OF_THIS_NODE = ThreadLocalRandom.current().nextInt(ROWS);

  private RowShard() {}

  /** For whoever writes for all of this node; another node most likely has another one. */
  public static int ofGroup() {
    return OF_THIS_NODE;
  }

  /** For everybody else: by chance, and never that of a group. */
  public static int ofOne() {
    return ROWS + ThreadLocalRandom.current().nextInt(ROWS);
  }
}
