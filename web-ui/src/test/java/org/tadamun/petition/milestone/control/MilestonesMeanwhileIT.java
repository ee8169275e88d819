package org.tadamun.petition.milestone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.milestone.entity.Mark;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("While a milestone is raised")
@Timeout(120)
class MilestonesMeanwhileIT extends FourEyes {

  private static final int PATIENCE_SECONDS = 30;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private Clock clock;
  @Inject private TallyWorld tallyWorld;

  @Test
  @DisplayName("R4 nobody who signs and confirms waits for it")
  void signs() throws Exception {
    tallyWorld.sign(petition, "SE");
    transaction.begin();
    try {
      Mark mark = new Mark(null, null, 1);
      em.persist(
          new MilestoneTask(petition.id(), petition.campaignId(), 1, mark, 1, clock.instant()));
      em.flush();
      threads.submit(() -> tallyWorld.sign(petition, "SE")).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      transaction.rollback();
    }
    assertEquals(2, petitionWorld.recount(petition.id()));
  }
}
