package org.tadamun.endorsements.endorsement.entity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.boundary.Worded;

/** The states of an endorsement, and which state may follow which. */
@Worded("endorsements.state")
public enum EndorsementState {
  INVITED,
  /** Promised but not given: shown separately, never counted. */
  PLEDGED,
  RECEIVED,
  VERIFYING,
  VERIFIED,
  APPROVED,
  PUBLISHED,
  DECLINED,
  REJECTED,
  WITHDRAWN,
  /** A promise that staff have given up; a late letter can still make it received. */
  LAPSED;

  /** Final states. LAPSED is not one: the promise can still be kept. */
  public static final Set<EndorsementState> ENDED =
      Collections.unmodifiableSet(EnumSet.of(DECLINED, REJECTED, WITHDRAWN));

  /** JPQL for a late promise {@code e} on the day {@code :today}; as {@link #isLate}. */
  public static final String LATE = "e.promisedBy < :today";

  /** Whether a promise is late: from the day after the promised one. False in other states. */
  public boolean isLate(LocalDate promisedBy, LocalDate today) {
    return this == PLEDGED && promisedBy.isBefore(today);
  }

  public boolean mayBecome(EndorsementState next) {
    return switch (this) {
      case INVITED -> next == PLEDGED || next == DECLINED || next == RECEIVED || next == WITHDRAWN;
      // To itself: with another day or another owner.
      case PLEDGED -> next == PLEDGED || next == RECEIVED || next == LAPSED || next == WITHDRAWN;
      case LAPSED -> next == PLEDGED || next == RECEIVED || next == WITHDRAWN;
      // Back to PLEDGED: the arrival was a mistake, and nothing proves it yet.
      case RECEIVED ->
          next == VERIFYING || next == PLEDGED || next == REJECTED || next == WITHDRAWN;
      case VERIFYING -> next == VERIFIED || next == REJECTED || next == WITHDRAWN;
      // Back to VERIFYING: after an edit it needs more proof than it has.
      case VERIFIED ->
          next == APPROVED || next == REJECTED || next == WITHDRAWN || next == VERIFYING;
      // Back to VERIFIED: an edit takes the approval back.
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

  /** Staying in a state is always allowed; any other wrong move names both states. */
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
