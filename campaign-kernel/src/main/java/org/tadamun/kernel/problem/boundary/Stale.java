package org.tadamun.kernel.problem.boundary;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** 412: somebody else changed the thing since it was read. */
public class Stale extends BusinessException {

  private static final Logger LOG = System.getLogger(Stale.class.getName());

  public Stale() {
    super(ProblemType.STALE, "kernel.error.stale");
  }

  /**
   * What was to be named was removed in this moment, and the database lets no row name what is not
   * there. Logged, since a mistake of ours would look the same; empty where it is something else.
   */
  public static Optional<Stale> in(Throwable error) {
    if (!UniqueViolation.isNamedElsewhere(error)) {
      return Optional.empty();
    }
    LOG.log(Level.WARNING, "A row was to name what is gone, or to go while it is named", error);
    return Optional.of(new Stale());
  }

  /**
   * Refuses an edit that was made on an older version than the present one.
   *
   * @param expected null where the state alone decides
   */
  public static void refuseUnless(Integer expected, int present) {
    if (expected != null && expected != present) {
      throw new Stale();
    }
  }
}
