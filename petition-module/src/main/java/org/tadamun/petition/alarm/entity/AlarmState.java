package org.tadamun.petition.alarm.entity;

import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/** How far an alarm is. */
@Worded("alarm.state")
public enum AlarmState {
  /** New ones of the country are held, and nobody has looked yet. */
  RAISED,
  /** Somebody has looked, and wants them to be held on. */
  KEPT,
  /** Those held are being released; new ones count. */
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

  /** Whether new ones of the country are held. */
  public boolean holds() {
    return this == RAISED || this == KEPT;
  }
}
