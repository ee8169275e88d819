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
 * Organisations keep copies of what their keys read. Without a word they would keep a name whose
 * owner took his consent back, so each end is written down for them (docs/adr/279). What nobody has
 * confirmed told no key a name and counted nowhere: nothing is written of it, and so nothing by
 * signing and confirming.
 */
@ApplicationScoped
public class CopiesTold {

  @EJB private SignatureChanges changes;

  /** Its owner's yes to this holds no more. */
  public void ended(Signature signature, Consent yes) {
    if (signature.confirmedAt() != null) {
      changes.consentEnded(
          signature.petitionId(), signature.id(), yes.organisation(), yes.purpose());
    }
  }

  /** Other words stand for what it said before: of the person, or of who may see the name. */
  public void replaced(Signature signature, Signer before) {
    Signer now = signature.signer();
    if (!before.visibility().isWithin(now.visibility())) {
      changed(signature, SignatureChangeKind.VISIBILITY_NARROWED);
    }
    if (!now.differsIn(before).isEmpty()) {
      changed(signature, SignatureChangeKind.RECTIFIED);
    }
  }

  /** Something else became of it. */
  public void changed(Signature signature, SignatureChangeKind kind) {
    if (signature.confirmedAt() != null) {
      changes.note(signature.petitionId(), List.of(signature.id()), kind);
    }
  }
}
