package org.tadamun.kernel.staff.entity;

import org.tadamun.kernel.text.boundary.Worded;

/**
 * Whether somebody can sign in: invited and without a password yet, active, or shut out; of who is
 * forgotten nothing is left but his number.
 */
@Worded("kernel.staff.state")
public enum StaffState {
  INVITED,
  ACTIVE,
  INACTIVE,
  FORGOTTEN;

  /** A person is never invited a second time: who had come is let in again by a new password. */
  public boolean mayBecome(StaffState next) {
    return switch (this) {
      case INVITED -> next != INVITED;
      case ACTIVE -> next == INACTIVE;
      case INACTIVE -> next != INACTIVE;
      case FORGOTTEN -> false;
    };
  }
}
