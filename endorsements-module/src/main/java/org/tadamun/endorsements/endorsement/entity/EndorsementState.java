package org.tadamun.endorsements.endorsement.entity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.boundary.Worded;

/** The life of an endorsement; each state knows which may follow. */
@Worded("endorsements.state")
public enum EndorsementState {
  INVITED,
  /** Promised and not given: shown apart, never counted. */
  PLEDGED,
  RECEIVED,
  VERIFYING,
  VERIFIED,
  APPROVED,
  PUBLISHED,
  DECLINED,
  REJECTED,
  WITHDRAWN,
  /** A promise that nobody waits for any more; a late letter revives it. */
  LAPSED;

  /** Those after which nothing comes; what lapsed can still be kept. */
  public static final Set<EndorsementState> ENDED =
      Collections.unmodifiableSet(EnumSet.of(DECLINED, REJECTED, WITHDRAWN));

  /** Late, in a query over pledges {@code e} on the day {@code :today}; {@link #isLate} of one. */
  public static final String LATE = "e.promisedBy < :today";

  /** Whether a promise is late, from the day after its own on; what is none is never late. */
  public boolean isLate(LocalDate promisedBy, LocalDate today) {
    return this == PLEDGED && promisedBy.isBefore(today);
  }

  public boolean mayBecome(EndorsementState next) {
    return switch (this) {
      case INVITED -> next == PLEDGED || next == DECLINED || next == RECEIVED || next == WITHDRAWN;
      // To itself: another day, or another owner.
      case PLEDGED -> next == PLEDGED || next == RECEIVED || next == LAPSED || next == WITHDRAWN;
      case LAPSED -> next == PLEDGED || next == RECEIVED || next == WITHDRAWN;
      // Back to PLEDGED: it was booked as arrived by mistake, and nothing proves it yet.
      case RECEIVED ->
          next == VERIFYING || next == PLEDGED || next == REJECTED || next == WITHDRAWN;
      case VERIFYING -> next == VERIFIED || next == REJECTED || next == WITHDRAWN;
      // Back to VERIFYING: what an edit made of it needs more proof than it had.
      case VERIFIED ->
          next == APPROVED || next == REJECTED || next == WITHDRAWN || next == VERIFYING;
      // Back to VERIFIED: who edits what was approved takes the approval back.
      case APPROVED ->
          next == PUBLISHED
              || next == REJECTED
              || next == WITHDRAWN
              || next == VERIFIED
              || next == VERIFYING;
      case PUBLISHED -> next == APPROVED || next == WITHDRAWN;
      case DECLINED, REJECTED, WITHDRAWN -> false;
    };
  }

  /** To where it stays always; a verb that leads elsewhere names both states. */
  void requireLeadsTo(EndorsementState next, String verb) {
    if (next != this && !mayBecome(next)) {
      throw new WrongState(this, verb, next);
    }
  }

  public boolean isEditable() {
    return this != PUBLISHED && !hasEnded();
  }

  public boolean hasEnded() {
    return ENDED.contains(this);
  }
}
