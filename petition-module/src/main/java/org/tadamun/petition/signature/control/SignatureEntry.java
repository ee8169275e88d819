package org.tadamun.petition.signature.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.Stage;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.SignatureRequest;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Takes a signature down, or what somebody says who has signed before, and mails him. */
@Stateless
public class SignatureEntry {

  @EJB private SignatureBook book;
  @EJB private SignatureLinks links;
  @EJB private Channels channels;
  @EJB private EventPasses passes;
  @EJB private Funnel funnel;
  @EJB private PersonalLinks personal;
  @Inject private SigningTerms terms;
  @Inject private SignaturePolicy policy;
  @Inject private SignatureRate rate;
  @Inject private Clock clock;

  /** In one transaction; refusals as {@code Signatures} has them. */
  @PermitAll
  public void take(String petitionSlug, SignatureRequest request, String client) {
    SigningTerms.Terms now = terms.of(petitionSlug);
    now.requireSigning(clock.instant());
    if (!passes.use(now.petition().id(), request.pass())) {
      rate.admit(client);
    }
    MailAddress address = policy.check(request, now);
    Signature earlier = book.find(now.petition(), address);
    if (earlier == null) {
      Signature signature = book.enter(now, request, address);
      came(signature, request);
      links.mail(SignatureMails.CONFIRM, signature, address, now);
      channels.submitted(signature.petitionId(), signature.origin(), signature.signer().country());
      submitted(signature);
    } else {
      signAgain(earlier, request, address, now);
    }
  }

  private void signAgain(
      Signature earlier, SignatureRequest request, MailAddress address, SigningTerms.Terms now) {
    if (!links.maySendAnother(earlier)) {
      return;
    }
    switch (earlier.state()) {
      case PENDING, WITHDRAWN, EXPIRED -> {
        boolean waiting = earlier.state() == SignatureState.PENDING;
        // Who took it back may have been counted on somebody's link already: once is enough.
        if (earlier.state() != SignatureState.WITHDRAWN) {
          came(earlier, request);
        }
        book.enterAgain(earlier, now, request, address);
        links.mail(SignatureMails.CONFIRM, earlier, address, now);
        if (!waiting) {
          submitted(earlier);
        }
      }
      case CONFIRMED, HELD -> links.mail(mailToKnown(earlier), earlier, address, now);
      case INVALIDATED -> {
        // A moderator decided; the answer outside is the same as for everybody.
      }
    }
  }

  private void submitted(Signature signature) {
    funnel.passed(signature.petitionId(), Stage.SUBMITTED, signature.signer().country(), 1);
  }

  private void came(Signature signature, SignatureRequest request) {
    if (request.source() != null) {
      personal.came(signature.petitionId(), signature.id(), request.source().via());
    }
  }

  /** Held before he confirmed, or brought by an import, he needs the link that confirms. */
  private static String mailToKnown(Signature signature) {
    if (signature.confirmedAt() == null || signature.source() == SignatureSource.PARTNER) {
      return SignatureMails.CONFIRM;
    }
    return signature.state() == SignatureState.HELD ? SignatureMails.HELD : SignatureMails.ALREADY;
  }
}
