package org.tadamun.petition.alarm.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * 412: clearly more signatures are held now than the page showed to the person who wants to release
 * them.
 */
public class MoreHeld extends BusinessException {

  private static final long AT_LEAST = 10;

  public MoreHeld(long present) {
    super(ProblemType.STALE, "alarm.error.more", present);
  }

  /**
   * Refuses where half as many again are held, and at least ten more. Smaller differences are fine:
   * while a country signs, new ones come every second, and one click should be enough.
   *
   * @param shown how many were shown
   */
  public static void refuseIfMany(long shown, long present) {
    long more = present - shown;
    if (more >= AT_LEAST && more > shown / 2) {
      throw new MoreHeld(present);
    }
  }
}
