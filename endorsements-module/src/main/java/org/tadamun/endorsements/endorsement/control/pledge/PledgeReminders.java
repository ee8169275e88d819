package org.tadamun.endorsements.endorsement.control.pledge;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.staff.boundary.notice.StaffNotices;

/** Reminds owners of promises near or after their day, by one mail a day for each campaign. */
@Stateless
public class PledgeReminders {

  // Without raising the version, so that a form that is open on the promise stays valid. The
  // conditions leave out a promise that was handed over, put off or received since it was read.
  private static final String TOLD =
      "update endorsements_endorsement set reminded_on = ?1 where id = ?2 and owner_id = ?3"
          + " and promised_by = ?4 and state = '"
          + EndorsementState.PLEDGED
          + "'";

  /** One row for each promise that is near or late; the last column is 1 for late ones. */
  private static final String NEAR =
      "select e.owner_id, e.country, case when e.promised_by < ?3 then 1 else 0 end"
          + " from endorsements_endorsement e where e.campaign_id = ?1 and e.state = '"
          + EndorsementState.PLEDGED
          + "' and e.promised_by <= ?2";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Campaigns campaigns;
  @EJB private StaffNotices staff;
  @Inject private Clock clock;

  /** How many promises of one reader are near or late, and how many of these are late. */
  public record Waiting(long all, long late) {}

  /** Returns the ids of campaigns with open promises. */
  @PermitAll
  public List<Long> campaigns() {
    return em.createQuery(
            "select distinct e.campaignId from Endorsement e where e.state = :pledged", Long.class)
        .setParameter("pledged", EndorsementState.PLEDGED)
        .getResultList();
  }

  /** Orders the reminders of this day, if any are due; returns how many promises they include. */
  @PermitAll
  public int remind(long campaignId) {
    if (isOver(campaignId)) {
      return 0;
    }
    LocalDate today = today();
    List<DuePledge> near = near(campaignId, DuePledge.soon(today));
    List<DuePledge> due = near.stream().filter(one -> one.isDue(today)).toList();
    Set<String> owners = due.stream().map(DuePledge::owner).collect(Collectors.toSet());
    // The mail counts all near promises of an owner, so all are marked: none needs one tomorrow.
    List<DuePledge> told = near.stream().filter(one -> owners.contains(one.owner())).toList();
    // Lock the endorsers first, as every writer of endorsements does: otherwise Derby deadlocks.
    RowLocks.ascending(em, Endorser.class, told.stream().map(DuePledge::endorser).toList());
    int marked = told.stream().mapToInt(one -> markReminded(one, today)).sum();
    if (marked > 0) {
      staff.gather(
          PledgeMails.CAUSE,
          Permission.ENDORSEMENT_WRITE,
          campaignId,
          "pledge:" + campaignId,
          reader -> due.stream().anyMatch(one -> one.isFor(campaignId, reader)),
          Map.of());
    }
    return marked;
  }

  /** Whether the campaign has an outcome or is archived: then nobody asks after promises. */
  @PermitAll
  public boolean isOver(long campaignId) {
    CampaignView campaign = campaigns.byId(campaignId).orElseThrow();
    return campaign.decidedAt() != null || campaign.state() == CampaignState.ARCHIVED;
  }

  private List<DuePledge> near(long campaignId, LocalDate soon) {
    return em.createQuery(
            "select e from Endorsement e join fetch e.endorser where e.campaignId = :campaign"
                + " and e.state = :pledged and e.promisedBy <= :soon order by e.id",
            Endorsement.class)
        .setParameter("campaign", campaignId)
        .setParameter("pledged", EndorsementState.PLEDGED)
        .setParameter("soon", soon)
        .getResultStream()
        .map(DuePledge::of)
        .toList();
  }

  private int markReminded(DuePledge pledge, LocalDate today) {
    return em.createNativeQuery(TOLD)
        .setParameter(1, Date.valueOf(today))
        .setParameter(2, pledge.id())
        .setParameter(3, pledge.owner())
        .setParameter(4, Date.valueOf(pledge.promisedBy()))
        .executeUpdate();
  }

  /** Counts the reader's promises. Does not wait for locks: all other mails wait for this one. */
  @PermitAll
  public Waiting waiting(long campaignId, NoticeReader reader) {
    LocalDate today = today();
    List<Object[]> his =
        RowLocks.past(
                em, NEAR, campaignId, Date.valueOf(DuePledge.soon(today)), Date.valueOf(today))
            .stream()
            .filter(row -> DuePledge.isFor((String) row[0], (String) row[1], campaignId, reader))
            .toList();
    return new Waiting(
        his.size(), his.stream().filter(row -> ((Number) row[2]).intValue() == 1).count());
  }

  private LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
