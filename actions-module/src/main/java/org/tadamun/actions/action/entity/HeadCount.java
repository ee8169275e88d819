package org.tadamun.actions.action.entity;

/**
 * How many people came, and who says so.
 *
 * @param count persons, from 1 to {@link #MOST}
 */
public record HeadCount(int count, CountingMethod method) {

  public static final int MOST = 10_000_000;

  @Override
  public String toString() {
    return count + " " + method;
  }
}
