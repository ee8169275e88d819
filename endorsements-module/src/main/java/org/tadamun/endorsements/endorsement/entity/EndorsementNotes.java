package org.tadamun.endorsements.endorsement.entity;

import java.time.LocalDate;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * What commands record beside the state, so that the audit trail can tell what a command replaced.
 * Null is unknown.
 *
 * @param owner public id of the staff member who asks after the promise
 */
public record EndorsementNotes(
    LocalDate promisedBy,
    String owner,
    LocalDate receivedOn,
    PublicationBasis basis,
    LocalDate consentOn,
    String consentText,
    LocalizedText sourceTitle,
    String sourceUrl) {

  /** Fields that are erased with names and words: the audit trail says only that they changed. */
  public static final String[] PERSONAL = {"consentText", "sourceTitle", "sourceUrl"};

  static EndorsementNotes of(Endorsement of) {
    Grounds grounds = of.grounds();
    Source source = of.source();
    return new EndorsementNotes(
        of.promisedBy(),
        of.owner(),
        of.details().receivedOn(),
        grounds == null ? null : grounds.basis(),
        grounds == null ? null : grounds.consentOn(),
        grounds == null ? null : grounds.consentText(),
        source == null ? null : source.title(),
        source == null ? null : source.url());
  }
}
