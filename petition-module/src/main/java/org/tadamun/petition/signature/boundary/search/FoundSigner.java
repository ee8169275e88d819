package org.tadamun.petition.signature.boundary.search;

import java.io.Serializable;
import java.util.List;

/**
 * Who was found by a name.
 *
 * @param ids of their signatures, newest first
 * @param more whether there are others, which a longer name would tell apart
 * @param newestOnly whether a name of several words was looked at whole among the newest alone,
 *     since the petition is large: of the others by the longest word of either name
 */
public record FoundSigner(List<Long> ids, boolean more, boolean newestOnly)
    implements Serializable {

  /** A list that nobody reads to its end helps nobody to find a person. */
  public static final int MOST = 200;

  /** Those who are known by their numbers. */
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
