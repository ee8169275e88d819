package org.tadamun.endorsements.proof.entity;

import java.util.List;

/** How the campaign knows that an endorsement is real. */
public enum EvidenceKind {
  MAIL(false),
  SCAN(false),
  PUBLIC_URL(true),
  PHONE(false),
  IN_PERSON(false),
  PARLIAMENT_RECORD(true);

  private final boolean openToAll;

  EvidenceKind(boolean openToAll) {
    this.openToAll = openToAll;
  }

  /** Whether everybody can check it; it then needs a web address. */
  public boolean isOpenToAll() {
    return openToAll;
  }

  /** Whether there is only the word of the person who recorded it. */
  public boolean isByWordOfMouth() {
    return this == PHONE || this == IN_PERSON;
  }

  /**
   * The kind to show for several proofs: one that readers can check, else the first; null for none.
   */
  public static EvidenceKind best(List<EvidenceKind> kinds) {
    return kinds.stream()
        .filter(EvidenceKind::isOpenToAll)
        .findFirst()
        .orElse(kinds.isEmpty() ? null : kinds.getFirst());
  }
}
