package org.tadamun.endorsements.mention.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * All places that name one endorser.
 *
 * @param items the public ones first
 * @param elsewhere how many more there are in campaigns that the caller may not read
 * @param elsewhereShown how many of those are public now
 */
public record Mentioned(List<Mention> items, int elsewhere, int elsewhereShown)
    implements Serializable {

  public static final Mentioned NOWHERE = new Mentioned(List.of(), 0, 0);

  /** The public places without the one of this id. */
  public Mentioned publicBut(String id) {
    return new Mentioned(
        items.stream().filter(one -> one.shown() && !one.id().equals(id)).toList(),
        elsewhereShown,
        elsewhereShown);
  }

  /** Whether no place names the endorser. */
  public boolean nowhere() {
    return items.isEmpty() && elsewhere == 0;
  }
}
