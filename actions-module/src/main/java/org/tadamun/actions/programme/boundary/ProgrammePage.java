package org.tadamun.actions.programme.boundary;

import java.util.List;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/**
 * A page of the programme.
 *
 * @param sections each part, in their order
 * @param next the cursor of the next page; null at the end
 */
public record ProgrammePage(List<Section> sections, String next) {

  /**
   * One part: upcoming ones with the next first, past ones with the latest first.
   *
   * @param total how many there are on all pages, at the moment at which the first page was read
   * @param actions those on this page
   */
  public record Section(Part part, long total, List<ActionAnswer> actions) {}

  public Section of(Part part) {
    return sections.get(part.ordinal());
  }
}
