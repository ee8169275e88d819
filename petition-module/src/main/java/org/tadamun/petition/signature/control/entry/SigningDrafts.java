package org.tadamun.petition.signature.control.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.petition.signature.boundary.event.SignatureRefused;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SealedAddress;
import org.tadamun.petition.signature.control.SignatureFactory;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.LinkMail;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.SignaturePolicy;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.consent.ConsentSentences;
import org.tadamun.petition.signature.control.rate.MailboxRate;
import org.tadamun.petition.signature.control.rate.SignatureRate;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Checks forms and prepares what a new signature needs. That is done for all, as most are new:
 * fingerprints, encryption, link and mail. Others wait for the transaction of a form
 * (docs/adr/116), so everything without the database is done before it.
 */
@ApplicationScoped
public class SigningDrafts {

  @Inject private SignatureRate rate;
  @Inject private Event<SignatureRefused> refused;
  @Inject private SignaturePolicy policy;
  @Inject private ConsentSentences sentences;
  @Inject private AddressKeys keys;
  @Inject private SignatureFactory factory;
  @Inject private SignatureLinks links;
  @Inject private MailboxRate mailboxes;

  /** Checks the rate limit, then the form, and prepares it; throws as {@code Signatures} does. */
  public Signing admit(SigningTerms.Terms terms, SignatureRequest request, String client) {
    limit(terms, client);
    return make(terms, request, checked(terms, request), false);
  }

  /** As {@link #admit} for a form that an event pass admits, without a rate limit. */
  public Signing byPass(SigningTerms.Terms terms, SignatureRequest request) {
    return make(terms, request, checked(terms, request), true);
  }

  private void limit(SigningTerms.Terms terms, String client) {
    try {
      rate.admit(client);
    } catch (RetryLater tooMany) {
      refused.fire(new SignatureRefused(terms.petition().id(), client));
      throw tooMany;
    }
  }

  /**
   * Checks the content. Imported signatures do not come here: the import's setup says which words
   * were shown.
   */
  private MailAddress checked(SigningTerms.Terms terms, SignatureRequest request) {
    MailAddress address = policy.check(request, terms);
    sentences.check(request.consents(), terms.campaign()).throwIfAny();
    return address;
  }

  private Signing make(
      SigningTerms.Terms terms, SignatureRequest request, MailAddress address, boolean byPass) {
    SealedAddress sealed = keys.seal(terms.petition().id(), address);
    Signature signature = factory.begin(terms, request, sealed.mailbox());
    if (byPass) {
      signature.cameByPass();
    }
    LinkMail mail = new LinkMail(SignatureMails.CONFIRM, signature, address, terms);
    return new Signing(
        Signing.Who.of(terms, address),
        terms,
        request,
        address,
        sealed,
        mailboxes.key(address),
        byPass,
        links.draft(mail));
  }

  /** Within the transaction: this form, prepared again where keys have changed since. */
  public Signing current(Signing one) {
    return keys.isCurrent(one.petitionId(), one.sealed())
        ? one
        : make(one.terms(), one.request(), one.address(), one.byPass());
  }
}
