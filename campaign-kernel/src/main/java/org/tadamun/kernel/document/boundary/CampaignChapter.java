package org.tadamun.kernel.document.boundary;

import java.util.List;

/**
 * What a field of work knows of a campaign and may be laid before an addressee: nothing but what is
 * public anyway. One bean per subject; whoever makes the document knows none of them.
 */
public interface CampaignChapter {

  /** Chapters stand in the order of their numbers. */
  int position();

  /**
   * @param target whether the addressee is of the country at which the campaign is directed: nobody
   *     is named to him who has not agreed to exactly that
   */
  List<ShortTable> of(long campaignId, boolean target);

  /** By which name programs know that of which it {@link #stated says} how it is. */
  String subject();

  /**
   * Everything that its tables count as done, whether there is room for its row or not. What is
   * only planned is not in here: plans change without having been wrong.
   */
  List<StatedValue> stated(long campaignId);

  /**
   * Whether what was said once was corrected meanwhile. What merely went on was not; nor what was
   * not said then. What is said no more at all is corrected without this being asked.
   */
  default boolean isCorrected(StatedValue then, StatedValue now) {
    return !then.holdsIn(now);
  }

  /**
   * Whether each thing that is stated is the word of somebody, who can take it back. Where he did,
   * a document of before is put before nobody any more.
   */
  default boolean isSomebodysWord() {
    return false;
  }

  /**
   * Whether a document of now would tell somebody's word under his name. What he said anew since is
   * put before nobody with the name of before, where it is told without one today.
   *
   * @param id of something that is {@link #stated}
   */
  default boolean isNamed(String id, boolean target) {
    return true;
  }
}
