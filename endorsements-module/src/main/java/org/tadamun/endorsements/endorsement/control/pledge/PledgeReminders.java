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

/** Promises of whose days their owners are told, by one mail a day for all of a campaign. */
@Stateless
public class PledgeReminders {

  // Not by the version: whoever has the promise open in a form has it as it is. Nor of one that was
  // handed over, put off or came in before it was held: whoever asks after it now was not told.
  private static final String TOLD =
      "update endorsements_endorsement set reminded_on = ?1 where id = ?2 and owner_id = ?3"
          + " and promised_by = ?4 and state = '"
          + EndorsementState.PLEDGED
          + "'";

  /** One row for each that is near or late; the last column says which. */
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

  /** How many of one reader's are near or late, and how many of these are late. */
  public record Waiting(long all, long late) {}

  /** Those in which something is promised. */
  @PermitAll
  public List<Long> campaigns() {
    return em.createQuery(
            "select distinct e.campaignId from Endorsement e where e.state = :pledged", Long.class)
        .setParameter("pledged", EndorsementState.PLEDGED)
        .getResultList();
  }

  /** Orders the mails of this day, where any is due; how many promises are told by them. */
  @PermitAll
  public int remind(long campaignId) {
    if (isOver(campaignId)) {
      return 0;
    }
    LocalDate today = today();
    List<DuePledge> near = near(campaignId, DuePledge.soon(today));
    List<DuePledge> due = near.stream().filter(one -> one.isDue(today)).toList();
    Set<String> owners = due.stream().map(DuePledge::owner).collect(Collectors.toSet());
    // His mail tells all of his: none of them brings another one tomorrow.
    List<DuePledge> told = near.stream().filter(one -> owners.contains(one.owner())).toList();
    // First of all, as whoever writes one does: on Derby he and we would wait for each other.
    RowLocks.ascending(em, Endorser.class, told.stream().map(DuePledge::endorser).toList());
    int marked = told.stream().mapToInt(one -> tell(one, today)).sum();
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

  /** After an outcome nobody asks after a promise. */
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

  private int tell(DuePledge pledge, LocalDate today) {
    return em.createNativeQuery(TOLD)
        .setParameter(1, Date.valueOf(today))
        .setParameter(2, pledge.id())
        .setParameter(3, pledge.owner())
        .setParameter(4, Date.valueOf(pledge.promisedBy()))
        .executeUpdate();
  }

  /** Past all locks: the sender of the mails asks, for whom others wait. */
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
