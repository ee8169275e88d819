package org.tadamun.petition.version.entity;

/**
 * Which words stood before somebody who signs, as he says himself.
 *
 * @param version the number of the version; null for the present one
 * @param revision which wording of it; null for the present one
 */
public record TextShown(Integer version, Integer revision) {

  /** Of one who does not say it: what stands there now. */
  public static final TextShown PRESENT = new TextShown(null, null);

  /** Whether it is of the version that is signed now, in a wording that there is. */
  public boolean isOf(int presentVersion, int presentRevision) {
    return (version == null || version == presentVersion)
        && (revision == null || revision >= 1 && revision <= presentRevision);
  }

  /** Its wording, which is the present one where nothing else is said. */
  public int revisionOr(int present) {
    return revision == null ? present : revision;
  }
}
