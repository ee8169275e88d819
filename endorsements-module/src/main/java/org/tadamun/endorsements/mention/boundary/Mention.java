package org.tadamun.endorsements.mention.boundary;

import java.io.Serializable;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * One place where an endorser is named.
 *
 * @param campaign slug
 * @param id of the endorsement, or of the act
 * @param text the name that the endorsement shows, or the title of the act
 * @param kind the form of the endorsement, or the kind of the act
 * @param state of the endorsement, or of the act
 * @param shown whether it and its campaign are public now
 */
public record Mention(
    String campaign,
    MentionPlace place,
    String id,
    LocalizedText text,
    String kind,
    String state,
    boolean shown)
    implements Serializable {

  /** The kinds of places. */
  public enum MentionPlace {
    ENDORSEMENT,
    PARLIAMENTARY_ACT
  }
}
