package org.tadamun.petition.moderation.boundary;

import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.Ruling;

/**
 * What staff decide about signatures.
 *
 * @param reason only with {@code INVALIDATE}, and required there
 * @param note for colleagues, only with {@code HOLD} and {@code INVALIDATE}; erased with the signer
 */
public record Decision(ModerationCommand command, InvalidationReason reason, String note) {

  public static Decision of(ModerationCommand command) {
    return new Decision(command, null, null);
  }

  void check() {
    Violations violations = new Violations().block("note", note, Ruling.NOTE_MAX);
    if (command == ModerationCommand.INVALIDATE) {
      violations.required("reason", reason);
    } else if (reason != null) {
      violations.add("reason", "petition.error.reason-not-kept");
    }
    if (noteOrNull() != null && !command.keepsNote()) {
      violations.add("note", "petition.error.note-not-kept");
    }
    violations.throwIfAny();
  }

  String noteOrNull() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
