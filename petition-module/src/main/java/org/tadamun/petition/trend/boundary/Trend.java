package org.tadamun.petition.trend.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.text.boundary.Numbers;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.trend.control.Counting;

/**
 * One domain or range.
 *
 * @param key the beginning of its fingerprint, {@value #LETTERS} characters
 * @param before how many in the time of equal length before; null if that is not known
 * @param share of all signatures in that time, in percent; 0 and 100 only if exact
 * @param pending how many of them are in this state now; null for a range, as are the next three
 * @param ended the others, which are invalidated or expired
 * @param countries in how many countries it occurs
 */
@Schema(name = "Trend")
public record Trend(
    String key,
    long count,
    Long before,
    long share,
    Long pending,
    Long confirmed,
    Long held,
    Long ended,
    int countries,
    Instant first,
    Instant last) {

  public static final int LETTERS = SignatureFilter.DOMAIN_LETTERS;

  static Trend ofDomain(String fingerprint, Counting seen, long total) {
    long pending = seen.in(SignatureState.PENDING);
    long confirmed = seen.in(SignatureState.CONFIRMED);
    long held = seen.in(SignatureState.HELD);
    return new Trend(
        key(fingerprint),
        seen.count(),
        seen.before(),
        Numbers.percent(seen.count(), total),
        pending,
        confirmed,
        held,
        seen.count() - pending - confirmed - held,
        seen.countries(),
        seen.first(),
        seen.last());
  }

  static Trend ofRange(String print, Counting seen, long total, boolean beforeIsKnown) {
    return new Trend(
        key(print),
        seen.count(),
        beforeIsKnown ? seen.before() : null,
        Numbers.percent(seen.count(), total),
        null,
        null,
        null,
        null,
        seen.countries(),
        seen.first(),
        seen.last());
  }

  static String key(String fingerprint) {
    return fingerprint.substring(0, Math.min(LETTERS, fingerprint.length()));
  }

  /** How many more than before; all if that is not known. */
  long growth() {
    return before == null ? count : count - before;
  }
}
