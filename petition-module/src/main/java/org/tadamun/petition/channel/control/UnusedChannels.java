package org.tadamun.petition.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;

/**
 * Finds codes that only came with addresses that had signed before, petition by petition and in the
 * order of the key. A query over everything would group the whole table for each portion, and codes
 * that stay would block those after them.
 */
@ApplicationScoped
public class UnusedChannels {

  private static final int PORTION = 200;

  /** The condition excludes the row without codes. */
  private static final String LEFT =
      "select medium, campaign_code, referrer from petition_channel"
          + " where petition_id = ?1 and medium >= ?2 and (medium > ?2 or campaign_code > ?3"
          + " or campaign_code = ?3 and referrer > ?4)"
          + " group by medium, campaign_code, referrer"
          + " having sum(entered) = 0 and max(used_at) < ?5"
          + " order by medium, campaign_code, referrer fetch first "
          + PORTION
          + " rows only";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  List<Long> petitions(Collection<Long> exempt) {
    return em.createQuery(
            "select p.id from Petition p where p.id not in :exempt order by p.id", Long.class)
        .setParameter("exempt", exempt)
        .getResultList();
  }

  /**
   * @param after {@link Origin#NONE} to begin
   * @param before only codes last used before this moment
   */
  List<Origin> portion(long petitionId, Origin after, Instant before) {
    Query query =
        em.createNativeQuery(LEFT)
            .setParameter(1, petitionId)
            .setParameter(2, ChannelKey.kept(after.medium()))
            .setParameter(3, ChannelKey.kept(after.campaign()))
            .setParameter(4, ChannelKey.kept(after.referrer()))
            .setParameter(5, SqlMoments.toColumn(before));
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> codes((Object[]) row)).toList();
  }

  private static Origin codes(Object[] row) {
    return ChannelKey.codes((String) row[0], (String) row[1], (String) row[2]);
  }
}
