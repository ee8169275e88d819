package org.tadamun.kernel.retention.boundary;

import java.util.List;

/**
 * What a rule did in one transaction.
 *
 * @param ended how many things were ended; those changed since they were selected are left
 * @param last the highest id read, after which the next portion begins; any higher one if all of
 *     them are deleted; 0 if nothing was found
 */
public record RetentionPortion(int ended, long last) {

  public static final RetentionPortion NONE = new RetentionPortion(0, 0);

  /**
   * Makes the result.
   *
   * @param found the ids that were read, ascending
   */
  public static RetentionPortion of(List<Long> found, int ended) {
    return found.isEmpty() ? NONE : new RetentionPortion(ended, found.getLast());
  }
}
