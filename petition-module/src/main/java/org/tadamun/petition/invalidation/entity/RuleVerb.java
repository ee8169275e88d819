package org.tadamun.petition.invalidation.entity;

import org.tadamun.kernel.text.boundary.Worded;
import org.tadamun.petition.signature.entity.SignatureState;

/** What a rule does with those whom it means. */
@Worded("verb.of")
public enum RuleVerb {
  /** Out of the count for good, as far as nobody undoes it: a second person approves. */
  INVALIDATE("invalidation."),
  /** Out of the count until somebody has looked: nothing is lost, so one person is enough. */
  HOLD("rule-hold."),
  /** Back to what they would be if nobody held them; one person is enough, as by hand. */
  RELEASE("rule-release.");

  private final String acts;

  RuleVerb(String acts) {
    this.acts = acts;
  }

  public boolean needsSecond() {
    return this == INVALIDATE;
  }

  /**
   * Whether it has anything to do with a signature in this state: as a decision by hand, or more.
   */
  public boolean means(SignatureState state) {
    return switch (this) {
      case INVALIDATE -> state.isAlive();
      case HOLD -> state.isAlive() && state != SignatureState.HELD;
      case RELEASE -> state == SignatureState.HELD;
    };
  }

  /** What was done, as the audit trail names it. */
  public String act(String done) {
    return acts + done;
  }
}
