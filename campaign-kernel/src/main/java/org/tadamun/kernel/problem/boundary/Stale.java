package org.tadamun.kernel.problem.boundary;

/** 412: somebody else changed the thing since it was read. */
public class Stale extends BusinessException {

  public Stale() {
    super(ProblemType.STALE, "kernel.error.stale");
  }

  /** Refuses an edit that was made on an older version than the present one. */
  public static void refuseUnless(int expected, int present) {
    if (expected != present) {
      throw new Stale();
    }
  }
}
