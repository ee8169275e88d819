package org.tadamun.petition.batch.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The states of a batch; only {@code CHECKED} ones count. */
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

  /** Whether it counts, or can still become counted. */
  public boolean isAlive() {
    return this == SUBMITTED || this == CHECKED;
  }
}
