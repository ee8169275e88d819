package org.tadamun.petition.invalidation.control.words;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.petition.invalidation.entity.Invalidation;

/**
 * Announces that the words of a rule were erased, so that no stored answer repeats them. They may
 * end with the rule itself, long after the person of that name has left.
 */
@Dependent
public class RuleErasureAnnouncer {

  @Inject private Event<WordsErased> erased;

  /** Does a step of the rule, and announces it if the rule loses its words by this. */
  public void during(Invalidation rule, Runnable step) {
    boolean kept = rule.wordsEndedAt() == null;
    step.run();
    if (kept && rule.wordsEndedAt() != null) {
      erased.fire(new WordsErased(rule.publicId()));
    }
  }
}
