package org.tadamun.petition.invalidation.control;

import java.util.List;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.signature.entity.SignatureState;

/** The states in which a rule searches, in order. */
public final class SearchStates {

  /**
   * Each state is read on its own, along the index by state. Unconfirmed ones come last: those
   * confirmed meanwhile have moved to a state that was read before, and stay (docs/adr/287).
   */
  private static final List<SignatureState> ONCE =
      List.of(SignatureState.HELD, SignatureState.CONFIRMED, SignatureState.PENDING);

  /**
   * Held ones come first: those released meanwhile, as thousands are when an alarm ends, move to a
   * state that is still to be read. Held ones come once more, for those that staff held meanwhile.
   * New passes are added at the end, because a run at work keeps its pass number.
   */
  private static final List<SignatureState> AT_WORK =
      List.of(
          SignatureState.HELD,
          SignatureState.CONFIRMED,
          SignatureState.HELD,
          SignatureState.PENDING);

  private SearchStates() {}

  /** For a preview. */
  static List<SignatureState> once(RuleVerb verb) {
    return ONCE.stream().filter(verb::means).toList();
  }

  /** For a run. Only one that takes out held ones, too, has to search for those held meanwhile. */
  public static List<SignatureState> atWork(RuleVerb verb) {
    return verb == RuleVerb.INVALIDATE ? AT_WORK : once(verb);
  }
}
