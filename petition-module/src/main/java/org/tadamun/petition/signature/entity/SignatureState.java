package org.tadamun.petition.signature.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The life of a signature; only CONFIRMED ones count. */
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
      // A rule may take it out before its owner spoke; it is no signature yet (docs/adr/287).
      case PENDING -> next != PENDING;
      case CONFIRMED -> next == HELD || next == INVALIDATED || next == WITHDRAWN;
      // Held before its owner confirmed, it goes back to waiting for him, or expires.
      case HELD -> next != HELD;
      // Before its owner confirmed, too: then he may begin anew, and it may expire.
      case INVALIDATED -> next != INVALIDATED;
      // Whoever withdrew, or let his mail lie, may change his mind and sign again.
      case WITHDRAWN -> next == PENDING;
      // It goes with another version that its owner had confirmed and takes back.
      case EXPIRED -> next == PENDING || next == WITHDRAWN;
    };
  }

  /** Where it comes when what brought it here is taken back, as the import that confirmed it. */
  public boolean mayBeUndoneTo(SignatureState earlier) {
    return stands() && earlier == PENDING;
  }

  /** Whether there is a person behind it who still wants it. */
  public boolean isAlive() {
    return this == PENDING || this == CONFIRMED || this == HELD;
  }

  /** Whether a name may be shown by it: what was taken out may come back, as it was. */
  public boolean mayBeShown() {
    return isAlive() || this == INVALIDATED;
  }

  /** Whether it counts, or would but for somebody who has to look at it. */
  public boolean stands() {
    return this == CONFIRMED || this == HELD;
  }

  /** Whether an import may have brought it: that confirms it, and who signs anew is his own. */
  public boolean mayBeBrought() {
    return this != PENDING && this != EXPIRED;
  }

  public boolean counts() {
    return this == CONFIRMED;
  }
}
