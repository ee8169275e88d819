package org.tadamun.petition.signature.boundary.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.LinkMail;
import org.tadamun.petition.signature.control.SignatureLinks.SealedLinkMail;
import org.tadamun.petition.signature.control.SignatureMails;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.entry.MailsADay;
import org.tadamun.petition.signature.control.rate.MailboxRate;
import org.tadamun.petition.signature.control.token.SignatureTokens;
import org.tadamun.petition.signature.control.token.SignatureTokens.Link;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Mails to signers about a decision, ordered in the transaction that makes it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notices {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private AddressKeys keys;
  @Inject private SignatureLinks links;
  @Inject private MailboxRate mailboxes;
  @Inject private MailsADay mails;
  @Inject private SignatureTokens tokens;
  @Inject private SigningTerms terms;

  /** The signature counted, and staff hold it now. */
  @PermitAll
  public void held(PetitionView petition, long id) {
    Signature signature = em.find(Signature.class, id);
    if (mails.allow(signature)) {
      mailNotice(SignatureMails.LOOKED_AT, petition, signature);
    }
  }

  /** Staff released the signature, and it counts. The mail about the hold has promised this one. */
  @PermitAll
  public void released(PetitionView petition, long id) {
    mailNotice(SignatureMails.COUNTS, petition, em.find(Signature.class, id));
  }

  /**
   * Unconfirmed signatures were invalidated, and wait for their owners again. Where the mail was
   * called back meanwhile, a new one is sent, since the owner has no link.
   */
  @PermitAll
  public void awaitedAgain(PetitionView petition, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    SigningTerms.Terms now = terms.evenHidden(petition.slug());
    if (!now.takesConfirmations()) {
      return;
    }
    List<SealedLinkMail> sealed = new ArrayList<>();
    for (Long id : unreached(ids)) {
      Signature one = em.find(Signature.class, id);
      Optional.of(one)
          .filter(his -> his.encryptedAddress() != null)
          .flatMap(keys::readable)
          .filter(to -> mailboxes.allows(mailboxes.key(to)))
          .map(to -> new LinkMail(SignatureMails.CONFIRM, one, to, now))
          .ifPresent(mail -> sealed.add(links.draft(mail)));
    }
    links.mailAll(sealed);
  }

  /**
   * The signatures whose mails were all called back; a mail that is deleted by now counts as sent.
   */
  private SortedSet<Long> unreached(Collection<Long> ids) {
    List<Link> all = tokens.of(ids);
    Set<Long> calledBack =
        outbox.calledBack(all.stream().map(Link::mailId).filter(Objects::nonNull).toList());
    SortedSet<Long> unreached = new TreeSet<>(all.stream().map(Link::signatureId).toList());
    all.stream()
        .filter(link -> link.mailId() == null || !calledBack.contains(link.mailId()))
        .forEach(link -> unreached.remove(link.signatureId()));
    return unreached;
  }

  private void mailNotice(String cause, PetitionView petition, Signature signature) {
    if (isWrittenTo(signature)) {
      // An address that nobody can read must not stop a decision, least of all about others.
      keys.readable(signature)
          .ifPresent(
              address -> links.mail(cause, signature, address, terms.evenHidden(petition.slug())));
    }
  }

  private static boolean isWrittenTo(Signature signature) {
    return signature.confirmedAt() != null
        && signature.source() == SignatureSource.ONLINE
        && !signature.isSample()
        && signature.bouncedAt() == null
        && signature.encryptedAddress() != null;
  }
}
