package org.tadamun.petition.version.entity;

/**
 * Which words a signer saw, as their request states.
 *
 * @param version number of the version; null for the present one
 * @param revision which wording of it; null for the present one
 */
public record TextShown(Integer version, Integer revision) {

  /** For a request that does not state it. */
  public static final TextShown PRESENT = new TextShown(null, null);

  /** Whether it is of the version that is signed now, in a wording that exists. */
  public boolean isOf(int presentVersion, int presentRevision) {
    return (version == null || version == presentVersion)
        && (revision == null || revision >= 1 && revision <= presentRevision);
  }

  /** Its wording, or the present one if none is stated. */
  public int revisionOr(int present) {
    return revision == null ? present : revision;
  }
}
