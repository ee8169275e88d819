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
import java.util.List;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.BulkPace;
import org.tadamun.petition.signature.entity.news.NewsMailing;
import org.tadamun.petition.signature.entity.news.NewsMailingState;

/**
 * Mails one portion of a mailing and, in the same transaction, stores how far it came. The row of
 * the mailing is locked, so nodes take turns.
 */
@Stateless
public class NewsPortions {

  static final int PORTION = 200;

  /** The most signatures that a step reads to find the readers of one portion. */
  private static final int SEEN = 20_000;

  private static final int BOXES = 1_000;

  private static final String SUBJECT = "update";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private Petitions petitions;
  @EJB private Updates updates;
  @Inject private BulkPace pace;
  @Inject private Fingerprints fingerprints;
  @Inject private NewsRecipients recipients;
  @Inject private NewsLetters letters;
  @Inject private NewsReaders readers;
  @Inject private Clock clock;

  /** Returns the ids of the mailings that are due, the oldest first. */
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
   * Mails the next portion and returns whether there may be more to do now. Waits while the
   * campaign is offline, and while its keys change, since then it is unknown who ended news under
   * another version.
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
      mailing.cancel(clock.instant());
      recorded("news.cancelled", mailing, mailing.organisation());
      return false;
    }
    List<PetitionView> all = petitions.ofCampaign(campaign.id());
    if (!campaign.isPublic()
        || all.stream().anyMatch(one -> fingerprints.of(one.id()).isChanging())
        || pace.isHeldUp(NewsMails.NEWS, campaign.id(), mailed(mailing), PORTION)) {
      return false;
    }
    for (PetitionView petition : inTurn(all, mailing)) {
      NewsReaders.Found found =
          readers.next(
              petition, mailing.organisation(), mailing.lastOf(petition.id()), PORTION, SEEN);
      if (found.last() > 0) {
        int mailed = letters.mail(found.readers(), petition, mailing);
        mailing.advance(petition.id(), found.last(), mailed, clock.instant());
        return true;
      }
    }
    mailing.finish(clock.instant());
    recorded("news.finished", mailing, mailing.organisation() + ": " + mailing.mailed());
    return false;
  }

  /** As {@link NewsRecipients#ended}. */
  @PermitAll
  public List<Long> ended() {
    return recipients.ended();
  }

  /**
   * Deletes some of the mailboxes recorded for a mailing that has ended. Not in the transaction
   * that ends it, because there are as many as readers, and a person waits for that.
   *
   * @return whether there may be more
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean forget(long id) {
    return recipients.forget(id, BOXES) == BOXES;
  }

  /**
   * Whether it may not go on: the news was withdrawn, the organisation left, or the campaign is
   * archived.
   */
  private boolean isOver(NewsMailing mailing, CampaignView campaign) {
    return !NewsRecipientCheck.isOf(campaign, mailing.organisation())
        || updates.byId(mailing.updateId()).filter(UpdateView::isPublished).isEmpty();
  }

  /**
   * How many mails of news of this campaign may be delayed now. This mailing's own always count: if
   * the mail server was away for long, they still wait.
   */
  private long mailed(NewsMailing mailing) {
    return Math.max(mailing.mailed(), mailedLately(mailing.campaignId()));
  }

  /** How many mails the mailings of this campaign have made that may still be tried. */
  private long mailedLately(long campaignId) {
    return em.createQuery(
            "select coalesce(sum(m.mailed), 0) from NewsMailing m"
                + " where m.campaignId = :campaign and m.modifiedAt > :since",
            Number.class)
        .setParameter("campaign", campaignId)
        .setParameter("since", pace.triedSince())
        .getSingleResult()
        .longValue();
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
}
