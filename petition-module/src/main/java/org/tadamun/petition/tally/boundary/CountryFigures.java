package org.tadamun.petition.tally.boundary;

import java.util.EnumMap;
import java.util.Map;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The number of signatures of one country by source; every source is a key. */
public record CountryFigures(String country, Map<SignatureSource, Long> bySource) {

  static final Map<SignatureSource, Long> NONE = none();

  public long total() {
    return bySource.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean isNought() {
    return bySource.values().stream().allMatch(count -> count == 0);
  }

  private static Map<SignatureSource, Long> none() {
    Map<SignatureSource, Long> noughts = new EnumMap<>(SignatureSource.class);
    for (SignatureSource source : SignatureSource.values()) {
      noughts.put(source, 0L);
    }
    return noughts;
  }
}
