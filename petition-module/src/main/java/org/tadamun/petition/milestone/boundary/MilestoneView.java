package org.tadamun.petition.milestone.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.tally.boundary.CountryCount;

/**
 * A number to be reached, for everybody.
 *
 * @param id of one that the staff added; null for a quarter of the goal
 * @param percent how much of the goal it is; null for a number of the staff's own
 * @param country null for all countries together
 * @param reached under the present version of the text, whether a task was raised by it or not:
 *     what came late, or was passed at one look with a higher one, raised none
 * @param reachedNow whether the figures of now reach it; signatures may have been taken out since
 * @param reachedAt when it raised its task; null where it has raised none. The public is told of a
 *     country of when the figures were that had reached it first, where these are told in steps,
 *     and of none before that it is reached
 * @param createdAt when staff added it; null for a quarter of the goal
 * @param version as with every other thing; null for a quarter of the goal
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

  /** What it wants of its country; nothing where it is of all of them. */
  Stream<CountryCount> ofCountry() {
    return country == null ? Stream.empty() : Stream.of(new CountryCount(country, wanted));
  }

  /**
   * The same as the public is told it where figures of countries have steps.
   *
   * @param reached of when the figures were that first told so many
   */
  MilestoneView releasedBy(Map<CountryCount, Instant> reached) {
    return country == null ? this : releasedAt(reached.get(new CountryCount(country, wanted)));
  }

  /** The same, reached with the figures of this moment; null where none that were told did. */
  MilestoneView releasedAt(Instant moment) {
    boolean told = moment != null;
    Instant at = told() ? moment : null;
    return new MilestoneView(
        id, percent, country, wanted, told, told && reachedNow, at, createdAt, version);
  }

  /** Whether a task was raised by it. */
  public boolean told() {
    return reachedAt != null;
  }

  /** Whether it was reached once, and is no longer. */
  public boolean fallen() {
    return reached && !reachedNow;
  }

  /** Whether it is a quarter that was not told, since a higher one was passed at the same look. */
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
