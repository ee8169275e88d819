package org.tadamun.kernel.document.boundary;

import java.util.List;

/**
 * One subject's part of the documents about a campaign that are handed to an addressee; contains
 * only what is public anyway. One bean per subject, so that the code that makes documents knows
 * none of them.
 */
public interface CampaignChapter {

  /** Chapters are sorted by this number. */
  int position();

  /**
   * Returns the tables.
   *
   * @param target whether the addressee belongs to the country at which the campaign is directed:
   *     then only those are named who agreed to exactly that
   */
  List<ShortTable> of(long campaignId, boolean target);

  /** The name by which programs know the things that {@link #stated} returns. */
  String subject();

  /**
   * Returns everything that its tables count as done, even if there is no room for its row. Plans
   * are left out: they change without having been wrong.
   */
  List<StatedValue> stated(long campaignId);

  /**
   * Whether a statement was corrected since. Progress is no correction, nor is a value that was not
   * stated then. Things no longer stated count as corrected without asking this.
   */
  default boolean isCorrected(StatedValue then, StatedValue now) {
    return !then.holdsIn(now);
  }

  /**
   * Whether each stated thing is the word of somebody who can take it back. If one did, an older
   * document is no longer handed over.
   */
  default boolean isSomebodysWord() {
    return false;
  }

  /**
   * Whether a document made now would name the author of a statement. An older document that does
   * is not handed over if one of now would not.
   *
   * @param id of something that is {@link #stated}
   */
  default boolean isNamed(String id, boolean target) {
    return true;
  }
}
