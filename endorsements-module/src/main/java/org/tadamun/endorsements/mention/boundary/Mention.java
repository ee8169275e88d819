package org.tadamun.endorsements.mention.boundary;

import java.io.Serializable;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * One place where an endorser is named.
 *
 * @param campaign slug
 * @param id of the endorsement, or of the act
 * @param text the name that the endorsement shows, or the title of the act
 * @param kind the form of the endorsement, or what the act is
 * @param state of the endorsement, or of the act
 * @param shown whether everybody can read it now, and its campaign
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

  /** In what he is named. */
  public enum MentionPlace {
    ENDORSEMENT,
    PARLIAMENTARY_ACT
  }
}
