package org.tadamun.petition.milestone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.kernel.update.entity.UpdateState;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.milestone.entity.MilestoneTaskState;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Milestones")
class MilestonesIT extends FourEyes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Resource private UserTransaction transaction;
  @Resource private ManagedExecutorService threads;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private MilestoneRaising raising;
  @Inject private MilestoneTasks tasks;
  @Inject private Milestones milestones;
  @Inject private MilestoneWatch watch;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;
  @Inject private Updates updates;

  private void add(Person who, String country, long wanted) throws Exception {
    Acting.does(who, () -> milestones.add(petition.slug(), country, wanted));
  }

  private List<TaskView> tasks() throws Exception {
    return Acting.as(anna, () -> tasks.at(petition.campaignId(), null, null, 0, 50));
  }

  private List<UpdateView> drafts() throws Exception {
    return Acting.as(anna, () -> updates.at(petition.campaignId(), UpdateState.DRAFT, 0, 50));
  }

  private void goal(long goal) throws Exception {
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    PetitionDraft draft = new PetitionDraft(PetitionWorld.text(), null, null, goal, null);
    petition = Acting.as(anna, () -> petitions.edit(petition.slug(), version, draft));
  }

  @Test
  @DisplayName("R2 R3: a milestone is raised once, also if the count falls and rises again")
  void once() throws Exception {
    add(anna, null, 2);
    tallyWorld.sign(petition, "SE");
    watch.run();
    assertEquals(List.of(), tasks());
    String token = tallyWorld.sign(petition, "GB");
    watch.run();
    watch.run();
    TaskView task = tasks().getFirst();
    assertEquals(1, tasks().size());
    assertEquals(2, task.wanted());
    assertEquals(2, task.reached());
    assertEquals(MilestoneTaskState.OPEN, task.state());
    tallyWorld.withdraw(token);
    watch.run();
    tallyWorld.sign(petition, "GB");
    watch.run();
    watch.runEverywhere();
    assertEquals(1, tasks().size());
    assertEquals(1, drafts().size());
    assertEquals(
        1,
        world.audit("petition", petition.slug()).stream()
            .filter(entry -> entry.action().equals("milestone.reached"))
            .count());
  }

  @Test
  @DisplayName(
      "R2: a milestone comes with a draft of news in the campaign's languages, not published")
  void news() throws Exception {
    tallyWorld.sign(petition, "GB");
    tallyWorld.sign(petition, "GB");
    // The server's own check may run at any moment; it now sees both.
    add(anna, "GB", 1);
    watch.runEverywhere();
    UpdateView draft = drafts().getFirst();
    assertEquals(tasks().getFirst().news(), draft.id());
    assertEquals("milestone", draft.occasion());
    assertEquals("One signature (United Kingdom): Free our colleague", draft.title().in("en"));
    String told = draft.body().in("en");
    assertTrue(told.contains("has 2 signatures"), told);
    assertTrue(draft.title().in("ar").contains("المملكة المتحدة"), draft.title().in("ar"));
    assertEquals(List.of(), updates.published(petition.campaignId(), 9));
    assertEquals("system", world.audit("update", draft.id()).getFirst().actor());
  }

  @Test
  @DisplayName(
      "R7: with steps only a number that is a step is raised, with the figure shown in public")
  void inSteps() throws Exception {
    add(anna, "GB", 3);
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    CampaignDraft words = World.draft();
    CampaignDraft steps =
        new CampaignDraft(words.texts(), null, null, words.languages(), words.zone(), null, 2);
    Acting.as(anna, () -> campaigns.edit(campaign.slug(), campaign.version(), steps));
    tallyWorld.released(petition, "GB", 3);
    // The server's own check may run at any moment; it now sees all three.
    add(anna, "GB", 2);
    watch.runEverywhere();
    TaskView task = tasks().getFirst();
    assertEquals(1, tasks().size());
    assertEquals(2, task.wanted());
    assertEquals(2, task.reached(), "as the public is told it");
    String told = drafts().getFirst().body().in("en");
    assertTrue(told.contains("has 2 signatures"), told);
  }

  @Test
  @DisplayName(
      "R3: of two that raise a milestone at the same moment the second fails, without a draft")
  void race() throws Exception {
    MilestoneTarget target = new MilestoneTarget(null, null, 5);
    transaction.begin();
    MilestoneTask first =
        new MilestoneTask(petition.id(), petition.campaignId(), 1, target, 5, clock.instant());
    em.persist(first);
    em.flush();
    Future<?> second = threads.submit(() -> raising.raise(petition, 1, target, 5));
    transaction.commit();
    assertThrows(ExecutionException.class, second::get);
    assertEquals(1, tasks().size());
    assertEquals(List.of(), drafts(), "whoever came second has written nothing");
  }

  @Test
  @DisplayName("R3: of three that raise a milestone at once one succeeds, with one draft")
  void crowd() throws Exception {
    MilestoneTarget target = new MilestoneTarget(25, null, 250);
    List<Future<?>> all =
        List.of(
            threads.submit(() -> raising.raise(petition, 1, target, 250)),
            threads.submit(() -> raising.raise(petition, 1, target, 250)),
            threads.submit(() -> raising.raise(petition, 1, target, 250)));
    int done = 0;
    for (Future<?> one : all) {
      try {
        one.get();
        done++;
      } catch (ExecutionException refused) {
        // Stopped by the unique key of the task.
      }
    }
    assertEquals(1, done);
    assertEquals(1, tasks().size());
    assertEquals(1, drafts().size());
  }

  @Test
  @DisplayName("R1 R5: R6: quarters of the goal are raised by themselves, and only the highest")
  void quarters() throws Exception {
    for (int i = 0; i < 3; i++) {
      tallyWorld.sign(petition, "SE");
    }
    // The server's own check may run at any moment; it now sees all three.
    goal(4);
    watch.runEverywhere();
    assertEquals(List.of(75), tasks().stream().map(TaskView::percent).toList());
    tallyWorld.sign(petition, "SE");
    watch.run();
    assertEquals(List.of(100, 75), tasks().stream().map(TaskView::percent).toList());
    goal(8);
    watch.runEverywhere();
    assertEquals(List.of(50, 100, 75), tasks().stream().map(TaskView::percent).toList());
    List<MilestoneView> seen = milestones.of(petition);
    assertEquals(List.of(25, 50, 75, 100), seen.stream().map(MilestoneView::percent).toList());
    assertEquals(
        List.of(false, true, false, false), seen.stream().map(MilestoneView::told).toList());
    JsonObject outside =
        Api.anonymous()
            .get("/petitions/" + petition.slug())
            .require(200)
            .json()
            .getJsonArray("milestones")
            .getJsonObject(1);
    assertEquals(4, outside.getInt("wanted"));
    assertTrue(outside.containsKey("reachedAt"));
  }

  @Test
  @DisplayName("R3: a milestone is raised again for a new version, which counts from zero")
  void newVersion() throws Exception {
    add(anna, null, 1);
    tallyWorld.sign(petition, "SE");
    watch.run();
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    watch.runEverywhere();
    assertEquals(1, tasks().size());
    PetitionView now = petitions.bySlug(petition.slug()).orElseThrow();
    tallyWorld.sign(now, "SE");
    watch.run();
    assertEquals(List.of(2, 1), tasks().stream().map(TaskView::textVersion).toList());
  }

  @Test
  @DisplayName("A task is completed once, by a named staff member who may write the petition")
  void done() throws Exception {
    raising.raise(petition, 1, new MilestoneTarget(null, null, 7), 8);
    TaskView task = tasks().getFirst();
    Person reader = world.person(Role.READER, petition.campaignId(), null);
    assertEquals(
        1, Acting.as(reader, () -> tasks.at(petition.campaignId(), null, null, 0, 9)).size());
    Acting.refused(
        reader, EJBAccessException.class, () -> tasks.complete(task.id(), task.version()));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(stranger, Forbidden.class, () -> tasks.complete(task.id(), task.version()));
    Acting.refused(
        stranger, Forbidden.class, () -> tasks.at(petition.campaignId(), null, null, 0, 9));
    Acting.refused(anna, Stale.class, () -> tasks.complete(task.id(), task.version() + 1));
    TaskView done = Acting.as(bilal, () -> tasks.complete(task.id(), task.version()));
    assertEquals(MilestoneTaskState.DONE, done.state());
    assertEquals(bilal.name(), done.doneBy());
    Acting.refused(anna, WrongState.class, () -> tasks.complete(task.id(), done.version()));
    long campaign = petition.campaignId();
    assertEquals(0, Acting.as(anna, () -> tasks.count(campaign, MilestoneTaskState.OPEN, null)));
    assertEquals(1, Acting.as(anna, () -> tasks.count(campaign, MilestoneTaskState.DONE, null)));
    assertEquals("milestone.done", world.audit("milestone", task.id()).getFirst().action());
  }

  @Test
  @DisplayName("R1: added numbers are checked, and can be removed")
  void own() throws Exception {
    add(anna, "SE", 10);
    add(anna, null, 10);
    assertThrows(InvalidInput.class, () -> add(anna, null, 10));
    assertThrows(InvalidInput.class, () -> add(anna, "XQ", 10));
    assertThrows(InvalidInput.class, () -> add(anna, null, 0));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> add(stranger, null, 11));
    String id =
        milestones.of(petition).stream().filter(MilestoneView::own).findFirst().orElseThrow().id();
    Acting.does(anna, () -> milestones.remove(petition.slug(), id));
    assertEquals(1, milestones.of(petition).stream().filter(MilestoneView::own).count());
  }
}
