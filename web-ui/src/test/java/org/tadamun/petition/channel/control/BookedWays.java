package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;

/** Reads the exact numbers that are booked of a petition's ways, which nobody is shown. */
@Stateless
@PermitAll
public class BookedWays {

  private static final String CODES = "medium, campaign_code, referrer";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** What is booked of one way; the country is null for all. */
  public record Booked(Origin codes, String country, long submitted, long confirmed) {}

  /** The ways with most forms first, without the row of forgotten codes. */
  public List<Booked> rows(long petitionId) {
    return read(petitionId, "cast(null as varchar(2))", CODES, "sent desc, " + CODES);
  }

  /** The ways by country. */
  public List<Booked> byCountry(long petitionId) {
    return read(petitionId, "country", CODES + ", country", CODES + ", country");
  }

  /** The confirmed signatures of forgotten codes. */
  public long nameless(long petitionId) {
    Object sum =
        em.createNativeQuery(
                "select coalesce(sum(confirmed), 0) from petition_channel where petition_id = ?1"
                    + " and medium = '' and campaign_code = '' and referrer = ''")
            .setParameter(1, petitionId)
            .getSingleResult();
    return ((Number) sum).longValue();
  }

  private List<Booked> read(long petitionId, String country, String groups, String order) {
    String sql =
        "select %s, %s as land, sum(submitted) as sent, sum(confirmed) as done"
            + " from petition_channel where petition_id = ?1"
            + " and (medium <> '' or campaign_code <> '' or referrer <> '')"
            + " group by %s order by %s";
    List<?> rows =
        em.createNativeQuery(sql.formatted(CODES, country, groups, order))
            .setParameter(1, petitionId)
            .getResultList();
    return rows.stream().map(row -> booked((Object[]) row)).toList();
  }

  private static Booked booked(Object[] row) {
    return new Booked(
        ChannelKey.codes((String) row[0], (String) row[1], (String) row[2]),
        (String) row[3],
        ((Number) row[4]).longValue(),
        ((Number) row[5]).longValue());
  }
}
