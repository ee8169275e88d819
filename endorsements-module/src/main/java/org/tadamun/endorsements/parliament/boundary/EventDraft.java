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
 * An event in the course of an act.
 *
 * @param state the state to which it leads; null if it only adds information
 * @param identifier the number given by the house; null keeps the present one, empty removes it
 */
@OnlyKnown
public record EventDraft(
    ActState state, LocalDate occurredOn, LocalizedText text, String sourceUrl, String identifier) {

  public EventDraft {
    sourceUrl = Visible.part(sourceUrl);
  }

  /** Checks the fields. The day must not be in the future, except that of a scheduled debate. */
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
