package org.tadamun.petition.petition.entity;

import java.util.Arrays;
import java.util.List;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.boundary.Worded;
import org.tadamun.petition.petition.entity.lastday.ClosedForGood;

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

  /**
   * @throws WrongState which names both states and the verb, unless it may be led there
   */
  PetitionState led(String verb, PetitionState next) {
    if (!mayBecome(next)) {
      throw new WrongState(this, verb, next);
    }
    return next;
  }

  /**
   * Back from a closing that was a mistake: nobody signs by that alone.
   *
   * @throws ClosedForGood where that is possible no more
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

  /** Whoever signed in time may still confirm while it is paused. */
  public boolean takesConfirmations() {
    return this == OPEN || this == PAUSED;
  }

  /** Whether its text may still be written freely: nobody has signed it yet. */
  public boolean isBeforeSigning() {
    return this == DRAFT || this == IN_REVIEW;
  }

  /** Whether its figures are final, unless it was closed by mistake and is opened again. */
  public boolean isOver() {
    return ordinal() >= CLOSED.ordinal();
  }

  /**
   * Whether something stands there of what came of it, and may be put right: in the archive too,
   * since it is public, and somebody may be named in it.
   */
  public boolean mayBeCorrected(PetitionOutcome known) {
    return this == DELIVERED || this == ANSWERED || this == ARCHIVED && known.deliveredAt() != null;
  }

  /** Whether an answer is part of that. */
  public boolean isAnswered(PetitionOutcome known) {
    return this == ANSWERED || this == ARCHIVED && known.hasAnswer();
  }

  public boolean isPublic() {
    return !isBeforeSigning();
  }
}
