package org.tadamun.petition.funnel.boundary;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.tadamun.petition.funnel.entity.FunnelStage;

/**
 * What happened on a day, in a country, or both.
 *
 * @param day in the campaign's time zone; null for all days
 * @param country ISO 3166-1 alpha-2, {@code ZZ} unknown; null for all
 * @param happened null if nothing is known
 */
public record FunnelRow(LocalDate day, String country, Map<FunnelStage, Long> happened) {

  static FunnelRow empty(LocalDate day, String country) {
    return new FunnelRow(day, country, new EnumMap<>(FunnelStage.class));
  }

  /** A row for a time before counting began. */
  static FunnelRow unknown(LocalDate day, String country) {
    return new FunnelRow(day, country, null);
  }

  /** Whether events were counted at that time, even if there were none. */
  public boolean isKnown() {
    return happened != null;
  }

  FunnelRow add(FunnelStage stage, long times) {
    happened.merge(stage, times, Long::sum);
    return this;
  }

  /** Null if it is not known. */
  public Long of(FunnelStage stage) {
    boolean known = isKnown() && (country == null || stage.isByCountry());
    return known ? happened.getOrDefault(stage, 0L) : null;
  }
}
