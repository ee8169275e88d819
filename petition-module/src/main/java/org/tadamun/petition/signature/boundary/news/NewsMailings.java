package org.tadamun.petition.signature.boundary.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.staff.boundary.Profiles;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.signature.boundary.search.NewsReach;
import org.tadamun.petition.signature.control.news.NewsFigures;
import org.tadamun.petition.signature.control.news.NewsMails;
import org.tadamun.petition.signature.control.news.NewsRecipients;
import org.tadamun.petition.signature.entity.news.NewsMailing;
import org.tadamun.petition.signature.entity.news.NewsMailingState;
import org.tadamun.petition.signature.entity.news.NotMailed;

/** Mails published news to signers who agreed that an organisation sends them news. */
@Stateless
public class NewsMailings {

  private static final String SUBJECT = "update";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private CurrentActor actor;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private Outbox outbox;
  @EJB private Profiles profiles;
  @EJB private Updates updates;
  @Inject private NewsRecipients recipients;
  @Inject private NewsFigures figures;
  @Inject private Clock clock;

  /** Whom this news would reach, in any state of it; organisations in the campaign's order. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE})
  public NewsReach reach(String updateId) {
    UpdateView update = readable(updateId);
    return new NewsReach(
        campaign(update).organisations().stream().map(one -> figures.reach(update, one)).toList());
  }

  /** The mailings of this news, oldest first; at most one for each organisation. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE})
  public List<NewsMailingView> of(String updateId) {
    readable(updateId);
    return em.createQuery(
            "select m from NewsMailing m where m.updateId = :update order by m.id",
            NewsMailing.class)
        .setParameter("update", updateId)
        .getResultStream()
        .map(this::view)
        .toList();
  }

  /**
   * Orders a mailing. It begins five minutes later; until then nobody has got it.
   *
   * @param updateVersion the version of the news that the caller read
   * @param organisation its slug; it has to be of the campaign
   * @throws NotMailed where the news is not published, its campaign not public or archived, where
   *     it was ordered before, or nobody would get it
   */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public NewsMailingView order(String updateId, int updateVersion, String organisation) {
    UpdateView update = writable(updateId);
    Stale.refuseUnless(updateVersion, update.version());
    CampaignView campaign = campaign(update);
    requireMailable(update, campaign, organisation);
    NewsMailing mailing = known(update, organisation);
    mailing.order(actor.name(), figures.people(campaign.id(), organisation), clock.instant());
    if (mailing.estimated() == 0) {
      throw NotMailed.toNobody();
    }
    em.persist(mailing);
    audit.record("news.ordered", SUBJECT, updateId, campaign.id(), null, organisation);
    flush();
    return view(mailing);
  }

  private static void requireMailable(
      UpdateView update, CampaignView campaign, String organisation) {
    requireOf(campaign, organisation);
    if (!update.isPublished()) {
      throw NotMailed.unpublished();
    }
    if (campaign.state() == CampaignState.ARCHIVED) {
      throw NotMailed.archived();
    }
    if (!campaign.isPublic()) {
      throw NotMailed.hidden();
    }
  }

  private NewsMailing known(UpdateView update, String organisation) {
    return em.createQuery(
            "select m from NewsMailing m where m.updateId = :update"
                + " and m.organisation = :organisation",
            NewsMailing.class)
        .setParameter("update", update.id())
        .setParameter("organisation", organisation)
        .getResultStream()
        .findFirst()
        .orElseGet(
            () -> new NewsMailing(update.id(), update.campaignId(), organisation, clock.instant()));
  }

  /** Somebody else may have ordered the same at this moment. */
  private void flush() {
    try {
      em.flush();
    } catch (RuntimeException failed) {
      throw UniqueViolation.in(failed) ? NotMailed.already() : failed;
    }
  }

