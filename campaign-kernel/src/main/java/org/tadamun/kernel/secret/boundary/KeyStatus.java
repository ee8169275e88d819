package org.tadamun.kernel.secret.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.tadamun.kernel.secret.entity.MasterKey;

/**
 * The progress of a rotation.
 *
 * @param current the number of the key that encrypts
 * @param check its check value, the same in each copy of the secrets file
 * @param finished whether everything is encrypted with it
 * @param readable the key numbers in the secrets file
 * @param signing the key that signs packs, once it was changed; empty before
 * @param places where encrypted values are; empty before the first rotation
 */
public record KeyStatus(
    int current,
    String check,
    Instant madeAt,
    boolean finished,
    SortedSet<Integer> readable,
    Optional<Signing> signing,
    List<Place> places) {

  /**
   * The key that signs packs.
   *
   * @param fingerprint of its public half
   * @param formerUntil the end of the one before it
   */
  public record Signing(String fingerprint, Instant formerUntil) {}

  /** One place, and how many of its values were re-encrypted with the current key. */
  public record Place(String name, long renewed, boolean finished) {}

  /** The moment by which nodes with a copy of the secrets file need the new one. */
  public Instant copiedBy() {
    return madeAt.plus(MasterKey.COPYING).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Whether there is an old key that is no longer needed. */
  public boolean canRetire() {
    return finished && readable.size() > 1;
  }
}
