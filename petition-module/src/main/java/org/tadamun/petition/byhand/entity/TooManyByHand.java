package org.tadamun.petition.byhand.entity;

import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;

/** 429: so many at once are for a rule, or for another day. */
public class TooManyByHand extends RetryLater {

  TooManyByHand(int most, int left, long seconds) {
    super(ProblemType.TOO_MANY, "petition.error.by-hand", seconds, most, left);
  }
}
