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
 * Sums over the shards, as they may be shown: in steps, and without ways, or countries of a way,
 * that have too few signatures. One person may count once in each version, so a step must be full
 * within a few versions, in which one person cannot fill it. Rows are sorted by shown sums, since
 * exact ones would tell which of two equal ones is greater. The table has one row for each way,
 * country and shard, not for each signature.
 */
@Stateless
public class ChannelSums {

  /** The size of a step (docs/adr/197), as for personal links. */
  public static final int STEP = ChannelKey.VERSIONS + 1;

  private static final String CODES = "medium, campaign_code, referrer";
  private static final String TOLD = "done - mod(done, " + STEP + ")";

  /** Not the row of forgotten codes, which is no way. */
  private static final String IS_TOLD =
      "(medium <> '' or campaign_code <> '' or referrer <> '') and most >= " + STEP;

  private static final String OF_CODES =
      " and medium = ?2 and campaign_code = ?3 and referrer = ?4";

  private static final String MOST = " fetch first ?5 rows only";

  /** All confirmed signatures in groups, and the most of them within a few versions. */
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
   * The totals, read in one statement to be consistent.
   *
   * @param named how many ways are shown with their codes
   * @param left the rest: the sum over all, in steps, without what is shown of these ways
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

  /** The ways that are shown, most first, equal ones by their codes. */
  @PermitAll
  public List<ChannelRow> byCodes(long petitionId, int first, int most) {
    return ways(petitionId, "told desc, " + CODES, first, most);
  }

  /** The ways that are shown, in the order of {@link #byCountry}. */
  @PermitAll
  public List<ChannelRow> inOrder(long petitionId, int most) {
    return ways(petitionId, CODES, 0, most);
  }

  /** What is shown of each way by country; nothing of a way with too few signatures. */
  @PermitAll
  public List<ChannelRow> byCountry(long petitionId, int most) {
    String sql = "select %1$s, country, %2$s as told from %3$s where %4$s order by %1$s, country";
    return rows(ask(petitionId, sql + MOST, CODES + ", country", "").setParameter(5, (long) most));
  }

  /** One way by country, most first, equal ones by code. */
  @PermitAll
  public List<ChannelRow> countriesOf(long petitionId, Origin codes) {
    String sql = "select %s, country, %s as told from %s where %s order by told desc, country";
    return ofCodes(petitionId, codes, sql, CODES + ", country");
  }

  /** What is shown of one way; 0 if it has too few signatures. */
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

  /** Fills codes, shown figure, sums and condition into the statement. */
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
