package org.tadamun.petition.invalidation.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.AtFirst;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationRule;

/**
 * What is proposed.
 *
 * @param reason told to the public with the numbers
 * @param note why, for the colleague who approves it
 */
@AtFirst(
    part = "state",
    is = "PROPOSED",
    ways = {
      @AtFirst.Way(
          to = {"RUNNING", "DONE"},
          by = "approval"),
      @AtFirst.Way(to = "CANCELLED", by = "cancellation"),
      @AtFirst.Way(
          to = {"REVERTING", "REVERTED"},
          by = "reversal")
    })
@AtFirst(part = "petition", path = "slug")
@AtFirst(part = {"proposedBy", "expected", "wordsEndedAt"})
@AtFirst(
    part = {"approvedBy", "approvedAt"},
    ways = @AtFirst.Way(by = "approval"))
@AtFirst(
    part = {"invalidated", "reverted", "unconfirmed"},
    is = "0")
@AtFirst(
    part = {"endedBy", "endedAt"},
    ways = @AtFirst.Way(by = "cancellation"))
@Schema(name = "InvalidationDraft")
public record InvalidationDraft(InvalidationRule rule, InvalidationReason reason, String note) {

  /** A preview needs no reason yet. */
  void check(boolean withReason, Countries countries) {
    Violations violations = new Violations().required("rule", rule);
    if (rule != null) {
      rule.check(violations, countries);
    }
    if (withReason) {
      violations.required("reason", reason);
    }
    violations.block("note", note, Invalidation.NOTE_MAX).throwIfAny();
  }

  String noteOrNull() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
