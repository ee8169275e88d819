package org.tadamun.petition.signature.control.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.Stage;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.boundary.SignatureRequest;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureBook;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.SignaturePolicy;
import org.tadamun.petition.signature.control.SignatureRate;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Takes signatures down, or what those say who have signed before, and mails them. */
@Stateless
public class SignatureEntry {

  @EJB private SignatureBook book;
  @EJB private SignatureLinks links;
  @EJB private Channels channels;
  @EJB private EventPasses passes;
  @EJB private Funnel funnel;
  @EJB private PersonalLinks personal;
  @EJB private EarlierSignatures earlier;
  @Inject private SigningTerms terms;
  @Inject private SignaturePolicy policy;
  @Inject private SignatureRate rate;
  @Inject private Clock clock;

  /** What may be taken; refusals as {@code Signatures} has them. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Signing admit(String petitionSlug, SignatureRequest request, String client) {
    SigningTerms.Terms now = signable(petitionSlug);
    rate.admit(client);
    return new Signing(now, request, policy.check(request, now));
  }

  /**
   * As {@link #admit} and {@link #takeAll}, in one transaction with the use of the event pass.
   *
   * @return the petition's id
   */
  @PermitAll
  public long takeByPass(String petitionSlug, SignatureRequest request, String client) {
    SigningTerms.Terms now = signable(petitionSlug);
    if (!passes.use(now.petition().id(), request.pass())) {
      rate.admit(client);
    }
    write(List.of(new Signing(now, request, policy.check(request, now))));
    return now.petition().id();
  }

  /** All of them or none, in one transaction. */
  @PermitAll
  public void takeAll(List<Signing> signings) {
    write(signings);
  }

  private SigningTerms.Terms signable(String petitionSlug) {
    SigningTerms.Terms now = terms.of(petitionSlug);
    now.requireSigning(clock.instant());
    return now;
  }

  private void write(List<Signing> signings) {
    Map<Signing.Who, Signature> known = earlier.of(signings);
    List<Signature> entered = new ArrayList<>();
    List<Signature> submitted = new ArrayList<>();
    for (Signing one : signings) {
      Signature present = known.get(one.who());
      if (present == null) {
        Signature signature = book.enter(one.terms(), one.request(), one.address());
        known.put(one.who(), signature);
        came(signature, one.request());
        links.mail(SignatureMails.CONFIRM, signature, one.address(), one.terms());
        submitted.add(signature);
        entered.add(signature);
      } else {
        signAgain(present, one, submitted);
      }
    }
    // Last, since it writes at once all that waits to be written together.
    entered.forEach(
        one -> channels.submitted(one.petitionId(), one.origin(), one.signer().country()));
    CountryCell.count(submitted)
        .forEach(
            (cell, number) ->
                funnel.passed(cell.petitionId(), Stage.SUBMITTED, cell.country(), number));
  }

  private void signAgain(Signature known, Signing one, List<Signature> submitted) {
    if (!links.maySendAnother(known)) {
      earlier.touch(known);
      return;
    }
    switch (known.state()) {
      case PENDING, WITHDRAWN, EXPIRED -> {
        if (known.state() != SignatureState.PENDING) {
          submitted.add(known);
        }
        // Who took it back may have been counted on somebody's link already: once is enough.
        if (known.state() != SignatureState.WITHDRAWN) {
          came(known, one.request());
        }
        book.enterAgain(known, one.terms(), one.request(), one.address());
        links.mail(SignatureMails.CONFIRM, known, one.address(), one.terms());
      }
      case CONFIRMED, HELD -> links.mail(mailToKnown(known), known, one.address(), one.terms());
      case INVALIDATED -> {
        // A moderator decided; the answer outside is the same as for everybody.
        earlier.touch(known);
      }
    }
  }

  private void came(Signature signature, SignatureRequest request) {
    if (request.source() != null) {
      personal.came(signature.petitionId(), signature.id(), request.source().via());
    }
  }

  /** Held before he confirmed, or brought by an import, he needs the link that confirms. */
  private static String mailToKnown(Signature signature) {
    if (signature.confirmedAt() == null || signature.source() != SignatureSource.ONLINE) {
      return SignatureMails.CONFIRM;
    }
    return signature.state() == SignatureState.HELD ? SignatureMails.HELD : SignatureMails.ALREADY;
  }
}
