package org.tadamun.petition.signature.control.log;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.petition.change.boundary.SignatureChanges;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.consent.Consent;

/**
 * Notes the end of names and consents for organisations that keep copies of what their keys read,
 * so that they delete them (docs/adr/279). Unconfirmed signatures were never shown by name and
 * never counted, so nothing is noted of them; signing and confirming write nothing here.
 */
@ApplicationScoped
public class CopiesTold {

  @EJB private SignatureChanges changes;

  /** The owner's consent to this has ended. */
  public void ended(Signature signature, Consent yes) {
    if (signature.confirmedAt() != null) {
      changes.consentEnded(
          signature.petitionId(), signature.id(), yes.organisation(), yes.purpose());
    }
  }

  /** The words have changed: those of the person, or the visibility. */
  public void replaced(Signature signature, Signer before) {
    Signer now = signature.signer();
    if (!before.visibility().isWithin(now.visibility())) {
      changed(signature, SignatureChangeKind.VISIBILITY_NARROWED);
    }
    if (!now.differsIn(before).isEmpty()) {
      changed(signature, SignatureChangeKind.RECTIFIED);
    }
  }

  /** Another change of the signature. */
  public void changed(Signature signature, SignatureChangeKind kind) {
    if (signature.confirmedAt() != null) {
      changes.note(signature.petitionId(), List.of(signature.id()), kind);
    }
  }
}
