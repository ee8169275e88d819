package org.tadamun.kernel.staff.entity;

import org.tadamun.kernel.text.boundary.Worded;

/**
 * Whether a person can sign in: invited and without a password yet, active, or shut out. Of a
 * forgotten person nothing is left but a number.
 */
@Worded("kernel.staff.state")
public enum StaffState {
  INVITED,
  ACTIVE,
  INACTIVE,
  FORGOTTEN;

  /** Nobody who had a password becomes INVITED again: they are let in with a new password. */
  public boolean mayBecome(StaffState next) {
    return switch (this) {
      case INVITED -> next != INVITED;
      case ACTIVE -> next == INACTIVE;
      case INACTIVE -> next != INACTIVE;
      case FORGOTTEN -> false;
    };
  }
}