  /**
   * Stops it: mails that the outbox has not sent yet are not sent until it is resumed. No version
   * is compared: each portion makes a new one, and a caller who has found a mistake would be
   * refused until all have it.
   *
   * @throws org.tadamun.kernel.problem.boundary.WrongState where it has ended
   */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public NewsMailingView cancel(String id) {
    NewsMailing mailing = Records.require(em, NewsMailing.class, id);
    writable(mailing.updateId());
    em.refresh(mailing, LockModeType.PESSIMISTIC_WRITE);
    mailing.cancel(clock.instant());
    recorded("news.cancelled", mailing);
    em.flush();
    return view(mailing);
  }

  /**
   * Resumes a stopped mailing, whoever stopped it, five minutes later, for all who have not got it.
   * Left out are those whose mails staff took out of the outbox one by one; nobody gets it twice.
   *
   * @param version the version of the mailing that the caller read
   * @throws NotMailed as {@link #order}, and where it was stopped too long ago, or by an earlier
   *     release, which kept no mailboxes
   * @throws org.tadamun.kernel.problem.boundary.WrongState where it is under way, or all have it
   */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public NewsMailingView resume(String id, int version) {
    NewsMailing mailing = Records.require(em, NewsMailing.class, id);
    UpdateView update = writable(mailing.updateId());
    em.refresh(mailing, LockModeType.PESSIMISTIC_WRITE);
    Stale.refuseUnless(version, mailing.version());
    CampaignView campaign = campaign(update);
    requireMailable(update, campaign, mailing.organisation());
    long people = figures.people(campaign.id(), mailing.organisation());
    if (people == 0) {
      throw NotMailed.toNobody();
    }
    mailing.resume(actor.name(), people, recipients.boxes(mailing), clock.instant());
    recorded("news.resumed", mailing);
    em.flush();
    return view(mailing);
  }

  /** Mailboxes are counted only for a stopped mailing: many thousands take a while. */
  private NewsMailingView view(NewsMailing mailing) {
    boolean stopped = mailing.state() == NewsMailingState.CANCELLED;
    return NewsMailingView.of(mailing, stopped && recipients.boxes(mailing) >= mailing.mailed());
  }

  private void recorded(String action, NewsMailing mailing) {
    audit.record(
        action, SUBJECT, mailing.updateId(), mailing.campaignId(), null, mailing.organisation());
  }

  /**
   * Mails the news to the caller, in the caller's language; its links lead nowhere.
   *
   * @throws NotFound where the caller is a key, which has no mailbox
   * @throws NotMailed where the news was erased
   */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public void test(String updateId, String organisation) {
    UpdateView update = writable(updateId);
    CampaignView campaign = campaign(update);
    requireOf(campaign, organisation);
    if (update.isErased()) {
      throw NotMailed.unpublished();
    }
    Profiles.Own own = profiles.own();
    outbox.put(
        new MailOrder(
            NewsMails.SAMPLE,
            own.email(),
            own.language(),
            campaign.id(),
            NewsMails.sample(updateId, organisation, clock.instant())));
    audit.record("news.tested", SUBJECT, updateId, campaign.id(), null, organisation);
  }

  private static void requireOf(CampaignView campaign, String organisation) {
    if (campaign.organisations().stream().noneMatch(one -> one.slug().equals(organisation))) {
      throw new InvalidInput("organisation", "kernel.error.choice");
    }
  }

  private UpdateView readable(String updateId) {
    UpdateView update = updates.byId(updateId).orElseThrow(NotFound::new);
    access.requireAny(update.campaignId(), Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE);
    return update;
  }

  private UpdateView writable(String updateId) {
    UpdateView update = updates.byId(updateId).orElseThrow(NotFound::new);
    access.requireCountry(Permission.CAMPAIGN_WRITE, update.campaignId(), null);
    return update;
  }

  private CampaignView campaign(UpdateView update) {
    return campaigns.byId(update.campaignId()).orElseThrow(NotFound::new);
  }
}
