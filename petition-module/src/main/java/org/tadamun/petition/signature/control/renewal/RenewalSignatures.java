package org.tadamun.petition.signature.control.renewal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureFactory;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.control.log.SignatureChangeNotes;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;
import org.tadamun.petition.version.entity.TextSeen;

/** Stores signatures under the present version, for signers of an earlier one who sign it too. */
@Stateless
public class RenewalSignatures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private SignatureLinks links;
  @Inject private Consents consents;
  @Inject private SignatureChangeNotes copies;
  @Inject private AddressKeys keys;
  @Inject private Clock clock;

  /** The signature of the same address under a version, or null. */
  @PermitAll
  public Signature present(Signature signature, int version) {
    return links
        .ofSameAddress(signature, version)
        .map(id -> em.find(Signature.class, id))
        .orElse(null);
  }

  /**
   * Makes one with the same words and answers; of two clicks at once the database lets one through.
   */
  @PermitAll
  public Signature enter(Signature before, SigningTerms.Terms now, TextSeen seen) {
    int version = now.petition().textVersion();
    Signature signature =
        new Signature(
            before.petitionId(),
            version,
            keys.newMailbox(before.petitionId(), version, address(before)),
            before.signer(),
            Origin.NONE,
            before.isSample(),
            clock.instant());
    signature.saw(seen);
    em.persist(signature);
    em.flush();
    write(said(before), signature, given -> true);
    return signature;
  }

  /** Renews where the present version has an unconfirmed or withdrawn signature of the address. */
  @PermitAll
  public void enterAgain(Signature present, Signature before, TextSeen seen) {
    Signer words = RenewalReach.words(before, present);
    Predicate<Consent> allowed =
        SignatureFactory.mayBeConfirmed(present)
            ? RenewalReach.noMoreThan(consents.granted(present))
            : given -> true;
    present.signAgain(keys.mailbox(before.petitionId(), address(before)), words, clock.instant());
    take(before, present, seen, allowed);
  }

  /**
   * Takes the earlier answers over to an imported signature of the present version, but only those
   * that are granted there too. The owner may have taken some back by the form or their own page.
   */
  @PermitAll
  public void asBoth(Signature present, Signature before, TextSeen seen) {
    take(before, present, seen, RenewalReach.noMoreThan(consents.granted(present)));
  }

  private void take(Signature before, Signature present, TextSeen seen, Predicate<Consent> which) {
    List<Consent> said = said(before);
    List<Consent> granted = consents.granted(present);
    present.saw(seen);
    consents.forget(present);
    List<Consent> written = write(said, present, which);
    granted.stream()
        .filter(yes -> written.stream().noneMatch(one -> holds(one, yes)))
        .forEach(yes -> copies.ended(present, yes));
  }

  /** The plain address, to make new fingerprints: the earlier one may be under an old key. */
  private MailAddress address(Signature before) {
    return Optional.ofNullable(before.encryptedAddress())
        .flatMap(kept -> keys.readable(before))
        .orElseThrow(LinkGone::unknown);
  }

  /** The answers that hold for any text: not the consent to be named to the target country. */
  private List<Consent> said(Signature before) {
    return consents.answers(before).stream()
        .filter(one -> !one.purpose().equals(ConsentPurpose.TARGET))
        .toList();
  }

  private static boolean holds(Consent now, Consent yes) {
    return now.isGranted() && now.isAbout(yes.organisation(), yes.purpose(), yes.country());
  }

  private List<Consent> write(List<Consent> said, Signature signature, Predicate<Consent> which) {
    List<Consent> fresh =
        said.stream().filter(which).map(one -> one.under(signature.id())).toList();
    fresh.forEach(em::persist);
    return fresh;
  }

  /** Mails the link to the new signature; if that is held, the mail says so. */
  @PermitAll
  public void thank(Signature signature, SigningTerms.Terms now) {
    String cause = signature.state().counts() ? RenewalMails.SIGNED : SignatureMails.HELD_AGAIN;
    keys.readable(signature).ifPresent(address -> links.mail(cause, signature, address, now));
  }
}
