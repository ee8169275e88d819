package org.tadamun.petition.petition.entity;

import java.util.Arrays;
import java.util.List;
import org.tadamun.kernel.text.boundary.Worded;

/** The life of a petition; each state knows which may follow. */
@Worded("petition.state")
public enum PetitionState {
  DRAFT,
  IN_REVIEW,
  OPEN,
  PAUSED,
  CLOSED,
  DELIVERED,
  ANSWERED,
  ARCHIVED;

  /** Those whose figures are final. */
  public static final List<PetitionState> OVER =
      Arrays.stream(values()).filter(PetitionState::isOver).toList();

  public boolean mayBecome(PetitionState next) {
    return switch (this) {
      case DRAFT -> next == IN_REVIEW || next == OPEN || next == ARCHIVED;
      case IN_REVIEW -> next == DRAFT || next == OPEN;
      case OPEN -> next == PAUSED || next == CLOSED;
      case PAUSED -> next == OPEN || next == CLOSED;
      case CLOSED -> next == DELIVERED || next == ARCHIVED;
      case DELIVERED -> next == ANSWERED || next == ARCHIVED;
      case ANSWERED -> next == ARCHIVED;
      case ARCHIVED -> false;
    };
  }

  /** Whoever signed in time may still confirm while it is paused. */
  public boolean takesConfirmations() {
    return this == OPEN || this == PAUSED;
  }

  /** Whether its text may still be written freely: nobody has signed it yet. */
  public boolean isBeforeSigning() {
    return this == DRAFT || this == IN_REVIEW;
  }

  /** Whether its figures are final. */
  public boolean isOver() {
    return ordinal() >= CLOSED.ordinal();
  }

  /** Whether something stands there of what came of it, and may still be wrong. */
  public boolean hasOutcome() {
    return this == DELIVERED || this == ANSWERED;
  }

  public boolean isPublic() {
    return !isBeforeSigning();
  }
}
