package org.tadamun.kernel.database.boundary;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Splits a counter that many transactions change at once into several rows, whose sum it is: each
 * row is locked until its transaction ends.
 *
 * <p>A node's groups (see {@link SharedCommit}) run one after the other, so they all use one row,
 * and the counter needs few rows. All other transactions, which may be long, use other rows.
 */
public final class RowShard {

  /** How many rows there are for groups, and again for others. */
  private static final int ROWS = 4;

  private static final int OF_THIS_NODE = ThreadLocalRandom.current().nextInt(ROWS);

  private RowShard() {}

  /** The row for the groups of this node; another node most likely uses another one. */
  public static int ofGroup() {
    return OF_THIS_NODE;
  }

  /** The row for any other transaction: a random one, and never one for groups. */
  public static int ofOne() {
    return ROWS + ThreadLocalRandom.current().nextInt(ROWS);
  }
}
