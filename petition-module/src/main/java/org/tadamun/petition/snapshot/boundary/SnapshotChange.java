package org.tadamun.petition.snapshot.boundary;

/**
 * What became of a pack's figures.
 *
 * @param then its total
 * @param now the total of the same version of the text now
 * @param corrections how many entries came to the corrections since
 */
public record SnapshotChange(long then, long now, long corrections) {

  public long difference() {
    return now - then;
  }
}
