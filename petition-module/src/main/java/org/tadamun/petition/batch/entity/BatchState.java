package org.tadamun.petition.batch.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The life of a batch; only CHECKED ones count. */
@Worded("batch.state")
public enum BatchState {
  SUBMITTED,
  CHECKED,
  REJECTED,
  WITHDRAWN;

  public boolean mayBecome(BatchState next) {
    return switch (this) {
      case SUBMITTED -> next != SUBMITTED;
      case CHECKED -> next == WITHDRAWN;
      case REJECTED, WITHDRAWN -> false;
    };
  }

  public boolean counts() {
    return this == CHECKED;
  }

  /** Whether it counts, or may still come to count. */
  public boolean isAlive() {
    return this == SUBMITTED || this == CHECKED;
  }
}
