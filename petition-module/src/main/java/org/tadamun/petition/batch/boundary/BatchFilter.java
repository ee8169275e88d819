package org.tadamun.petition.batch.boundary;

import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.batch.entity.BatchState;

/**
 * Which batches are wanted; null where it does not matter.
 *
 * @param petition its slug
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 * @param textVersion for which version of the text they were entered
 */
public record BatchFilter(String petition, BatchState state, String country, Integer textVersion) {

  public static final BatchFilter ALL = new BatchFilter(null, null, null);
  public static final BatchFilter TO_CHECK = new BatchFilter(null, BatchState.SUBMITTED, null);

  /** For any version of the text. */
  public BatchFilter(String petition, BatchState state, String country) {
    this(petition, state, country, null);
  }

  static BatchFilter parse(String petition, String state, String country) {
    return new BatchFilter(
        petition, given(state).map(BatchFilter::named).orElse(null), Page.country(country));
  }

  private static BatchState named(String name) {
    return Stream.of(BatchState.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("state", "kernel.error.choice"));
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(one -> !one.isBlank());
  }
}
