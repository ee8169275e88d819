package org.tadamun.petition.delivery.entity;

import static org.tadamun.petition.delivery.entity.DeliveryOutcome.ACCEPTED;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.LEFT_AT_DOOR;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.MET;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.NO_ANSWER;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.POSTED;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.REFUSED;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.RETURNED;

import java.util.EnumSet;
import java.util.Set;

/**
 * By which way it is put before the addressee; what is sent off says POSTED, whatever carries it.
 */
public enum DeliveryChannel {
  BY_HAND(ACCEPTED, MET, REFUSED, LEFT_AT_DOOR, RETURNED, NO_ANSWER),
  POST(POSTED, ACCEPTED, REFUSED, RETURNED, NO_ANSWER),
  COURIER(POSTED, ACCEPTED, REFUSED, LEFT_AT_DOOR, RETURNED, NO_ANSWER),
  EMAIL(POSTED, ACCEPTED, RETURNED, NO_ANSWER),
  FAX(POSTED, ACCEPTED, NO_ANSWER);

  private final Set<DeliveryOutcome> ends;

  DeliveryChannel(DeliveryOutcome... ends) {
    this.ends = EnumSet.of(ends[0], ends);
  }

  /** Nobody is met by post, and nothing is posted by hand. */
  public boolean canEndAs(DeliveryOutcome outcome) {
    return ends.contains(outcome);
  }
}
