package org.tadamun.petition.snapshot.boundary;

import java.util.HashSet;
import java.util.List;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;

/**
 * For whom figures are frozen.
 *
 * @param addressee its public id
 * @param languages of table, page and PDF, the first one first
 * @param sideBySide whether the first two languages also stand beside each other in one document;
 *     absent is no
 * @param names whether those signers are named who agreed for this addressee; absent is no, and no
 *     key may ask for it
 * @param version the number of the text that the caller has seen; absent is whichever is signed now
 */
public record SnapshotRequest(
    @ById String addressee,
    List<String> languages,
    Boolean sideBySide,
    Boolean names,
    Integer version) {

  /** What may be said of it by itself. */
  void check(Violations violations, Languages shipped) {
    violations.required("addressee", addressee);
    checkLanguages(violations, shipped);
    if (wantsSideBySide() && violations.isEmpty() && languages.size() < 2) {
      violations.add("sideBySide", "snapshot.error.two-languages");
    }
  }

  private void checkLanguages(Violations violations, Languages shipped) {
    if (languages == null || languages.isEmpty()) {
      violations.add("languages", "kernel.error.required");
    } else if (!languages.stream().allMatch(shipped::isShipped)) {
      violations.add("languages", "kernel.error.choice");
    } else if (new HashSet<>(languages).size() < languages.size()) {
      violations.add("languages", "kernel.error.duplicate");
    }
  }

  boolean wantsSideBySide() {
    return Boolean.TRUE.equals(sideBySide);
  }

  boolean wantsNames() {
    return Boolean.TRUE.equals(names);
  }
}
