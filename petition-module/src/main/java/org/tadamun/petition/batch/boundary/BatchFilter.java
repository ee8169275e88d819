package org.tadamun.petition.batch.boundary;

import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.batch.entity.BatchState;

/**
 * Which batches a list shows; a null part does not narrow it.
 *
 * @param petition its slug
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 * @param textVersion for which version of the text they were entered
 * @param notBy leaves out the batches that this actor entered: {@code staff:…}
 */
public record BatchFilter(
    String petition, BatchState state, String country, Integer textVersion, String notBy) {

  public static final BatchFilter ALL = new BatchFilter(null, null, null);
  public static final BatchFilter TO_CHECK = new BatchFilter(null, BatchState.SUBMITTED, null);

  public BatchFilter(String petition, BatchState state, String country, Integer textVersion) {
    this(petition, state, country, textVersion, null);
  }

  /** Creates a filter for batches of any version of the text. */
  public BatchFilter(String petition, BatchState state, String country) {
    this(petition, state, country, null);
  }

  /**
   * The batches that this person may check: all that wait, but those that they entered themselves.
   */
  public static BatchFilter toCheckBy(String person) {
    return new BatchFilter(null, BatchState.SUBMITTED, null, null, person);
  }

  static BatchFilter parse(String petition, String state, String country) {
    return new BatchFilter(
        petition, Choices.of("state", state, BatchState.class), Page.country(country));
  }
}
