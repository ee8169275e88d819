package org.tadamun.petition.version.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionVersion;

/**
 * How the next text is published.
 *
 * @param kind MINOR or MATERIAL
 * @param note why, for everybody; may be null
 */
@OnlyKnown
@Schema(name = "PetitionPublication")
public record Publication(ChangeKind kind, LocalizedText note) {

  void check() {
    Violations violations =
        new Violations().required("kind", kind).texts("note", note, PetitionVersion.NOTE_MAX);
    if (kind == ChangeKind.FIRST) {
      String later = FieldError.choices(ChangeKind.class, one -> one != ChangeKind.FIRST);
      violations.add("kind", "kernel.error.choice-of", later);
    }
    violations.throwIfAny();
  }
}
