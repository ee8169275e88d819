package org.tadamun.petition.petition.control;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.petition.petition.entity.Petition;

/** Reads petitions of one or many campaigns, in the order in which they are shown. */
public final class PetitionQuery {

  private PetitionQuery() {}

  /**
   * In the order of creation.
   *
   * @param after id of the last petition seen, 0 to begin
   */
  public static List<Petition> ofCampaign(EntityManager em, long campaignId, long after, int most) {
    return all(
        em,
        em.createQuery(
                "select p.id from Petition p where p.campaignId = :campaign and p.id > :after"
                    + " order by p.id",
                Long.class)
            .setParameter("campaign", campaignId)
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList());
  }

  /**
   * Petitions that were opened; newest campaign first, within it in the order of creation.
   *
   * @param campaign of the last petition seen; {@link Long#MAX_VALUE} to begin
   * @param after id of the last petition seen
   */
  public static List<Petition> opened(
      EntityManager em, Collection<Long> campaignIds, long campaign, long after, int most) {
    if (campaignIds.isEmpty()) {
      return List.of();
    }
    return all(
        em,
        em.createQuery(
                "select p.id from Petition p where p.campaignId in :campaigns"
                    + " and p.openedAt is not null"
                    + " and (p.campaignId < :campaign or p.campaignId = :campaign and p.id > :after)"
                    + " order by p.campaignId desc, p.id",
                Long.class)
            .setParameter("campaigns", InList.of(campaignIds))
            .setParameter("campaign", campaign)
            .setParameter("after", after)
            .setMaxResults(most)
            .getResultList());
  }

  /** The petitions in the order of the ids; a hundred take as many statements as one. */
  private static List<Petition> all(EntityManager em, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Petition> found =
        em.createQuery("select p from Petition p where p.id in :ids", Petition.class)
            .setParameter("ids", InList.of(ids))
            .setHint("eclipselink.batch.type", "JOIN")
            .setHint("eclipselink.batch", "p.versions")
            .setHint("eclipselink.batch", "p.addressees")
            .getResultStream()
            .collect(Collectors.toMap(Petition::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }
}
