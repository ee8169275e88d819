package org.tadamun.kernel.retention.boundary;

import java.util.List;

/**
 * What a rule has looked at in one transaction.
 *
 * @param ended how many of it have gone; what was changed a moment ago is left alone
 * @param last the highest number of it, behind which the next portion begins; where all that is
 *     found is deleted any higher one; 0 where nothing was found
 */
public record RetentionPortion(int ended, long last) {

  public static final RetentionPortion NONE = new RetentionPortion(0, 0);

  /**
   * @param found the numbers looked at, ascending
   */
  public static RetentionPortion of(List<Long> found, int ended) {
    return found.isEmpty() ? NONE : new RetentionPortion(ended, found.getLast());
  }
}
