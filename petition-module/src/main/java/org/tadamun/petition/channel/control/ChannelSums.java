package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.petition.channel.boundary.ChannelRow;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;

/**
 * Sums over the shards. The table has a row per way, country and shard, never one per signature.
 */
@Stateless
public class ChannelSums {

  private static final String CODES = "medium, campaign_code, referrer";
  private static final String SUMS = ", sum(submitted) as sent, sum(confirmed) as done";
  private static final String OF_PETITION = " from petition_channel where petition_id = ?1";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @PermitAll
  public long count(long petitionId) {
    Object ways =
        em.createNativeQuery(
                "select count(*) from (select distinct " + CODES + OF_PETITION + ") ways")
            .setParameter(1, petitionId)
            .getSingleResult();
    return ((Number) ways).longValue();
  }

  @PermitAll
  public List<ChannelRow> byCodes(long petitionId, int first, int most) {
    String sql =
        "select %s, cast(null as varchar(2)) as land%s%s group by %s order by sent desc, %s"
            .formatted(CODES, SUMS, OF_PETITION, CODES, CODES);
    return read(sql, petitionId, first, most);
  }

  @PermitAll
  public List<ChannelRow> byCountry(long petitionId, int most) {
    String sql =
        "select %s, country%s%s group by %s, country order by %s, country"
            .formatted(CODES, SUMS, OF_PETITION, CODES, CODES);
    return read(sql, petitionId, 0, most);
  }

  /** The most first. */
  @PermitAll
  public List<ChannelRow> countriesOf(long petitionId, Origin codes) {
    String sql =
        "select %s, country%s%s and medium = ?2 and campaign_code = ?3 and referrer = ?4"
            + " group by %s, country order by sent desc, country";
    List<?> rows =
        em.createNativeQuery(sql.formatted(CODES, SUMS, OF_PETITION, CODES))
            .setParameter(1, petitionId)
            .setParameter(2, ChannelKey.kept(codes.medium()))
            .setParameter(3, ChannelKey.kept(codes.campaign()))
            .setParameter(4, ChannelKey.kept(codes.referrer()))
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private List<ChannelRow> read(String sql, long petitionId, int first, int most) {
    List<?> rows =
        em.createNativeQuery(sql)
            .setParameter(1, petitionId)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private static ChannelRow row(Object[] row) {
    return new ChannelRow(
        ChannelKey.codes((String) row[0], (String) row[1], (String) row[2]),
        (String) row[3],
        ((Number) row[4]).longValue(),
        ((Number) row[5]).longValue());
  }
}
