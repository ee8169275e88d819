package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.tadamun.petition.channel.boundary.ChannelRow;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;

/**
 * Sums over the shards, as they may be told: in steps, and none of a way, or of a country of it, by
 * which too few came. One person is counted once under each version: so a step has to be full in
 * what was booked of a few versions together, in which he alone is none. Where the exact sums
 * decided on the order, that would tell of two equal ones which is greater. The table has a row per
 * way, country and shard, never one per signature.
 */
@Stateless
public class ChannelSums {

  /** Between two figures that are told (docs/adr/197); as of a personal link. */
  public static final int STEP = ChannelKey.VERSIONS + 1;

  private static final String CODES = "medium, campaign_code, referrer";
  private static final String TOLD = "done - mod(done, " + STEP + ")";

  /** What is kept of forgotten codes has none, and is no way. */
  private static final String IS_TOLD =
      "(medium <> '' or campaign_code <> '' or referrer <> '') and most >= " + STEP;

  private static final String OF_CODES =
      " and medium = ?2 and campaign_code = ?3 and referrer = ?4";

  private static final String MOST = " fetch first ?5 rows only";

  /** All that was confirmed, by whatever is put in; and the most of it under a few versions. */
  private static final String SUMS =
      "(select %1$s, sum(done) as done, max(done) as most from"
          + " (select %1$s, stretch, sum(confirmed) as done from"
          + " (select %1$s, confirmed, shard / "
          + ChannelKey.STRETCH
          + " as stretch from petition_channel where petition_id = ?1%2$s) booked"
          + " group by %1$s, stretch) stretches group by %1$s) sums";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * What is told of all ways together, read in one statement, so that nothing falls between.
   *
   * @param named how many ways are told by their codes
   * @param left of the sum over all, in steps, where what is told of these is taken off
   */
  public record All(long named, long left) {}

  @PermitAll
  public All all(long petitionId) {
    String named = "case when " + IS_TOLD + " then %s else 0 end";
    String sql =
        "select coalesce(sum(%s), 0), coalesce(sum(done), 0), coalesce(sum(%s), 0) from %s"
            .formatted(named.formatted("1"), named.formatted(TOLD), SUMS.formatted(CODES, ""));
    Object[] sums =
        (Object[]) em.createNativeQuery(sql).setParameter(1, petitionId).getSingleResult();
    return new All(number(sums[0]), stepOf(number(sums[1])) - number(sums[2]));
  }

  /** The ways that are told, the most first, those with as many by their codes. */
  @PermitAll
  public List<ChannelRow> byCodes(long petitionId, int first, int most) {
    return ways(petitionId, "told desc, " + CODES, first, most);
  }

  /** The same, in the order of {@link #byCountry}. */
  @PermitAll
  public List<ChannelRow> inOrder(long petitionId, int most) {
    return ways(petitionId, CODES, 0, most);
  }

  /** What is told of each way by country; of a way by which too few came that is nothing. */
  @PermitAll
  public List<ChannelRow> byCountry(long petitionId, int most) {
    String sql = "select %1$s, country, %2$s as told from %3$s where %4$s order by %1$s, country";
    return rows(ask(petitionId, sql + MOST, CODES + ", country", "").setParameter(5, (long) most));
  }

  /** Of one way, the most first, countries with as many by their code. */
  @PermitAll
  public List<ChannelRow> countriesOf(long petitionId, Origin codes) {
    String sql = "select %s, country, %s as told from %s where %s order by told desc, country";
    return ofCodes(petitionId, codes, sql, CODES + ", country");
  }

  /** What is told of one way; 0 where too few came by it. */
  @PermitAll
  public long toldOf(long petitionId, Origin codes) {
    String sql = "select %s, cast(null as varchar(2)) as land, %s as told from %s where %s";
    return ofCodes(petitionId, codes, sql, CODES).stream().mapToLong(ChannelRow::confirmed).sum();
  }

  private List<ChannelRow> ofCodes(long petitionId, Origin codes, String sql, String groups) {
    return rows(
        ask(petitionId, sql, groups, OF_CODES)
            .setParameter(2, ChannelKey.kept(codes.medium()))
            .setParameter(3, ChannelKey.kept(codes.campaign()))
            .setParameter(4, ChannelKey.kept(codes.referrer())));
  }

  private List<ChannelRow> ways(long petitionId, String order, int first, int most) {
    String sql =
        "select %s, cast(null as varchar(2)) as land, %s as told from %s where %s order by ";
    Query asked = ask(petitionId, sql + order + " offset ?6 rows" + MOST, CODES, "");
    return rows(asked.setParameter(5, (long) most).setParameter(6, (long) first));
  }

  /** With codes, told figure, sums and what is told of them in the places of this statement. */
  private Query ask(long petitionId, String sql, String groups, String which) {
    return em.createNativeQuery(sql.formatted(CODES, TOLD, SUMS.formatted(groups, which), IS_TOLD))
        .setParameter(1, petitionId);
  }

  private static List<ChannelRow> rows(Query asked) {
    List<?> rows = asked.getResultList();
    return rows.stream().map(row -> row((Object[]) row)).toList();
  }

  private static ChannelRow row(Object[] row) {
    Origin codes = ChannelKey.codes((String) row[0], (String) row[1], (String) row[2]);
    return new ChannelRow(codes, (String) row[3], number(row[4]));
  }

  private static long number(Object sum) {
    return ((Number) sum).longValue();
  }

  static long stepOf(long number) {
    return number - number % STEP;
  }
}
