package org.tadamun.petition.signature.control.entry;

import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.SealedAddress;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;

/**
 * An admitted form; nothing of it is stored yet.
 *
 * @param who made once, because it is needed several times while others wait
 * @param mailbox the key by which mails to it are limited; null if they are not
 * @param byPass whether it was admitted by an event pass
 * @param ifNew the signature with its mail, for an address that has not signed before
 */
public record Signing(
    Who who,
    SigningTerms.Terms terms,
    SignatureRequest request,
    MailAddress address,
    SealedAddress sealed,
    String mailbox,
    boolean byPass,
    SignatureLinks.Draft ifNew) {

  /** The address, and what it signs; at most one signature is stored for each. */
  public record Who(long petitionId, int version, String canonicalAddress) {

    static Who of(SigningTerms.Terms terms, MailAddress address) {
      return new Who(terms.petition().id(), terms.petition().textVersion(), address.canonical());
    }
  }

  long petitionId() {
    return terms.petition().id();
  }

  /** The signature to store for a new address; otherwise it only carries what the form said. */
  Signature signature() {
    return ifNew.letter().signature();
  }
}
