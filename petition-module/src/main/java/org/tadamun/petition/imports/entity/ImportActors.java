package org.tadamun.petition.imports.entity;

import java.time.Instant;

/**
 * Who sent an import, and who did what with it.
 *
 * @param organisation who collected the signatures
 * @param preparedBy who named the columns last
 * @param startedBy the second person
 * @param endedBy who stopped, discarded or withdrew it; null if it ended by itself
 */
public record ImportActors(
    String organisation,
    String note,
    String enteredBy,
    String preparedBy,
    String startedBy,
    Instant startedAt,
    String endedBy,
    Instant endedAt,
    String reason) {

  public static final int ORGANISATION_MAX = 150;
  public static final int NOTE_MAX = 2000;
}
