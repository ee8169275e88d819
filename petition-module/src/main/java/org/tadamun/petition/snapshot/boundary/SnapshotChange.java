package org.tadamun.petition.snapshot.boundary;

import java.util.Map;

/**
 * What became of a pack's figures.
 *
 * @param then its total
 * @param now the total of the same version of the text now
 * @param corrected how much of what it says was corrected since, by what it is
 */
public record SnapshotChange(long then, long now, Map<String, Long> corrected) {

  public long difference() {
    return now - then;
  }

  /** Of packs that are older than the comparing of anything else. */
  public boolean isOfFiguresAlone() {
    return corrected.size() == 1;
  }

  public long corrections() {
    return corrected.values().stream().mapToLong(Long::longValue).sum();
  }
}
