package org.tadamun.petition.alarm.entity;

import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/** The state of an alarm. */
@Worded("alarm.state")
public enum AlarmState {
  /** New signatures of the country are held, and nobody has decided yet. */
  RAISED,
  /** A moderator decided that they stay held. */
  KEPT,
  /** The held ones are being released; new ones count. */
  RELEASING,
  /** All are released. */
  RELEASED;

  public boolean mayBecome(AlarmState next) {
    return switch (this) {
      case RAISED -> Set.of(KEPT, RELEASING).contains(next);
      case KEPT -> next == RELEASING;
      case RELEASING -> next == RELEASED;
      case RELEASED -> false;
    };
  }

  /** Whether new signatures of the country are held. */
  public boolean holds() {
    return this == RAISED || this == KEPT;
  }
}
