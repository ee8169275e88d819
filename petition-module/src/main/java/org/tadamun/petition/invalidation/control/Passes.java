package org.tadamun.petition.invalidation.control;

import java.util.List;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.signature.entity.SignatureState;

/** In which states a rule looks for those whom it means, one after the other. */
public final class Passes {

  /**
   * Each looked at on its own, along the index by state. What waits for its owner comes last:
   * whoever confirms meanwhile is told by his own word (docs/adr/287).
   */
  private static final List<SignatureState> ONCE =
      List.of(SignatureState.HELD, SignatureState.CONFIRMED, SignatureState.PENDING);

  /**
   * The held ones come first: whoever is released meanwhile, as thousands are when an alarm ends,
   * comes into the pass that is still to come. And again behind them, for whom somebody held
   * meanwhile. New ways stand at the end: a run at work keeps its number.
   */
  private static final List<SignatureState> AT_WORK =
      List.of(
          SignatureState.HELD,
          SignatureState.CONFIRMED,
          SignatureState.HELD,
          SignatureState.PENDING);

  private Passes() {}

  /** For whoever only counts. */
  static List<SignatureState> once(RuleVerb verb) {
    return ONCE.stream().filter(verb::means).toList();
  }

  /** Of a run. Who is held meanwhile concerns only what takes out the held ones as well. */
  public static List<SignatureState> atWork(RuleVerb verb) {
    return verb == RuleVerb.INVALIDATE ? AT_WORK : once(verb);
  }
}
