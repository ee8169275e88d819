package org.tadamun.kernel.database.boundary.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.funnel.entity.FunnelCount;
import org.tadamun.petition.funnel.entity.FunnelKey;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Figures with a row for each key")
class FigureRowsIT {

  private static final Instant QUARTER = Instant.parse("2026-11-27T10:15:00Z");
  private static final long NOBODYS_PETITION = -79;
  private static final FunnelStage STAGE = FunnelStage.SUBMITTED;
  private static final int SHARD = 0;

  private static final FigureRows<String> TIMES =
      new FigureRows<>(
          "petition_funnel",
          "happened",
          List.of("petition_id", "quarter_start", "country", "stage", "shard"),
          (country, times) ->
              new Object[] {
                times, NOBODYS_PETITION, Timestamp.from(QUARTER), country, STAGE.name(), SHARD
              });

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;

  @BeforeEach
  void begin() throws Exception {
    transaction.begin();
  }

  @AfterEach
  void leaveNothing() throws Exception {
    transaction.rollback();
  }

  private boolean isPostgresql() throws SQLException {
    Connection connection = em.unwrap(Connection.class);
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }

  /** Adds as the code does that books figures: it opens missing rows and adds again. */
  private void add(Map<String, Long> changes) {
    Map<String, Long> missing = TIMES.add(em, new TreeMap<>(changes));
    missing.keySet().forEach(this::open);
    assertEquals(Map.of(), TIMES.add(em, missing));
  }

  private void open(String country) {
    em.persist(new FunnelCount(new FunnelKey(NOBODYS_PETITION, QUARTER, country, STAGE, SHARD)));
    em.flush();
  }

  private Map<String, Long> kept() {
    List<?> rows =
        em.createNativeQuery("select country, happened from petition_funnel where petition_id = ?1")
            .setParameter(1, NOBODYS_PETITION)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
  }

  @Test
  @DisplayName("Each figure is raised or lowered by its own number")
  void changed() {
    add(Map.of("GB", 1L, "PK", 2L, "SE", 3L));
    add(Map.of("SE", 4L, "GB", -3L));
    assertEquals(Map.of("GB", -2L, "PK", 2L, "SE", 7L), kept());
  }

  @Test
  @DisplayName("Existing and missing rows can be raised together")
  void some() {
    add(Map.of("PK", 5L));
    add(Map.of("AR", 1L, "PK", 1L, "ZZ", 1L));
    add(Map.of("AR", 1L, "DE", 1L, "IT", 1L, "PK", 1L, "ZZ", 1L));
    assertEquals(Map.of("AR", 2L, "DE", 1L, "IT", 1L, "PK", 7L, "ZZ", 2L), kept());
  }

  @Test
  @DisplayName("Missing rows are returned in order on Derby and made on PostgreSQL")
  void missing() throws Exception {
    open("PK");
    Map<String, Long> missing = TIMES.add(em, new TreeMap<>(Map.of("SE", 1L, "PK", 1L, "GB", 1L)));
    List<String> told = isPostgresql() ? List.of() : List.of("GB", "SE");
    assertEquals(told, List.copyOf(missing.keySet()));
    assertEquals(1L, kept().get("PK"));
  }

  @Test
  @DisplayName("Adding nothing changes nothing")
  void nothing() {
    assertEquals(Map.of(), TIMES.add(em, Map.of()));
    assertEquals(Map.of(), kept());
  }

  @Test
  @DisplayName("The database's error about a wrong column is thrown")
  void refused() {
    FigureRows<String> none =
        new FigureRows<>(
            "petition_funnel", "counted", List.of("country"), (key, by) -> new Object[] {by, key});
    assertThrows(PersistenceException.class, () -> none.add(em, Map.of("SE", 1L)));
  }
}
