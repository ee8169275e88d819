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
}
