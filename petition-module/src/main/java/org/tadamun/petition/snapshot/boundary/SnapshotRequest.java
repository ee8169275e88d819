package org.tadamun.petition.snapshot.boundary;

import java.util.List;
import org.tadamun.kernel.json.boundary.ById;

/**
 * For whom figures are frozen.
 *
 * @param addressee its public id
 * @param languages of table, page and PDF, the first one first
 * @param sideBySide whether the first two languages also stand beside each other in one document;
 *     absent is no
 * @param names whether those signers are named who agreed for this addressee; absent is no
 * @param version the number of the text that the caller has seen; absent is whichever is signed now
 */
public record SnapshotRequest(
    @ById String addressee,
    List<String> languages,
    Boolean sideBySide,
    Boolean names,
    Integer version) {

  boolean wantsSideBySide() {
    return Boolean.TRUE.equals(sideBySide);
  }

  boolean wantsNames() {
    return Boolean.TRUE.equals(names);
  }
}
