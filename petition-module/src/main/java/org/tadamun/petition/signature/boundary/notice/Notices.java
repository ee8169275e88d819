package org.tadamun.petition.signature.boundary.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.entry.MailsADay;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Mails to signers about a decision, in the transaction in which it is made. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notices {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private AddressKeys keys;
  @Inject private SignatureLinks links;
  @Inject private MailsADay mails;
  @Inject private SigningTerms terms;

  /** It was counted, and is not until somebody has looked at it. */
  @PermitAll
  public void held(PetitionView petition, long id) {
    Signature signature = em.find(Signature.class, id);
    if (mails.allow(signature)) {
      tell(SignatureMails.LOOKED_AT, petition, signature);
    }
  }

  /** Somebody has looked at it, and it counts. The mail about the hold has promised this one. */
  @PermitAll
  public void released(PetitionView petition, long id) {
    tell(SignatureMails.COUNTS, petition, em.find(Signature.class, id));
  }

  private void tell(String cause, PetitionView petition, Signature signature) {
    if (isWrittenTo(signature)) {
      // One that nobody can read stops no decision, least of all about others.
      keys.readable(signature)
          .ifPresent(
              address -> links.mail(cause, signature, address, terms.evenHidden(petition.slug())));
    }
  }

  private static boolean isWrittenTo(Signature signature) {
    return signature.confirmedAt() != null
        && signature.source() == SignatureSource.ONLINE
        && !signature.isSample()
        && signature.bouncedAt() == null
        && signature.encryptedAddress() != null;
  }
}
