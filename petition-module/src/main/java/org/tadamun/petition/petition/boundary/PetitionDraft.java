package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;

/** What is typed about a petition. */
public record PetitionDraft(
    PetitionText text, LocalizedText thanks, LocalizedText shareText, Long goal, Instant closesAt) {

  void check() {
    text.check();
    Violations violations =
        new Violations()
            .texts("thanks", thanks, Petition.THANKS_MAX)
            .texts("shareText", shareText, Petition.SHARE_MAX);
    if (goal != null && (goal < 0 || goal > Petition.GOAL_MAX)) {
      violations.add("goal", "kernel.error.range", 0, Petition.GOAL_MAX);
    }
    violations.throwIfAny();
  }

  long goalOrNone() {
    return goal == null ? 0 : goal;
  }
}
