package org.tadamun.petition.invalidation.entity;

import org.tadamun.kernel.text.boundary.Worded;
import org.tadamun.petition.signature.entity.SignatureState;

/** What a rule does with the signatures that it matches. */
@Worded("verb.of")
public enum RuleVerb {
  /** Takes them out of the count, until it is undone; a second person approves. */
  INVALIDATE("invalidation."),
  /** Takes them out of the count until staff decide; nothing is lost, so one person is enough. */
  HOLD("rule-hold."),
  /**
   * Gives them the state that they would have without the hold; one person is enough, as by hand.
   */
  RELEASE("rule-release.");

  private final String acts;

  RuleVerb(String acts) {
    this.acts = acts;
  }

  public boolean needsSecond() {
    return this == INVALIDATE;
  }

  /** Whether it applies to signatures in this state, of which there are more than by hand. */
  public boolean means(SignatureState state) {
    return switch (this) {
      case INVALIDATE -> state.isAlive();
      case HOLD -> state.isAlive() && state != SignatureState.HELD;
      case RELEASE -> state == SignatureState.HELD;
    };
  }

  /** The name of what was done in the audit trail. */
  public String act(String done) {
    return acts + done;
  }
}
