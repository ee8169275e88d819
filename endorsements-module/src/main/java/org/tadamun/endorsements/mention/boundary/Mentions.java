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

/** What names an endorser, in all campaigns. */
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
   * @param endorser public id of one who was not forgotten
   */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE})
  public Mentioned of(String endorser) {
    endorsers.byId(endorser).orElseThrow(NotFound::new);
    Endorser whose = find(endorser);
    LongPredicate read =
        access.reach(Permission.REPORT_READ).or(access.reach(Permission.ENDORSEMENT_WRITE));
    Map<Long, String> slugs = new HashMap<>();
    List<Found> all = Stream.concat(endorsements(whose, slugs), acts(whose, slugs)).toList();
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

  private Endorser find(String id) {
    return em.createQuery("select e from Endorser e where e.publicId = :id", Endorser.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  private Stream<Found> endorsements(Endorser whose, Map<Long, String> slugs) {
    Instant now = clock.instant();
    return em
        .createQuery(
            "select e from Endorsement e where e.endorser = :endorser order by e.id",
            Endorsement.class)
        .setParameter("endorser", whose)
        .getResultList()
        .stream()
        .map(
            one ->
                new Found(
                    one.campaignId(),
                    new Mention(
                        slug(one.campaignId(), slugs),
                        MentionPlace.ENDORSEMENT,
                        one.publicId(),
                        one.displayedAs().name(),
                        one.kind().name(),
                        one.state().name(),
                        one.isShownAt(now))));
  }

  private Stream<Found> acts(Endorser whose, Map<Long, String> slugs) {
    return em
        .createQuery(
            "select s from Sponsor s join fetch s.act where s.endorser = :endorser"
                + " order by s.id",
            Sponsor.class)
        .setParameter("endorser", whose)
        .getResultList()
        .stream()
        .map(Sponsor::act)
        .map(act -> new Found(act.campaignId(), mention(act, slugs)));
  }

  private Mention mention(ParliamentaryAct act, Map<Long, String> slugs) {
    return new Mention(
        slug(act.campaignId(), slugs),
        MentionPlace.PARLIAMENTARY_ACT,
        act.publicId(),
        act.details().title(),
        act.details().kind().name(),
        act.state().name(),
        act.isShown());
  }

  private String slug(long campaign, Map<Long, String> known) {
    return known.computeIfAbsent(
        campaign, id -> campaigns.byId(id).map(CampaignView::slug).orElseThrow());
  }
}
