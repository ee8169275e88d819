package org.tadamun.kernel.update.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The states of a piece of news, and which state may follow which. */
@Worded("news.state")
public enum UpdateState {
  DRAFT,
  PUBLISHED,
  WITHDRAWN;

  public boolean mayBecome(UpdateState next) {
    return switch (this) {
      case DRAFT -> next == PUBLISHED || next == WITHDRAWN;
      case PUBLISHED -> next == WITHDRAWN;
      case WITHDRAWN -> false;
    };
  }
}
