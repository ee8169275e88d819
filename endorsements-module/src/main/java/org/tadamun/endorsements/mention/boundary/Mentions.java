package org.tadamun.endorsements.mention.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.mention.boundary.Mention.MentionPlace;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.endorsements.parliament.entity.Sponsor;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.boundary.Records;

/** Finds what names an endorser, in all campaigns. */
@Stateless
public class Mentions {

  private static final Comparator<Mention> PUBLIC_FIRST =
      Comparator.comparing((Mention one) -> !one.shown()).thenComparing(Mention::campaign);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Campaigns campaigns;
  @EJB private Endorsers endorsers;
  @Inject private Clock clock;

  private record Found(long campaign, Mention mention) {

    boolean isShown() {
      return mention.shown();
    }
  }

  /**
   * Returns all places that name the endorser.
   *
   * @param endorser public id of an endorser who is not erased
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE})
  public Mentioned of(String endorser) {
    endorsers.byId(endorser).orElseThrow(NotFound::new);
    Endorser whose = Records.require(em, Endorser.class, endorser);
    LongPredicate read =
        access.reach(Permission.REPORT_READ).or(access.reach(Permission.ENDORSEMENT_WRITE));
    Map<Long, CampaignView> known = new HashMap<>();
    List<Found> all = Stream.concat(endorsements(whose, known), acts(whose, known)).toList();
    List<Found> others = all.stream().filter(one -> !read.test(one.campaign())).toList();
    return new Mentioned(
        all.stream()
            .filter(one -> read.test(one.campaign()))
            .map(Found::mention)
            .sorted(PUBLIC_FIRST)
            .toList(),
        others.size(),
        (int) others.stream().filter(Found::isShown).count());
  }

  /**
   * Sorted here and not in the query, as are the acts. For an order by id Derby would scan the
   * small table, and wait for rows of other endorsers that are being changed (docs/adr/198).
   */
  private Stream<Found> endorsements(Endorser whose, Map<Long, CampaignView> known) {
    Instant now = clock.instant();
    return em
        .createQuery("select e from Endorsement e where e.endorser = :endorser", Endorsement.class)
        .setParameter("endorser", whose)
        .getResultList()
        .stream()
        .sorted(Comparator.comparing(Endorsement::id))
        .map(
            one ->
                new Found(one.campaignId(), mention(one, campaign(one.campaignId(), known), now)));
  }

  private Stream<Found> acts(Endorser whose, Map<Long, CampaignView> known) {
    return em
        .createQuery(
            "select s from Sponsor s join fetch s.act where s.endorser = :endorser", Sponsor.class)
        .setParameter("endorser", whose)
        .getResultList()
        .stream()
        .sorted(Comparator.comparing(Sponsor::id))
        .map(Sponsor::act)
        .map(act -> new Found(act.campaignId(), mention(act, campaign(act.campaignId(), known))));
  }

  private static Mention mention(Endorsement one, CampaignView campaign, Instant now) {
    return new Mention(
        campaign.slug(),
        MentionPlace.ENDORSEMENT,
        one.publicId(),
        one.displayedAs().name(),
        one.kind().name(),
        one.state().name(),
        campaign.isPublic() && one.isShownAt(now));
  }

  private static Mention mention(ParliamentaryAct act, CampaignView campaign) {
    return new Mention(
        campaign.slug(),
        MentionPlace.PARLIAMENTARY_ACT,
        act.publicId(),
        act.details().title(),
        act.details().kind().name(),
        act.state().name(),
        campaign.isPublic() && act.isShown());
  }

  private CampaignView campaign(long id, Map<Long, CampaignView> known) {
    return known.computeIfAbsent(id, unknown -> campaigns.byId(unknown).orElseThrow());
  }
}
