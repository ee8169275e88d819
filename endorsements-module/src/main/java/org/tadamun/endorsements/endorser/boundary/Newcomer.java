package org.tadamun.endorsements.endorser.boundary;

import java.util.function.Function;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * Somebody who was not known before. A request may tell of him in several places; his mistakes are
 * named where it did.
 *
 * @param path before his parts there, such as {@code endorser.}; may be empty
 */
public record Newcomer(EndorserDetails details, String path) {

  /** Where the use cases name them. */
  private static final String APART = "newEndorser.";

  /**
   * The one of whom a request tells.
   *
   * @param endorser may be one who is known, or null
   * @param apart may be null
   * @return null where there is none
   * @throws InvalidInput where nobody can tell which of two is meant
   */
  public static Newcomer of(NamedEndorser endorser, EndorserDetails apart) {
    if (endorser != null && apart != null) {
      throw new InvalidInput("newEndorser", "endorsements.error.known-and-new");
    }
    if (apart != null) {
      return new Newcomer(apart, APART);
    }
    return endorser == null || !endorser.isNew()
        ? null
        : new Newcomer(endorser.details(), "endorser.");
  }

  /** What is done with him, and refused where he was told of. */
  public <T> T write(Function<EndorserDetails, T> work) {
    try {
      return work.apply(details);
    } catch (InvalidInput mistakes) {
      throw mistakes.named(
          field -> field.startsWith(APART) ? path + field.substring(APART.length()) : field);
    }
  }
}
