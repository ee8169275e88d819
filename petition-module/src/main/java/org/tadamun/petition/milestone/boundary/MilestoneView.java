package org.tadamun.petition.milestone.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.tally.boundary.CountryCount;

/**
 * A number to be reached, as shown to everybody.
 *
 * @param id of one that staff added; null for a quarter of the goal
 * @param percent of the goal; null for one that staff added
 * @param country null for all countries together
 * @param reached whether the present version has reached it, with or without a task: a milestone
 *     added late, or passed together with a higher one, has none
 * @param reachedNow whether the present figures reach it; signatures may have been taken out since
 * @param reachedAt when its task was raised; null without a task. With steps the public sees for a
 *     country the moment of the first released figures that reached it, and before that nothing
 * @param createdAt when staff added it; null for a quarter of the goal
 * @param version null for a quarter of the goal
 */
@Schema(name = "Milestone")
public record MilestoneView(
    String id,
    Integer percent,
    String country,
    long wanted,
    boolean reached,
    boolean reachedNow,
    Instant reachedAt,
    Instant createdAt,
    Integer version) {

  /** The number and country to look for in released figures; empty for all countries. */
  Stream<CountryCount> ofCountry() {
    return country == null ? Stream.empty() : Stream.of(new CountryCount(country, wanted));
  }

  /**
   * This milestone as the public sees it with steps.
   *
   * @param reached the moment of the first released figures with each number
   */
  MilestoneView releasedBy(Map<CountryCount, Instant> reached) {
    return country == null ? this : releasedAt(reached.get(new CountryCount(country, wanted)));
  }

  /** This milestone, reached at this moment; null if no released figure reached it. */
  MilestoneView releasedAt(Instant moment) {
    boolean told = moment != null;
    Instant at = told() ? moment : null;
    return new MilestoneView(
        id, percent, country, wanted, told, told && reachedNow, at, createdAt, version);
  }

  /** Whether it has raised a task. */
  public boolean told() {
    return reachedAt != null;
  }

  /** Whether it was reached once and no longer is. */
  public boolean fallen() {
    return reached && !reachedNow;
  }

  /** Whether it is a quarter without a task because a higher one was passed at the same time. */
  public boolean passed(List<MilestoneView> all) {
    return percent != null
        && !told()
        && all.stream()
            .anyMatch(other -> other.percent != null && other.percent > percent && other.told());
  }

  public boolean own() {
    return id != null;
  }
}
