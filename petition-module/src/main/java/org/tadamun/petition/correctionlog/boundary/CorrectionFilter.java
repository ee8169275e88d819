package org.tadamun.petition.correctionlog.boundary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.correction.entity.InvalidationReason;

/**
 * Which lines of the log a list shows; a null part does not narrow it.
 *
 * @param country ISO 3166-1 alpha-2, or {@code ZZ}
 * @param reason as in a line; an unknown reason does not narrow it
 * @param version of the petition's text
 */
public record CorrectionFilter(
    String country, CorrectionKind kind, String reason, Integer version) {

  private static final List<String> REASONS =
      Stream.concat(
              Arrays.stream(InvalidationReason.values()).map(Enum::name),
              Stream.of(
                  CorrectionKey.REVIEW,
                  CorrectionKey.BATCH,
                  CorrectionKey.IMPORT,
                  CorrectionKey.RECOUNT))
          .toList();

  public static final CorrectionFilter ALL = new CorrectionFilter(null, null, null, null);

  public CorrectionFilter {
    country = country == null || country.isEmpty() ? null : country;
    reason = REASONS.contains(reason == null ? "" : reason) ? reason : null;
  }

  /** Whether it narrows by anything but the kind. */
  public boolean isNarrow() {
    return country != null || reason != null || version != null;
  }

  /** The wanted values by name of the entity's field. */
  Map<String, Object> wanted() {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("country", country);
    wanted.put("kind", kind);
    wanted.put("reason", reason);
    wanted.put("version", version);
    wanted.values().removeIf(value -> value == null);
    return wanted;
  }
}
