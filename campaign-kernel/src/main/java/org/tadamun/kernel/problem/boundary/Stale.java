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
   * Translates a violated foreign key: a row was to refer to another one that was removed at this
   * moment, or the other way round. Logged, since a programming mistake would look the same. Empty
   * for any other error.
   */
  public static Optional<Stale> in(Throwable error) {
    if (!UniqueViolation.isNamedElsewhere(error)) {
      return Optional.empty();
    }
    LOG.log(Level.WARNING, "A row was to name what is gone, or to go while it is named", error);
    return Optional.of(new Stale());
  }

  /**
   * Refuses an edit that was based on another version than the present one.
   *
   * @param expected the version that the caller saw; null to accept any
   */
  public static void refuseUnless(Integer expected, int present) {
    if (expected != null && expected != present) {
      throw new Stale();
    }
  }
}
