package org.tadamun.actions.action.boundary;

import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * That an action took place, and how many came: a number with its method, or neither.
 *
 * @param headCount as in an answer; null says nothing of it, an empty one that nobody counted
 * @param count the same without {@code headCount} around it, with its method
 */
public record ActionReport(Count headCount, Integer count, CountingMethod method) {

  public ActionReport {
    headCount = headCount == null ? Count.orNull(count, method) : headCount;
  }

  public ActionReport(Count headCount) {
    this(headCount, null, null);
  }

  /** A number as it is typed. */
  @OnlyKnown
  public record Count(Integer count, CountingMethod method) {

    static Count orNull(Integer count, CountingMethod method) {
      return count == null && method == null ? null : new Count(count, method);
    }

    boolean isEmpty() {
      return count == null && method == null;
    }
  }

  public static ActionReport of(Integer count, CountingMethod method) {
    return new ActionReport(new Count(count, method));
  }

  /**
   * What holds from now on.
   *
   * @param present what is on record, or null
   */
  HeadCount after(HeadCount present) {
    if (headCount == null) {
      return present;
    }
    if (headCount.isEmpty()) {
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
