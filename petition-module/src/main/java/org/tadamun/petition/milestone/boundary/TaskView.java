package org.tadamun.petition.milestone.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.milestone.control.ReachedTargets;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.milestone.entity.MilestoneTaskState;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.SmallCells;

/**
 * A task about a milestone.
 *
 * @param petition the petition's slug
 * @param reached how many signatures there were when it was raised
 * @param now how many there are under the present version: below {@code wanted} it is no longer
 *     reached, as when signatures were taken out
 * @param step the present size of steps, if its news state a number of its country that is none of
 *     them; else null
 * @param news public id of the draft that came with it
 */
@Schema(name = "MilestoneTask")
public record TaskView(
    String id,
    String petition,
    int textVersion,
    Integer percent,
    String country,
    long wanted,
    long reached,
    long now,
    Integer step,
    String news,
    MilestoneTaskState state,
    String doneBy,
    Instant doneAt,
    Instant raisedAt,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /**
   * @param present the petition's present figures
   * @param cells the present steps for figures by country
   */
  static TaskView of(MilestoneTask task, Counts present, SmallCells cells) {
    return new TaskView(
        task.publicId(),
        present.petition(),
        task.textVersion(),
        task.mark().percent(),
        task.mark().country(),
        task.mark().wanted(),
        task.reached(),
        ReachedTargets.figure(task.mark(), present),
        isTold(task, cells) ? null : cells.step(),
        task.newsId(),
        task.state(),
        task.doneBy(),
        task.doneAt(),
        task.createdAt(),
        task.createdAt(),
        task.modifiedAt(),
        task.version());
  }

  /** The headline states the wanted number, the text the reached one; both must be steps. */
  private static boolean isTold(MilestoneTask task, SmallCells cells) {
    boolean ofOne = task.mark().country() != null;
    return !ofOne || cells.tells(task.mark().wanted()) && cells.tells(task.reached());
  }

  public boolean isOpen() {
    return state == MilestoneTaskState.OPEN;
  }

  /** Whether the number is no longer reached, so that the news would be wrong. */
  public boolean isFallen() {
    return now < wanted;
  }

  /** Whether its news state a number of a country that no public figure shows. */
  public boolean isExact() {
    return step != null;
  }
}
