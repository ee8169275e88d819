package org.tadamun.actions.programme.control;

import java.util.List;
import org.tadamun.actions.action.boundary.ActionAnswer;

/**
 * The actions of a calendar or a map.
 *
 * @param actions upcoming ones and those called off, then the latest past ones
 * @param truncated whether there are more than it holds
 */
public record ProgrammeFile(List<ActionAnswer> actions, boolean truncated) {

  /** The most actions of a file. */
  public static final int MOST = 1_000;

  /**
   * Cuts to the most.
   *
   * @param found one more than {@link #MOST}, where there are more
   */
  public static ProgrammeFile of(List<ActionAnswer> found) {
    return found.size() > MOST
        ? new ProgrammeFile(List.copyOf(found.subList(0, MOST)), true)
        : new ProgrammeFile(found, false);
  }
}
