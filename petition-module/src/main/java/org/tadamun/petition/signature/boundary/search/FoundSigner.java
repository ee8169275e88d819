package org.tadamun.petition.signature.boundary.search;

import java.io.Serializable;
import java.util.List;

/**
 * Who was found by a name.
 *
 * @param ids of their signatures, newest first
 * @param more whether there are others, which a longer name would tell apart
 */
public record FoundSigner(List<Long> ids, boolean more) implements Serializable {

  /** A list that nobody reads to its end helps nobody to find a person. */
  public static final int MOST = 200;

  public static FoundSigner of(List<Long> oneMore) {
    return new FoundSigner(
        List.copyOf(oneMore.subList(0, Math.min(MOST, oneMore.size()))), oneMore.size() > MOST);
  }
}
