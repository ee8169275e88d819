package org.tadamun.endorsements.endorser.boundary;

import java.util.function.Function;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * A new endorser in a request. Requests may name one in several places; mistakes are reported at
 * the place used.
 *
 * @param path prefix of the field names there, such as {@code endorser.}; may be empty
 */
public record Newcomer(EndorserDetails details, String path) {

  /** The prefix under which the use cases report mistakes. */
  private static final String APART = "newEndorser.";

  /**
   * Returns the new endorser of a request.
   *
   * @param endorser may be a known one, or null
   * @param apart a new one in a field of its own; may be null
   * @return null where there is no new one
   * @throws InvalidInput where both are sent
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

  /** Runs the work, and reports its mistakes at the field names of the request. */
  public <T> T write(Function<EndorserDetails, T> work) {
    try {
      return work.apply(details);
    } catch (InvalidInput mistakes) {
      throw mistakes.named(
          field -> field.startsWith(APART) ? path + field.substring(APART.length()) : field);
    }
  }
}
