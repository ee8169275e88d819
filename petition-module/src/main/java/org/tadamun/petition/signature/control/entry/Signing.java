package org.tadamun.petition.signature.control.entry;

import org.tadamun.petition.signature.boundary.SignatureRequest;
import org.tadamun.petition.signature.control.MailAddress;
import org.tadamun.petition.signature.control.SigningTerms;

/** Somebody who may sign, and what he sent; nothing of it is kept yet. */
public record Signing(SigningTerms.Terms terms, SignatureRequest request, MailAddress address) {

  /** Whose signature it is, and under what: one at most is kept of each. */
  public record Who(long petitionId, int version, String canonicalAddress) {}

  public Who who() {
    return new Who(terms.petition().id(), terms.petition().textVersion(), address.canonical());
  }
}
