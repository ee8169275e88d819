package org.tadamun.petition.signature.control.entry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.SignatureFactory;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.LinkMail;
import org.tadamun.petition.signature.control.SignatureLinks.SealedLinkMail;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.rate.ErasedRate;
import org.tadamun.petition.signature.control.rate.MailboxRate;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Decides what is kept of a form by a known address, and which mail it gets. Also decides, for new
 * addresses too, whether a mail is sent and on which personal link a signer came.
 */
@ApplicationScoped
public class KnownSigner {

  @Inject private SignatureFactory factory;
  @Inject private SignatureLinks links;
  @Inject private MailsADay mails;
  @Inject private MailboxRate mailboxes;
  @Inject private ErasedRate erasures;
  @Inject private EarlierSignatures earlier;
  @EJB private PersonalLinks personal;

  /**
   * Applies the form. Where the mailbox has had its mails of the day, only the mail is left out: a
   * stranger may have caused these, and each earlier link confirms the owner's words, too.
   */
  public void signAgain(Signature known, Signing one, List<SealedLinkMail> sealed) {
    boolean mayBeMailed = mails.allow(known) && (known.isConfirmed() || mayCount(known));
    Optional<String> cause = take(known, one, mayBeMailed);
    if (cause.isPresent() && mayBeMailed) {
      write(cause.get(), known, one, sealed);
    }
  }

  /** Called last: the mailbox's limit changes nothing else, so that the answer stays the same. */
  private void write(String cause, Signature signature, Signing one, List<SealedLinkMail> sealed) {
    if (mailboxes.allows(one.mailbox())) {
      sealed.add(links.draft(new LinkMail(cause, signature, one.address(), one.terms())));
    }
  }

  /** Whether a confirmation mail may be sent: not after too many erasures of the address today. */
  public boolean mayCount(Signature unconfirmed) {
    return erasures.allows(unconfirmed.fingerprint());
  }

  /**
   * Stores what has to be stored. Where that is nothing, and no mail is sent, the row is touched,
   * so that the answer takes as long.
   *
   * @return the mail to send, if one may be sent
   */
  private Optional<String> take(Signature known, Signing one, boolean mayBeMailed) {
    if (!known.isConfirmed()) {
      return waiting(known, one, mayBeMailed);
    }
    if (known.state() == SignatureState.INVALIDATED) {
      // A moderator decided; the answer to the form is the same as for everybody.
      earlier.touch(known);
      return Optional.empty();
    }
    if (known.isImported()) {
      factory.narrow(known, one.terms(), one.request());
      return Optional.of(SignatureMails.IMPORTED);
    }
    if (!mayBeMailed) {
      earlier.touch(known);
    }
    boolean held = known.state() == SignatureState.HELD;
    return Optional.of(held ? SignatureMails.HELD : SignatureMails.ALREADY);
  }

  private Optional<String> waiting(Signature known, Signing one, boolean mayBeMailed) {
    if (!mayBeMailed && !SignatureFactory.mayBeConfirmed(known)) {
      // Withdrawn or expired, and no mail may be sent: no link could confirm it.
      earlier.touch(known);
      return Optional.empty();
    }
    // A withdrawn signature may have been counted on a personal link already, which must not happen
    // twice.
    if (known.standing().withdrawnAt() == null) {
      came(known, one.request());
    }
    factory.enterAgain(known, one.terms(), one.request(), one.sealed().mailbox());
    if (one.byPass()) {
      known.cameByPass();
    }
    return Optional.of(SignatureMails.CONFIRM);
  }

  public void came(Signature signature, SignatureRequest request) {
    if (request.source() != null && request.source().via() != null) {
      personal.came(signature.petitionId(), signature.id(), request.source().via());
    }
  }
}
