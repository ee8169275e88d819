package org.tadamun.petition.milestone.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number to be reached, for everybody.
 *
 * @param id of one that the staff added; null for a quarter of the goal
 * @param percent how much of the goal it is; null for a number of the staff's own
 * @param country null for all countries together
 * @param reachedAt under the present version of the text; null while it is not reached
 */
@Schema(name = "Milestone")
public record MilestoneView(
    String id, Integer percent, String country, long wanted, Instant reachedAt) {

  public boolean reached() {
    return reachedAt != null;
  }

  public boolean own() {
    return id != null;
  }
}
