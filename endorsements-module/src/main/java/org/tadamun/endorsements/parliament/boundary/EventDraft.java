package org.tadamun.endorsements.parliament.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.endorsements.parliament.entity.ActEvent;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.link.Visible;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What happened to an act.
 *
 * @param state into which it led, or null where it only tells something
 * @param identifier the number that the house gave it; null leaves the one that stands there, and
 *     an empty one takes it away
 */
@OnlyKnown
public record EventDraft(
    ActState state, LocalDate occurredOn, LocalizedText text, String sourceUrl, String identifier) {

  public EventDraft {
    sourceUrl = Visible.part(sourceUrl);
  }

  /** What has happened has its day behind it; what was only put down for a day has it ahead. */
  void check(Instant now) {
    Violations violations =
        new Violations()
            .day("occurredOn", occurredOn)
            .past("occurredOn", isDone() ? occurredOn : null, now)
            .texts("text", text, ActEvent.TEXT_MAX)
            .webAddress("sourceUrl", sourceUrl, Source.URL_MAX)
            .line("identifier", identifier, ParliamentaryAct.IDENTIFIER_MAX);
    if (state == null) {
      violations.required("text", text);
    }
    violations.throwIfAny();
  }

  private boolean isDone() {
    return state != null && state != ActState.SCHEDULED;
  }
}
