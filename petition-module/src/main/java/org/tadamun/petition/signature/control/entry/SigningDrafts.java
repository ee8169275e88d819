package org.tadamun.petition.signature.control.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SealedAddress;
import org.tadamun.petition.signature.control.SignatureBook;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.Letter;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.rate.MailboxRate;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Checks a form, and prepares what a new signer needs, as most are: fingerprints, encryption, link
 * and mail. All wait while the transaction of one runs (docs/adr/116), so what needs no database is
 * done before it.
 */
@ApplicationScoped
public class SigningDrafts {

  @Inject private Admission admission;
  @Inject private AddressKeys keys;
  @Inject private SignatureBook book;
  @Inject private SignatureLinks links;
  @Inject private MailboxRate mailboxes;

  /** Admits a form and prepares it; refusals as in {@code Signatures}. */
  public Signing admit(SigningTerms.Terms terms, SignatureRequest request, String client) {
    admission.admit(terms, client);
    return make(terms, request, admission.checked(terms, request), false);
  }

  /** As {@link #admit}, for a form with an event pass, without the limit on connections. */
  public Signing byPass(SigningTerms.Terms terms, SignatureRequest request) {
    return make(terms, request, admission.checked(terms, request), true);
  }

  private Signing make(
      SigningTerms.Terms terms, SignatureRequest request, MailAddress address, boolean byPass) {
    SealedAddress sealed = keys.seal(terms.petition().id(), address);
    Signature signature = book.begin(terms, request, sealed.mailbox());
    if (byPass) {
      signature.cameByPass();
    }
    Letter letter = new Letter(SignatureMails.CONFIRM, signature, address, terms);
    return new Signing(
        Signing.Who.of(terms, address),
        terms,
        request,
        address,
        sealed,
        mailboxes.key(address),
        byPass,
        links.draft(letter));
  }

  /** Returns the same, made again if keys have changed since; called within the transaction. */
  public Signing current(Signing one) {
    return keys.isCurrent(one.petitionId(), one.sealed())
        ? one
        : make(one.terms(), one.request(), one.address(), one.byPass());
  }
}
