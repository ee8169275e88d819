package org.tadamun.petition.milestone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Changes while a milestone is raised")
@Timeout(120)
class MilestonesMeanwhileIT extends FourEyes {

  private static final int PATIENCE_SECONDS = 30;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private ManagedExecutorService threads;
  @Resource private UserTransaction transaction;
  @Inject private Clock clock;
  @Inject private MilestoneRaising raising;
  @Inject private MilestoneTasks tasks;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;
  @Inject private Updates updates;

  @Test
  @DisplayName("R4: signing and confirming do not wait while a milestone is raised")
  void signs() throws Exception {
    tallyWorld.sign(petition, "SE");
    transaction.begin();
    try {
      MilestoneTarget target = new MilestoneTarget(null, null, 1);
      em.persist(
          new MilestoneTask(petition.id(), petition.campaignId(), 1, target, 1, clock.instant()));
      em.flush();
      threads.submit(() -> tallyWorld.sign(petition, "SE")).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      transaction.rollback();
    }
    assertEquals(2, petitionWorld.recount(petition.id()));
  }

  private void nothingIsRaised(PetitionView before, MilestoneTarget target) throws Exception {
    raising.raise(before, before.textVersion(), target, target.wanted());
    assertEquals(
        List.of(), Acting.as(anna, () -> tasks.at(petition.campaignId(), null, null, 0, 50)));
    assertEquals(List.of(), Acting.as(anna, () -> updates.at(petition.campaignId(), null, 0, 50)));
  }

  @Test
  @DisplayName("R3: nothing is raised if another version of the text was published meanwhile")
  void anotherText() throws Exception {
    PetitionView before = petition;
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    nothingIsRaised(before, new MilestoneTarget(null, null, 900));
    nothingIsRaised(before, new MilestoneTarget(50, null, before.goal() / 2));
  }

  @Test
  @DisplayName("R6: no quarter is raised if another goal was set meanwhile, but an added number is")
  void anotherGoal() throws Exception {
    PetitionView before = petition;
    MilestoneTarget all = new MilestoneTarget(100, null, before.goal());
    PetitionDraft twice =
        new PetitionDraft(PetitionWorld.text(), null, null, 2 * before.goal(), null);
    Acting.as(anna, () -> petitions.edit(before.slug(), before.version(), twice));
    nothingIsRaised(before, all);
    MilestoneTarget own = new MilestoneTarget(null, null, 900);
    raising.raise(before, before.textVersion(), own, own.wanted());
    List<TaskView> told = Acting.as(anna, () -> tasks.at(petition.campaignId(), null, null, 0, 50));
    assertEquals(List.of(900L), told.stream().map(TaskView::wanted).toList());
  }
}
