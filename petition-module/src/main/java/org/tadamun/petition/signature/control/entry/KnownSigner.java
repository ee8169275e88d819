package org.tadamun.petition.signature.control.entry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.control.SignatureBook;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.Draft;
import org.tadamun.petition.signature.control.SignatureLinks.Letter;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.rate.ErasedRate;
import org.tadamun.petition.signature.control.rate.MailboxRate;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Handles a form from an address that has signed before: what is stored, and which mail is sent.
 * Also has two steps that new signers share, {@link #mayCount} and {@link #came}.
 */
@ApplicationScoped
public class KnownSigner {

  @Inject private SignatureBook book;
  @Inject private SignatureLinks links;
  @Inject private MailsADay mails;
  @Inject private MailboxRate mailboxes;
  @Inject private ErasedRate erasures;
  @Inject private EarlierSignatures earlier;
  @EJB private PersonalLinks personal;

  /**
   * Takes a further form. If the mailbox has had its mails of the day, only the mail is left out:
   * those may have been a stranger's, and any link of the owner still confirms what is said now.
   */
  public void signAgain(Signature known, Signing one, List<Draft> letters) {
    boolean mayBeMailed = mails.allow(known) && (known.isConfirmed() || mayCount(known));
    Optional<String> cause = take(known, one, mayBeMailed);
    if (cause.isPresent() && mayBeMailed) {
      write(cause.get(), known, one, letters);
    }
  }

  /**
   * Makes the mail, last of all, so that nothing else depends on whether the mailbox has had
   * enough.
   */
  private void write(String cause, Signature signature, Signing one, List<Draft> letters) {
    if (mailboxes.allows(one.mailbox())) {
      letters.add(links.draft(new Letter(cause, signature, one.address(), one.terms())));
    }
  }

  /**
   * Whether a confirmation mail may go out now; if its address was erased too often today, none
   * does.
   */
  public boolean mayCount(Signature unconfirmed) {
    return erasures.allows(unconfirmed.fingerprint());
  }

  /**
   * Stores what is to be stored. Where nothing is stored and no mail sent, the row is touched, so
   * that the answer takes as long.
   *
   * @return the cause of the mail to send, if one may be sent; empty for none
   */
  private Optional<String> take(Signature known, Signing one, boolean mayBeMailed) {
    if (!known.isConfirmed()) {
      return waiting(known, one, mayBeMailed);
    }
    if (known.state() == SignatureState.INVALIDATED) {
      // A moderator decided; the answer is the same as for everybody.
      earlier.touch(known);
      return Optional.empty();
    }
    if (known.isBrought()) {
      book.narrow(known, one.terms(), one.request());
      return Optional.of(SignatureMails.BROUGHT);
    }
    if (!mayBeMailed) {
      earlier.touch(known);
    }
    boolean held = known.state() == SignatureState.HELD;
    return Optional.of(held ? SignatureMails.HELD : SignatureMails.ALREADY);
  }

  private Optional<String> waiting(Signature known, Signing one, boolean mayBeMailed) {
    if (!mayBeMailed && !SignatureBook.mayBeConfirmed(known)) {
      // It is withdrawn or expired: no link confirms it, and none is mailed.
      earlier.touch(known);
      return Optional.empty();
    }
    // A signer who withdrew may have counted for a personal link already; once is enough.
    if (known.standing().withdrawnAt() == null) {
      came(known, one.request());
    }
    book.enterAgain(known, one.terms(), one.request(), one.sealed().mailbox());
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
