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

/** Petitions of a campaign and of many, in the orders in which they are shown. */
public final class PetitionQuery {

  private PetitionQuery() {}

  /**
   * In the order in which they were made.
   *
   * @param after the number of the last one seen, 0 from the beginning
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
   * Those that were opened: the newest campaign first, within it in the order in which they were
   * made.
   *
   * @param campaign that of the last one seen, {@link Long#MAX_VALUE} from the beginning
   * @param after the last one seen of that campaign
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

  /** These in their order, in as many statements for a hundred as for one. */
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
