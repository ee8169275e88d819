package org.tadamun.petition.signature.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The state of a signature; only CONFIRMED ones count. */
@Worded("petition.signature.state")
public enum SignatureState {
  PENDING,
  CONFIRMED,
  HELD,
  INVALIDATED,
  WITHDRAWN,
  EXPIRED;

  public boolean mayBecome(SignatureState next) {
    return switch (this) {
      // A rule may take it out before its owner confirmed (docs/adr/287).
      case PENDING -> next != PENDING;
      case CONFIRMED -> next == HELD || next == INVALIDATED || next == WITHDRAWN;
      // Held before its owner confirmed, it may wait for the confirmation again, or expire.
      case HELD -> next != HELD;
      // The same holds here: its owner may sign again, and it may expire.
      case INVALIDATED -> next != INVALIDATED;
      // Whoever withdrew, or did not confirm in time, may sign again.
      case WITHDRAWN -> next == PENDING;
      // Withdrawn together with another version, which its owner had confirmed.
      case EXPIRED -> next == PENDING || next == WITHDRAWN;
    };
  }

  /** Whether it may go back to this state because the import that confirmed it is taken back. */
  public boolean mayBeUndoneTo(SignatureState earlier) {
    return stands() && earlier == PENDING;
  }

  /** Whether its owner still wants it, as far as is known. */
  public boolean isAlive() {
    return this == PENDING || this == CONFIRMED || this == HELD;
  }

  /** Whether its name may be shown: an invalidated one may be reverted, and is then as before. */
  public boolean mayBeShown() {
    return isAlive() || this == INVALIDATED;
  }

  /** Whether it counts, or would count if it were not held. */
  public boolean stands() {
    return this == CONFIRMED || this == HELD;
  }

  /**
   * Whether an imported signature can have this state: an import confirms it at once, so it is
   * never pending and never expires.
   */
  public boolean mayBeImported() {
    return this != PENDING && this != EXPIRED;
  }

  public boolean counts() {
    return this == CONFIRMED;
  }
}
