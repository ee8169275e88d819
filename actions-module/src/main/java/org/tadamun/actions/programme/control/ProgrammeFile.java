package org.tadamun.actions.programme.control;

import java.util.List;
import org.tadamun.actions.action.boundary.ActionAnswer;

/**
 * What a calendar or a map holds of a programme.
 *
 * @param actions what is to come and what was called off, then the latest of the past
 * @param truncated whether there are more than it holds
 */
public record ProgrammeFile(List<ActionAnswer> actions, boolean truncated) {

  /** A file holds so many of them. */
  public static final int MOST = 1_000;

  /**
   * @param found one more than a file holds, where there are more
   */
  public static ProgrammeFile of(List<ActionAnswer> found) {
    return found.size() > MOST
        ? new ProgrammeFile(List.copyOf(found.subList(0, MOST)), true)
        : new ProgrammeFile(found, false);
  }
}
