package org.tadamun.actions.action.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * A report that an action took place, and how many came: a number with its method, or neither.
 *
 * @param tookPlace true or null; for what did not take place there is no report
 * @param letterHandedOver false or null; a hand-over is recorded as a delivery
 * @param photographs empty or null; they are not stored
 * @param headCount as in an answer; null keeps the number on record, an empty one removes it
 * @param count the number without {@code headCount} around it, with its method
 */
@OnlyKnown
public record ActionReport(
    Boolean tookPlace,
    @Schema(description = "Only false is taken: a hand-over is recorded at POST /deliveries.")
        Boolean letterHandedOver,
    @Schema(description = "Only an empty list is taken: there are no photographs yet.")
        List<String> photographs,
    Count headCount,
    Integer count,
    CountingMethod method) {

  public ActionReport(Count headCount) {
    this(headCount, null, null);
  }

  ActionReport(Count headCount, Integer count, CountingMethod method) {
    this(null, null, null, headCount, count, method);
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
   * Returns the head-count after this report.
   *
   * @param present the head-count on record, or null
   */
  HeadCount after(HeadCount present) {
    refuseOtherNews();
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

  /** Ignoring them would publish the opposite of the first, or lose the others. */
  private void refuseOtherNews() {
    Violations violations = new Violations();
    if (Boolean.FALSE.equals(tookPlace)) {
      violations.add("tookPlace", "actions.error.not-held");
    }
    if (Boolean.TRUE.equals(letterHandedOver)) {
      violations.add("letterHandedOver", "actions.error.letter-handed-over");
    }
    if (photographs != null && !photographs.isEmpty()) {
      violations.add("photographs", "actions.error.photographs");
    }
    violations.throwIfAny();
  }
}
