package org.tadamun.petition.petition.entity;

import java.util.Arrays;
import java.util.List;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.boundary.Worded;
import org.tadamun.petition.petition.entity.lastday.ClosedForGood;

/** The states of a petition; each state knows which may follow. */
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

  /** The states in which figures are final. */
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

  /**
   * @throws WrongState naming both states and the verb, if the transition is not allowed
   */
  PetitionState led(String verb, PetitionState next) {
    if (!mayBecome(next)) {
      throw new WrongState(this, verb, next);
    }
    return next;
  }

  /**
   * Undoes a closing by mistake; nobody can sign by that alone.
   *
   * @throws ClosedForGood if that is no longer possible
   */
  PetitionState reopened(boolean possible) {
    if (this != CLOSED) {
      throw new WrongState(this, "reopen", PAUSED);
    }
    if (!possible) {
      throw ClosedForGood.overdue();
    }
    return PAUSED;
  }

  /**
   * @throws WrongState unless it fits
   */
  void require(boolean fits, String verb) {
    if (!fits) {
      throw new WrongState(this, verb);
    }
  }

  /** Whether signers may confirm, which they may also while it is paused. */
  public boolean takesConfirmations() {
    return this == OPEN || this == PAUSED;
  }

  /** Whether its text may still be written freely, since nobody can have signed it. */
  public boolean isBeforeSigning() {
    return this == DRAFT || this == IN_REVIEW;
  }

  /** Whether it is over; its figures are final unless it is reopened. */
  public boolean isOver() {
    return ordinal() >= CLOSED.ordinal();
  }

  /**
   * Whether there is a hand-over to correct; in the archive too, since it is public and may name
   * somebody.
   */
  public boolean mayBeCorrected(PetitionOutcome known) {
    return this == DELIVERED || this == ANSWERED || this == ARCHIVED && known.deliveredAt() != null;
  }

  /** Whether there is an answer to correct. */
  public boolean isAnswered(PetitionOutcome known) {
    return this == ANSWERED || this == ARCHIVED && known.hasAnswer();
  }

  public boolean isPublic() {
    return !isBeforeSigning();
  }
}
