package org.tadamun.petition.signature.control.entry;

import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.SealedAddress;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Somebody who may sign, and what he sent; nothing of it is kept yet.
 *
 * @param who asked several times while everybody waits, so made once
 * @param mailbox by which the mails to it are counted, whatever its tag; null where it has none
 * @param byPass whether an event pass let him in
 * @param ifNew what becomes of it where he has not signed before
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

  /** Whose signature it is, and under what: one at most is kept of each. */
  public record Who(long petitionId, int version, String canonicalAddress) {

    static Who of(SigningTerms.Terms terms, MailAddress address) {
      return new Who(terms.petition().id(), terms.petition().textVersion(), address.canonical());
    }
  }

  long petitionId() {
    return terms.petition().id();
  }

  /** His signature, where he has not signed before; what he sent, in any case. */
  Signature signature() {
    return ifNew.letter().signature();
  }
}
