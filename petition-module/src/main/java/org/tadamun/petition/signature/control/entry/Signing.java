package org.tadamun.petition.signature.control.entry;

import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.SealedAddress;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;

/**
 * A form that passed the checks; nothing of it is stored yet.
 *
 * @param who computed once, because it is used several times while others wait
 * @param mailbox key by which mails to a tagged address are counted; null where they are not
 * @param byPass whether an event pass admitted it
 * @param ifNew the signature and its mail, where the address has not signed before
 */
public record Signing(
    Who who,
    SigningTerms.Terms terms,
    SignatureRequest request,
    MailAddress address,
    SealedAddress sealed,
    String mailbox,
    boolean byPass,
    SignatureLinks.SealedLinkMail ifNew) {

  /** The key of a signature: at most one is kept of each. */
  public record Who(long petitionId, int version, String canonicalAddress) {

    static Who of(SigningTerms.Terms terms, MailAddress address) {
      return new Who(terms.petition().id(), terms.petition().textVersion(), address.canonical());
    }
  }

  long petitionId() {
    return terms.petition().id();
  }

  /** The new signature where the address has not signed before; the form's words in any case. */
  Signature signature() {
    return ifNew.mail().signature();
  }
}
