package org.tadamun.petition.milestone.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.milestone.entity.MilestoneTask;

/**
 * What is to be done about a milestone.
 *
 * @param petition the petition's slug
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
    String news,
    MilestoneTask.State state,
    String doneBy,
    Instant doneAt,
    Instant raisedAt,
    int version) {

  static TaskView of(MilestoneTask task, String petition) {
    return new TaskView(
        task.publicId(),
        petition,
        task.textVersion(),
        task.mark().percent(),
        task.mark().country(),
        task.mark().wanted(),
        task.reached(),
        task.newsId(),
        task.state(),
        task.doneBy(),
        task.doneAt(),
        task.createdAt(),
        task.version());
  }

  public boolean isOpen() {
    return state == MilestoneTask.State.OPEN;
  }
}
