package org.tadamun.petition.signature.control.news;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.SignatureLinks.Letter;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.news.NewsReaders.Reader;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.news.NewsMailing;
import org.tadamun.petition.signature.entity.news.NewsMailingState;

/**
 * Mails one portion of a mailing, in one transaction with the mark up to which it came. Nodes wait
 * for each other at that mark.
 */
@Stateless
public class NewsPortions {

  static final int PORTION = 200;
  private static final String SUBJECT = "update";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private Outbox outbox;
  @EJB private Petitions petitions;
  @EJB private Updates updates;
  @Inject private Fingerprints fingerprints;
  @Inject private NewsBook book;
  @Inject private NewsReaders readers;
  @Inject private SignatureLinks links;
  @Inject private SigningTerms terms;
  @Inject private Clock clock;

  /** Those whose time has come, the oldest first. */
  @PermitAll
  public List<Long> due() {
    return em.createQuery(
            "select m.id from NewsMailing m where m.state = :ordered and m.startsAt <= :now"
                + " order by m.id",
            Long.class)
        .setParameter("ordered", NewsMailingState.ORDERED)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /**
   * Whether there may be more to do now. Not while the campaign is offline; nor while its keys
   * change, since nobody can tell then who has ended it under another version; nor while a portion
   * waits in the outbox, where confirmations would wait behind the next.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean step(long id) {
    NewsMailing mailing = em.find(NewsMailing.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (!mailing.isDue(clock.instant())) {
      return false;
    }
    CampaignView campaign = campaigns.byId(mailing.campaignId()).orElseThrow(NotFound::new);
    if (isOver(mailing, campaign)) {
      book.cancel(mailing);
      recorded("news.cancelled", mailing, mailing.organisation());
      return false;
    }
    List<PetitionView> all = petitions.ofCampaign(campaign.id());
    if (!campaign.isPublic()
        || all.stream().anyMatch(one -> fingerprints.of(one.id()).isChanging())
        || outbox.isFullOf(NewsMails.NEWS, PORTION)) {
      return false;
    }
    for (PetitionView petition : inTurn(all, mailing)) {
      NewsReaders.Found found =
          readers.next(
              petition, mailing.organisation(), mailing.lastOf(petition.id()), PORTION);
      if (found.last() > 0) {
        int mailed = mail(found.readers(), petition, mailing);
        mailing.advance(petition.id(), found.last(), mailed, clock.instant());
        return true;
      }
    }
    book.finish(mailing);
    recorded("news.finished", mailing, mailing.organisation() + ": " + mailing.mailed());
    return false;
  }

  /** What was withdrawn is sent to nobody more, nor for an organisation that has left. */
  private boolean isOver(NewsMailing mailing, CampaignView campaign) {
    return campaign.state() == CampaignState.ARCHIVED
        || campaign.organisations().stream()
            .noneMatch(one -> one.slug().equals(mailing.organisation()))
        || updates.byId(mailing.updateId()).filter(UpdateView::isPublished).isEmpty();
  }

  private void recorded(String action, NewsMailing mailing, String to) {
    audit.recordOwn(action, SUBJECT, mailing.updateId(), mailing.campaignId(), to);
  }

  private static List<PetitionView> inTurn(List<PetitionView> all, NewsMailing mailing) {
    return all.stream()
        .filter(one -> one.id() >= mailing.lastPetition())
        .sorted((one, other) -> Long.compare(one.id(), other.id()))
        .toList();
  }

  /**
   * Whoever had himself erased or withdrew since he was read is seen once they are locked, and gets
   * none; who does it now waits, and calls back what is written here.
   *
   * @return how many mails were made
   */
  private int mail(List<Reader> portion, PetitionView petition, NewsMailing mailing) {
    Map<Long, Reader> left = notYet(portion, mailing);
    SigningTerms.Terms now = terms.evenHidden(petition.slug());
    List<SignatureLinks.Draft> letters = new ArrayList<>();
    List<String> macs = new ArrayList<>();
    for (Signature one : RowLocks.ascending(em, Signature.class, left.keySet())) {
      if (isReached(one)) {
        Reader reader = left.get(one.id());
        letters.add(links.draft(letter(one, reader, now, mailing)));
        macs.add(book.mac(mailing, reader.address()));
      }
    }
    book.write(mailing, macs);
    links.mailAll(letters);
    return letters.size();
  }

  /** By the number of the signature; one for each mailbox that had none of this mailing. */
  private Map<Long, Reader> notYet(List<Reader> portion, NewsMailing mailing) {
    Set<String> had =
        new HashSet<>(
            book.had(portion.stream().map(one -> book.mac(mailing, one.address())).toList()));
    Map<Long, Reader> left = new LinkedHashMap<>();
    for (Reader one : portion) {
      if (had.add(book.mac(mailing, one.address()))) {
        left.put(one.signatureId(), one);
      }
    }
    return left;
  }

  private static Letter letter(
      Signature one, Reader reader, SigningTerms.Terms now, NewsMailing mailing) {
    Instant agreed = reader.agreedAt();
    Map<String, String> said = NewsMails.said(mailing.updateId(), mailing.organisation(), agreed);
    said.put(NewsMails.MAILING, mailing.publicId());
    return new Letter(NewsMails.NEWS, one, reader.address(), now, null, said);
  }

  private static boolean isReached(Signature one) {
    return one.state() == SignatureState.CONFIRMED
        && one.encryptedAddress() != null
        && one.bouncedAt() == null
        && !one.isBrought();
  }
}
