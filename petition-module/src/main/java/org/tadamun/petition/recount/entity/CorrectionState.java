package org.tadamun.petition.recount.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The states of a correction: proposed by one person, decided once. */
@Worded("recount.correction.state")
public enum CorrectionState {
  PROPOSED,
  APPROVED,
  REJECTED;

  public boolean mayBecome(CorrectionState next) {
    return switch (this) {
      case PROPOSED -> next != PROPOSED;
      case APPROVED, REJECTED -> false;
    };
  }

  /** Whether it waits for a second person. */
  public boolean waits() {
    return this == PROPOSED;
  }
}
