package org.tadamun.petition.signature.entity.news;

import org.tadamun.kernel.text.boundary.Worded;

/** The life of a mailing; what is ordered begins by the clock, and what was stopped may go on. */
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
