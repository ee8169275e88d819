package org.tadamun.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.invalidation.boundary.InvalidationDraft;
import org.tadamun.petition.invalidation.boundary.InvalidationView;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.secondperson.boundary.SecondWork;
import org.tadamun.petition.secondperson.entity.SecondKind;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Statements;

/** Cost of the tasks for a second person; every open dashboard asks for them every few seconds. */
@InServer
@DisplayName("The tasks that wait for a second person")
class SecondPersonCostIT extends FourEyes {

  private static final int MORE = 5;

  /** Seconds that are enough for a query that does not wait for a lock. */
  private static final int PATIENCE_SECONDS = 30;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  @Resource private ManagedExecutorService threads;
  @Inject private Campaigns campaigns;
  @Inject private ImportWorld importWorld;
  @Inject private TimeMachine time;
  @Inject private Invalidations invalidations;
  @Inject private SecondWork work;

  private List<Map<String, Long>> asked() throws Exception {
    long id = petition.campaignId();
    return Acting.as(
        bilal,
        () ->
            List.of(
                work.of(SecondKind.CORRECTION, id),
                work.of(SecondKind.RULE, id),
                work.of(SecondKind.IMPORT, id)));
  }

  private List<Map<String, Long>> askedBesides() {
    try {
      return threads.submit(this::asked).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception waited) {
      throw new IllegalStateException(waited);
    }
  }

  /** Holds the row locked, as a transaction does that works on it. */
  private void hold(String table, String publicId) {
    em.createNativeQuery("update " + table + " set version = version where public_id = ?1")
        .setParameter(1, publicId)
        .executeUpdate();
  }

  @Test
  @DisplayName("are read in as many statements for six petitions as for one")
  void petitions() throws Exception {
    asked(); // So that everything that is cached is read before the count.
    int one = Statements.of(factory, this::asked);
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    for (int i = 0; i < MORE; i++) {
      petitionWorld.open(campaign);
    }
    assertEquals(one, Statements.of(factory, this::asked));
    assertEquals(List.of(Map.of(), Map.of(), Map.of()), asked());
  }

  @Test
  @Timeout(120)
  @DisplayName("are read without waiting for an import or a rule whose row is locked")
  void atWork() throws Exception {
    ImportView done = importWorld.done(anna, bilal, petition, ImportWorld.people(1, "SE"));
    importWorld.ready(anna, petition, ImportWorld.people(1, "SE"));
    InvalidationDraft draft =
        new InvalidationDraft(
            null,
            InvalidationRule.of(Map.of("countries", "SE")),
            InvalidationReason.AUTOMATED,
            null);
    InvalidationView rule = Acting.as(anna, () -> invalidations.propose(petition.slug(), draft));
    Acting.as(bilal, () -> invalidations.cancel(rule.id()));
    time.inTransaction(
        () -> {
          hold("petition_import", done.id());
          hold("petition_invalidation", rule.id());
          assertEquals(List.of(Map.of(), Map.of(), Map.of(petition.slug(), 1L)), askedBesides());
        });
  }
}
