package org.tadamun.petition.secondperson.boundary;

import java.util.List;
import org.tadamun.petition.secondperson.entity.SecondKind;

/** Finds what waits for a second person. One bean for each kind. */
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
   * Returns all that waits in this campaign. Called in a transaction, by the sender of mails and by
   * every open dashboard; must be one statement and must not wait for locks.
   */
  List<At> of(long campaignId);
}
