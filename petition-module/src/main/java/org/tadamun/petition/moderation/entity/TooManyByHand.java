package org.tadamun.petition.moderation.entity;

import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;

/** 429: so many need a rule, which a second person approves. */
public class TooManyByHand extends RetryLater {

  TooManyByHand(int most, int left, long seconds) {
    super(ProblemType.TOO_MANY, "petition.error.by-hand", seconds, most, left);
  }
}
