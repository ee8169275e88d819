package org.tadamun.petition.batch.boundary;

import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.batch.entity.BatchState;

/**
 * Which batches are wanted; null where it does not matter.
 *
 * @param petition its slug
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 * @param textVersion for which version of the text they were entered
 * @param notBy who did not enter them: {@code staff:…}
 */
public record BatchFilter(
    String petition, BatchState state, String country, Integer textVersion, String notBy) {

  public static final BatchFilter ALL = new BatchFilter(null, null, null);
  public static final BatchFilter TO_CHECK = new BatchFilter(null, BatchState.SUBMITTED, null);

  public BatchFilter(String petition, BatchState state, String country, Integer textVersion) {
    this(petition, state, country, textVersion, null);
  }

  /** For any version of the text. */
  public BatchFilter(String petition, BatchState state, String country) {
    this(petition, state, country, null);
  }

  /** Those that may be checked by this person: who entered one is not the second. */
  public static BatchFilter toCheckBy(String person) {
    return new BatchFilter(null, BatchState.SUBMITTED, null, null, person);
  }

  static BatchFilter parse(String petition, String state, String country) {
    return new BatchFilter(
        petition, Choices.of("state", state, BatchState.class), Page.country(country));
  }
}
