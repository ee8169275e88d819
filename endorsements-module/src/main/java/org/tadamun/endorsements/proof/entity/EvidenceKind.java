package org.tadamun.endorsements.proof.entity;

import java.util.List;

/** How somebody of the campaign knows that an endorsement is real. */
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

  /** Whether anybody can check it for himself: it is then a web address that is asked for. */
  public boolean isOpenToAll() {
    return openToAll;
  }

  /** Whether nothing is left of it but what the recorder says. */
  public boolean isByWordOfMouth() {
    return this == PHONE || this == IN_PERSON;
  }

  /** What a reader is told of several: one that he can check himself, else the first; or null. */
  public static EvidenceKind best(List<EvidenceKind> kinds) {
    return kinds.stream()
        .filter(EvidenceKind::isOpenToAll)
        .findFirst()
        .orElse(kinds.isEmpty() ? null : kinds.getFirst());
  }
}
