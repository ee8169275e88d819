package org.tadamun.kernel.staff.entity;

/** Whether somebody can sign in: invited and without a password yet, active, or shut out. */
public enum StaffState {
  INVITED,
  ACTIVE,
  INACTIVE;

  /** A person is never invited a second time: who was shut out is let in again as he was. */
  public boolean mayBecome(StaffState next) {
    return switch (this) {
      case INVITED -> next == ACTIVE || next == INACTIVE;
      case ACTIVE -> next == INACTIVE;
      case INACTIVE -> next == ACTIVE || next == INVITED;
    };
  }
}
