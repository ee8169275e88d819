package org.tadamun.actions.action.boundary;

import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * That an action took place, and how many came: a number with its method, or neither.
 *
 * @param headCount as in an answer, or null
 */
public record ActionReport(Count headCount) {

  /** A number as it is typed. */
  public record Count(Integer count, CountingMethod method) {

    boolean isEmpty() {
      return count == null && method == null;
    }
  }

  public static ActionReport of(Integer count, CountingMethod method) {
    return new ActionReport(new Count(count, method));
  }

  HeadCount check() {
    if (headCount == null || headCount.isEmpty()) {
      return null;
    }
    Violations violations =
        new Violations()
            .required("headCount.count", headCount.count)
            .required("headCount.method", headCount.method);
    if (headCount.count != null && (headCount.count < 1 || headCount.count > HeadCount.MOST)) {
      violations.add("headCount.count", "kernel.error.range", 1, HeadCount.MOST);
    }
    violations.throwIfAny();
    return new HeadCount(headCount.count, headCount.method);
  }
}
