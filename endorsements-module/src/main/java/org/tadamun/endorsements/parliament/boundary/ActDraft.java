package org.tadamun.endorsements.parliament.boundary;

import java.time.LocalDate;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What is typed about a parliamentary act.
 *
 * @param tabledOn when it was tabled or raised, or null
 * @param nextOn when it is debated or an answer is due, or null
 * @param source without one it is for staff only
 */
public record ActDraft(
    ActKind kind,
    Chamber chamber,
    LocalizedText title,
    String identifier,
    LocalDate tabledOn,
    LocalDate nextOn,
    Source source) {

  /** Nothing is typed yet. */
  public static final ActDraft NOTHING = new ActDraft(null, null, null, null, null, null, null);

  ActDetails details() {
    return new ActDetails(
        kind,
        chamber == null ? new Chamber(null, null) : chamber,
        title,
        identifier == null || identifier.isBlank() ? null : identifier.strip(),
        tabledOn,
        nextOn,
        Source.orNull(source));
  }
}
