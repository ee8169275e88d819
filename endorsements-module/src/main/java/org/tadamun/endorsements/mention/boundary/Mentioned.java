package org.tadamun.endorsements.mention.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * All that names one endorser.
 *
 * @param items what is public first
 * @param elsewhere how many there are in campaigns that the reader may not read
 * @param elsewhereShown how many of those everybody can read now
 */
public record Mentioned(List<Mention> items, int elsewhere, int elsewhereShown)
    implements Serializable {

  public static final Mentioned NOWHERE = new Mentioned(List.of(), 0, 0);

  /** What everybody can read of him but for this one. */
  public Mentioned publicBut(String id) {
    return new Mentioned(
        items.stream().filter(one -> one.shown() && !one.id().equals(id)).toList(),
        elsewhereShown,
        elsewhereShown);
  }

  /** Whether nothing names him. */
  public boolean nowhere() {
    return items.isEmpty() && elsewhere == 0;
  }
}
