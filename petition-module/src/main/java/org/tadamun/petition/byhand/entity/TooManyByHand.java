package org.tadamun.petition.byhand.entity;

import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;

/** 429: so many signatures need a rule, or another day. */
public class TooManyByHand extends RetryLater {

  TooManyByHand(int most, int left, long seconds) {
    super(ProblemType.TOO_MANY, "petition.error.by-hand", seconds, most, left);
  }
}
