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
 * Notes changes of signatures for organisations, which keep copies of what their API keys read.
 * Without such a note they would keep a name whose owner took the consent back (docs/adr/279).
 * Nothing is noted for a signature that was never confirmed, because no key has read its name and
 * it never counted.
 */
@ApplicationScoped
public class SignatureChangeNotes {

  @EJB private SignatureChanges changes;

  /** Notes that this consent has ended. */
  public void ended(Signature signature, Consent yes) {
    if (signature.confirmedAt() != null) {
      changes.consentEnded(
          signature.petitionId(), signature.id(), yes.organisation(), yes.purpose());
    }
  }

  /** Notes that the signature's words were replaced, if the person or the visibility changed. */
  public void replaced(Signature signature, Signer before) {
    Signer now = signature.signer();
    if (!before.visibility().isWithin(now.visibility())) {
      changed(signature, SignatureChangeKind.VISIBILITY_NARROWED);
    }
    if (!now.differsIn(before).isEmpty()) {
      changed(signature, SignatureChangeKind.RECTIFIED);
    }
  }

  /** Notes a change of this kind, unless the signature was never confirmed. */
  public void changed(Signature signature, SignatureChangeKind kind) {
    if (signature.confirmedAt() != null) {
      changes.note(signature.petitionId(), List.of(signature.id()), kind);
    }
  }
}
