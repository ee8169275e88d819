package org.tadamun.petition.signature.entity.news;

import org.tadamun.kernel.text.boundary.Worded;

/** The state of a mailing. An ordered one starts by the clock; a cancelled one may be resumed. */
@Worded("mailing.state")
public enum NewsMailingState {
  ORDERED,
  CANCELLED,
  FINISHED;

  public boolean mayBecome(NewsMailingState next) {
    return switch (this) {
      case ORDERED -> next != ORDERED;
      case CANCELLED -> next == ORDERED;
      case FINISHED -> false;
    };
  }
}
