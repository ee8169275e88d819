package org.tadamun.petition.second.boundary;

import java.util.List;
import org.tadamun.petition.second.entity.SecondKind;

/** What of one kind waits for a second person. One bean per kind. */
public interface AwaitedWork {

  /** One thing, and the number of the petition at which it waits. */
  record At(long petitionId, Awaited thing) {

    /**
     * @param petitionId as a database gives it
     */
    public static At of(Object petitionId, Awaited thing) {
      return new At(((Number) petitionId).longValue(), thing);
    }
  }

  SecondKind kind();

  /**
   * All of it in this campaign, whoever began it. In a transaction, in one statement, and past all
   * locks: the sender of the mails asks, for whom others wait, and every open dashboard.
   */
  List<At> of(long campaignId);
}
