package org.tadamun.petition.funnel.boundary;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.tadamun.petition.funnel.entity.Stage;

/**
 * What happened on a day, in a country, or both.
 *
 * @param day in the campaign's time zone; null for the whole stretch
 * @param country ISO 3166-1 alpha-2, {@code ZZ} unknown; null for all
 */
public record FunnelRow(LocalDate day, String country, Map<Stage, Long> happened) {

  static FunnelRow empty(LocalDate day, String country) {
    return new FunnelRow(day, country, new EnumMap<>(Stage.class));
  }

  FunnelRow add(Stage stage, long times) {
    happened.merge(stage, times, Long::sum);
    return this;
  }

  /** Null where it is not known. */
  public Long of(Stage stage) {
    boolean known = country == null || stage.isByCountry();
    return known ? happened.getOrDefault(stage, 0L) : null;
  }
}
