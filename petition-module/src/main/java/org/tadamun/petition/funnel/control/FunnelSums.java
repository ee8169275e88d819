package org.tadamun.petition.funnel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.tadamun.petition.funnel.entity.FunnelStage;

/** Reads a stretch of time in one statement by the table's own key, never a signature. */
@Stateless
public class FunnelSums {

  private static final String STRETCH =
      " from petition_funnel where petition_id = ?1 and quarter_start >= ?2 and quarter_start < ?3";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** A stretch of time of one petition: from included, to excluded. */
  public record Stretch(long petitionId, Instant from, Instant to) {}

  /** How often something happened in a quarter of an hour, or in a country. */
  public record Sum<K>(K key, FunnelStage stage, long happened) {}

  @PermitAll
  public List<Sum<String>> byCountry(Stretch stretch) {
    String sql = "select country, stage, sum(happened)" + STRETCH + " group by country, stage";
    return read(query(sql, stretch)).stream()
        .map(row -> new Sum<>((String) row[0], stage(row), happened(row)))
        .toList();
  }

  /** When the first was booked, or null: before that nothing is known. */
  @PermitAll
  public Instant first(long petitionId) {
    Object first =
        em.createNativeQuery(
                "select min(quarter_start) from petition_funnel where petition_id = ?1")
            .setParameter(1, petitionId)
            .getSingleResult();
    return first == null ? null : ((Timestamp) first).toInstant();
  }

  private Query query(String sql, Stretch stretch) {
    return em.createNativeQuery(sql)
        .setParameter(1, stretch.petitionId())
        .setParameter(2, Timestamp.from(stretch.from()))
        .setParameter(3, Timestamp.from(stretch.to()));
  }

  private static List<Object[]> read(Query query) {
    return ((List<?>) query.getResultList()).stream().map(row -> (Object[]) row).toList();
  }

  private static FunnelStage stage(Object[] row) {
    return FunnelStage.valueOf((String) row[1]);
  }

  private static long happened(Object[] row) {
    return ((Number) row[2]).longValue();
  }
}
