package org.tadamun.petition.signature.boundary;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Which signatures are wanted; null where it does not matter.
 *
 * @param version of the text that was signed
 * @param from first moment of signing
 * @param to end of the time of signing, exclusive
 * @param confirmedFrom first moment of confirming
 */
public record SignatureFilter(
    SignatureState state,
    String country,
    Integer version,
    Instant from,
    Instant to,
    Instant confirmedFrom) {

  public static final SignatureFilter ALL = new SignatureFilter(null, null, null, null, null, null);

  static SignatureFilter parse(String state, String country, String from, String to) {
    return new SignatureFilter(
        state(state), country(country), null, moment("from", from), moment("to", to), null);
  }

  /** As {@link #parse}, with everything that can be asked. */
  public static SignatureFilter parse(
      String state, String country, Integer version, String from, String to, String confirmedFrom) {
    return new SignatureFilter(
        state(state),
        country(country),
        version,
        moment("from", from),
        moment("to", to),
        moment("confirmedFrom", confirmedFrom));
  }

  /** The confirmed ones of one version, perhaps only those since a moment. */
  public static SignatureFilter confirmed(int version, Instant since) {
    return new SignatureFilter(SignatureState.CONFIRMED, null, version, null, null, since);
  }

  SignatureFilter in(String onlyCountry) {
    return new SignatureFilter(state, onlyCountry, version, from, to, confirmedFrom);
  }

  private static String country(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String code = text.strip().toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{2}")) {
      throw new InvalidInput("country", "kernel.error.country");
    }
    return code;
  }

  private static SignatureState state(String text) {
    try {
      return text == null || text.isBlank() ? null : SignatureState.valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("state", "kernel.error.choice");
    }
  }

  private static Instant moment(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      Instant moment = Instant.parse(text);
      new Violations().moment(field, moment).throwIfAny();
      return moment;
    } catch (DateTimeException malformed) {
      throw new InvalidInput(field, "kernel.error.date");
    }
  }
}
