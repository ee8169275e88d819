package org.tadamun.petition.snapshot.boundary;

import java.util.Map;

/**
 * How a pack's figures compare with the present ones.
 *
 * @param then its total
 * @param now the present total of the same version of the text
 * @param corrected number of corrections since it was frozen, by subject
 * @param names whether it may still be handed over with its names
 */
public record SnapshotChange(long then, long now, Map<String, Long> corrected, NamesNow names) {

  public long difference() {
    return now - then;
  }

  public long corrections() {
    return corrected.values().stream().mapToLong(Long::longValue).sum();
  }
}
