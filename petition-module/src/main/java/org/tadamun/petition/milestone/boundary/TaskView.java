package org.tadamun.petition.milestone.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.milestone.control.ReachedMarks;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.milestone.entity.MilestoneTaskState;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.SmallCells;

/**
 * What is to be done about a milestone.
 *
 * @param petition the petition's slug
 * @param reached how many there were when it was noticed
 * @param now how many there are under the present version of the text: below {@code wanted} the
 *     number is reached no longer, as where signatures were taken out
 * @param step in steps of how many figures of its country are told now, where its news were written
 *     with a number between two of them; null where they tell no more than the figures do
 * @param news the draft of news that came with it
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
   * @param present the petition's figures of now
   * @param cells in which steps figures of countries are told now
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
        ReachedMarks.figure(task.mark(), present),
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

  /** The headline has what was wanted, the text how many there were. */
  private static boolean isTold(MilestoneTask task, SmallCells cells) {
    boolean ofOne = task.mark().country() != null;
    return !ofOne || cells.tells(task.mark().wanted()) && cells.tells(task.reached());
  }

  public boolean isOpen() {
    return state == MilestoneTaskState.OPEN;
  }

  /** Whether whoever tells people of it now would tell what is not so any more. */
  public boolean isFallen() {
    return now < wanted;
  }

  /** Whether its news tell of a country what no public figure does. */
  public boolean isExact() {
    return step != null;
  }
}
