package org.tadamun.actions.action.boundary;

import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * That an action took place, and how many came: a number with its method, or neither.
 *
 * @param headCount as in an answer; null says nothing of it, an empty one that nobody counted
 * @param count the same without {@code headCount} around it, with its method
 */
public record ActionReport(Count headCount, Integer count, CountingMethod method) {

  public ActionReport(Count headCount) {
    this(headCount, null, null);
  }

  /** A number as it is typed. */
  @OnlyKnown
  public record Count(Integer count, CountingMethod method) {

    private static Count orNull(Integer count, CountingMethod method) {
      return count == null && method == null ? null : new Count(count, method);
    }

    private boolean isEmpty() {
      return count == null && method == null;
    }

    private HeadCount counted(String part) {
      Violations violations =
          new Violations().required(part + "count", count).required(part + "method", method);
      if (count != null && (count < 1 || count > HeadCount.MOST)) {
        violations.add(part + "count", "kernel.error.range", 1, HeadCount.MOST);
      }
      violations.throwIfAny();
      return new HeadCount(count, method);
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
    Count beside = Count.orNull(count, method);
    if (headCount != null && beside != null && !headCount.equals(beside)) {
      throw new InvalidInput("count", "kernel.error.too-many", 1);
    }
    Count told = headCount == null ? beside : headCount;
    if (told == null) {
      return present;
    }
    return told.isEmpty() ? null : told.counted(headCount == null ? "" : "headCount.");
  }
}
