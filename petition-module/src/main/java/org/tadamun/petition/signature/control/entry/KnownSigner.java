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

/** What those say who have signed before: what is kept of it, and what they are mailed. */
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
   * Where the mailbox has had its mails of the day, the mail alone falls away: they may have been a
   * stranger's, and what its owner says after him is confirmed by each link that he has.
   */
  public void signAgain(Signature known, Signing one, List<Draft> letters) {
    boolean mayBeMailed = mails.allow(known) && (known.isConfirmed() || mayCount(known));
    Optional<String> cause = take(known, one, mayBeMailed);
    if (cause.isPresent() && mayBeMailed) {
      write(cause.get(), known, one, letters);
    }
  }

  /** Written last of all: what is said outside is the same where the mailbox has had enough. */
  private void write(String cause, Signature signature, Signing one, List<Draft> letters) {
    if (mailboxes.allows(one.mailbox())) {
      letters.add(links.draft(new Letter(cause, signature, one.address(), one.terms())));
    }
  }

  /** Or else nothing is mailed by which it is confirmed, after a first form or a further one. */
  public boolean mayCount(Signature unconfirmed) {
    return erasures.allows(unconfirmed.fingerprint());
  }

  /**
   * Keeps what is to be kept of it. Where nothing is, and no mail goes, the row is touched, so that
   * the time is the same.
   *
   * @return what he is mailed, if he may be
   */
  private Optional<String> take(Signature known, Signing one, boolean mayBeMailed) {
    if (!known.isConfirmed()) {
      return waiting(known, one, mayBeMailed);
    }
    if (known.state() == SignatureState.INVALIDATED) {
      // A moderator decided; the answer outside is the same as for everybody.
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
      // It ended: no link leads to it, and none is mailed by which it could be confirmed.
      earlier.touch(known);
      return Optional.empty();
    }
    // Who took it back may have been counted on somebody's link already: once is enough.
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
