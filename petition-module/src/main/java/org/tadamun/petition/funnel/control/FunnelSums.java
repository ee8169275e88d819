package org.tadamun.petition.funnel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.petition.funnel.entity.FunnelStage;

/** Reads sums over a time in one statement; never reads signatures. */
@Stateless
public class FunnelSums {

  /**
   * One part for each stage, with a named index. Once Derby has statistics of the table, it prefers
   * to scan all of it, and cannot be told to use the primary key.
   */
  private static final String STRETCH =
      Stream.of(FunnelStage.values())
          .map(
              stage ->
                  "select country, stage, happened from petition_funnel"
                      + " --DERBY-PROPERTIES index=PETITION_FUNNEL_BY_STAGE\n"
                      + " where petition_id = ?1 and stage = '%s'".formatted(stage)
                      + " and quarter_start >= ?2 and quarter_start < ?3")
          .collect(Collectors.joining(" union all "));

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** A time of one petition; {@code from} is inclusive, {@code to} exclusive. */
  public record Stretch(long petitionId, Instant from, Instant to) {}

  /** How often something happened for a key, such as a country. */
  public record Sum<K>(K key, FunnelStage stage, long happened) {}

  @PermitAll
  public List<Sum<String>> byCountry(Stretch stretch) {
    String sql =
        "select country, stage, sum(happened) from ("
            + STRETCH
            + ") stretch group by country, stage";
    return read(query(sql, stretch)).stream()
        .map(row -> new Sum<>((String) row[0], stage(row), happened(row)))
        .toList();
  }

  /** When the first event was counted; null for none. Before that nothing is known. */
  @PermitAll
  public Instant first(long petitionId) {
    // No min(): once Derby has statistics of the table, it would read all rows for it.
    List<?> first =
        em.createNativeQuery(
                "select quarter_start from petition_funnel where petition_id = ?1"
                    + " order by quarter_start fetch first 1 rows only")
            .setParameter(1, petitionId)
            .getResultList();
    return first.isEmpty() ? null : ((Timestamp) first.getFirst()).toInstant();
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
