package org.tadamun.petition.signature.boundary.search;

import java.io.Serializable;
import java.util.List;

/**
 * The signers found by a name.
 *
 * @param ids of their signatures, newest first
 * @param more whether there are more, so that a longer name is needed
 * @param newestOnly whether, because the petition is large, only the newest were compared with all
 *     words of the name, and the others only by the longest word of either name
 */
public record FoundSigner(List<Long> ids, boolean more, boolean newestOnly)
    implements Serializable {

  /** The most results; nobody reads a longer list to find one person. */
  public static final int MOST = 200;

  /** A result of these ids. */
  public static FoundSigner of(List<Long> ids) {
    return new FoundSigner(List.copyOf(ids), false, false);
  }

  public static FoundSigner named(List<Long> oneMore, boolean newestOnly) {
    return new FoundSigner(
        List.copyOf(oneMore.subList(0, Math.min(MOST, oneMore.size()))),
        oneMore.size() > MOST,
        newestOnly);
  }
}
