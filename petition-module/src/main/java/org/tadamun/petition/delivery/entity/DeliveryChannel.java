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
 * By which way an attempt is made, and the outcomes that it can have; whatever is sent off is
 * {@code POSTED} first.
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

  /** Whether an attempt by this channel can have this outcome. */
  public boolean canEndAs(DeliveryOutcome outcome) {
    return ends.contains(outcome);
  }
}
