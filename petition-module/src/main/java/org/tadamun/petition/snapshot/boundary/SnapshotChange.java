package org.tadamun.petition.snapshot.boundary;

import java.util.Map;

/**
 * What became of a pack's figures.
 *
 * @param then its total
 * @param now the total of the same version of the text now
 * @param corrected how much of what it says was corrected since, by what it is
 * @param names whether it may still be handed over with those that stand in it
 */
public record SnapshotChange(long then, long now, Map<String, Long> corrected, NamesNow names) {

  public long difference() {
    return now - then;
  }

  public long corrections() {
    return corrected.values().stream().mapToLong(Long::longValue).sum();
  }
}
