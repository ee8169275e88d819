package org.tadamun.petition.alarm.entity;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 412: clearly more are held by now than whoever wants to release them was shown. */
public class MoreHeld extends BusinessException {

  private static final long AT_LEAST = 10;

  public MoreHeld(long present) {
    super(ProblemType.STALE, "alarm.error.more", present);
  }

  /**
   * Half as many again, and ten at least: while a country signs, some come with every second, and
   * one click is enough for all of them.
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
