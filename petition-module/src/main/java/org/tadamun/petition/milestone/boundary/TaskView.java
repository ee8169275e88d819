package org.tadamun.petition.milestone.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.milestone.control.ReachedMarks;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.milestone.entity.MilestoneTaskState;
import org.tadamun.petition.tally.boundary.Counts;

/**
 * What is to be done about a milestone.
 *
 * @param petition the petition's slug
 * @param reached how many there were when it was noticed
 * @param now how many there are under the present version of the text: below {@code wanted} the
 *     number is reached no longer, as where signatures were taken out
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
    String news,
    MilestoneTaskState state,
    String doneBy,
    Instant doneAt,
    Instant raisedAt,
    int version) {

  /**
   * @param present the petition's figures of now
   */
  static TaskView of(MilestoneTask task, Counts present) {
    return new TaskView(
        task.publicId(),
        present.petition(),
        task.textVersion(),
        task.mark().percent(),
        task.mark().country(),
        task.mark().wanted(),
        task.reached(),
        ReachedMarks.figure(task.mark(), present),
        task.newsId(),
        task.state(),
        task.doneBy(),
        task.doneAt(),
        task.createdAt(),
        task.version());
  }

  public boolean isOpen() {
    return state == MilestoneTaskState.OPEN;
  }

  /** Whether whoever tells people of it now would tell what is not so any more. */
  public boolean isFallen() {
    return now < wanted;
  }
}
