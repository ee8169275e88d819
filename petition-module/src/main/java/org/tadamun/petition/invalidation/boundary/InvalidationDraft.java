package org.tadamun.petition.invalidation.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.refusal.NotForKeys;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.RuleVerb;

/**
 * A rule that is proposed, or begun at once.
 *
 * @param verb what is done with the signatures that match; INVALIDATE where it is absent
 * @param reason shown to the public with the numbers; only with INVALIDATE
 * @param note for colleagues, such as the one who approves it
 */
@InitialValue(
    field = "state",
    values = "PROPOSED",
    changedBy = {
      @InitialValue.Command(
          to = {"RUNNING", "DONE"},
          path = "approval"),
      @InitialValue.Command(to = "CANCELLED", path = "cancellation"),
      @InitialValue.Command(
          to = {"REVERTING", "REVERTED"},
          path = "reversal")
    })
@InitialValue(field = "petition", pathParameter = "slug")
@InitialValue(field = {"proposedBy", "expected", "wordsEndedAt"})
@InitialValue(field = {"approvedBy", "approvedAt", "endedBy", "endedAt"})
@InitialValue(
    field = {"invalidated", "reverted", "unconfirmed"},
    values = "0")
@Schema(
    name = "InvalidationDraft",
    description =
        "verb: INVALIDATE where it is absent; somebody else approves, and a reason is required."
            + " HOLD (who counts, or has not confirmed) and RELEASE (who is held) begin at once:"
            + " one is enough, and there is no reason. No key asks for byPass: 403.")
public record InvalidationDraft(
    RuleVerb verb, InvalidationRule rule, InvalidationReason reason, String note) {

  public InvalidationDraft {
    verb = verb == null ? RuleVerb.INVALIDATE : verb;
  }

  /**
   * Checks the draft; a preview needs no reason yet.
   *
   * @throws NotForKeys where a key asks for {@code byPass}, which no list shows to keys either: it
   *     could learn that from the signatures that its rule holds
   */
  void check(boolean withReason, boolean byKey, Countries countries) {
    if (byKey && rule != null && rule.byPass() != null) {
      throw new NotForKeys();
    }
    Violations violations = new Violations().required("rule", rule);
    if (rule != null) {
      rule.check(violations, countries);
    }
    if (verb != RuleVerb.INVALIDATE && reason != null) {
      violations.add("reason", "petition.error.reason-not-kept");
    } else if (verb == RuleVerb.INVALIDATE && withReason) {
      violations.required("reason", reason);
    }
    violations.block("note", note, Invalidation.NOTE_MAX).throwIfAny();
  }

  String noteOrNull() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
