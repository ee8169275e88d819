package org.tadamun.kernel.secret.boundary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import org.tadamun.kernel.secret.entity.MasterKey;

/**
 * How far a rotation is.
 *
 * @param current the number of the key that encrypts
 * @param check its check value, the same in each copy of the secrets file
 * @param finished whether everything is under it
 * @param readable the numbers in the secrets file
 * @param places where encrypted values are; empty before the first rotation
 */
public record KeyStatus(
    int current,
    String check,
    Instant madeAt,
    boolean finished,
    SortedSet<Integer> readable,
    List<Place> places) {

  /** One place, with how many values came under the current key there. */
  public record Place(String name, long renewed, boolean finished) {}

  /** By when nodes with a copy of the secrets file need the new one. */
  public Instant copiedBy() {
    return madeAt.plus(MasterKey.COPYING).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Whether there is an old key that nothing needs any more. */
  public boolean canRetire() {
    return finished && readable.size() > 1;
  }
}
