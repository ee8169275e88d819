package org.tadamun.petition.signature.boundary;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.entity.SignatureState;

/** Which signatures are wanted; null where it does not matter. Times are those of signing. */
public record SignatureFilter(SignatureState state, String country, Instant from, Instant to) {

  public static final SignatureFilter ALL = new SignatureFilter(null, null, null, null);

  static SignatureFilter parse(String state, String country, String from, String to) {
    return new SignatureFilter(
        state(state),
        country == null || country.isBlank() ? null : country.strip().toUpperCase(Locale.ROOT),
        moment("from", from),
        moment("to", to));
  }

  private static SignatureState state(String text) {
    try {
      return text == null || text.isBlank() ? null : SignatureState.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("state", "kernel.error.choice");
    }
  }

  private static Instant moment(String field, String text) {
    try {
      return text == null || text.isBlank() ? null : Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw new InvalidInput(field, "kernel.error.date");
    }
  }
}
