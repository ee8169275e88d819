package org.tadamun.petition.milestone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.petition.milestone.boundary.Announcements;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

/** Each test reads figures only once, since they may be cached for a moment. */
@InServer
@DisplayName("R9: Milestone that is no longer reached")
class MilestonesFallenIT extends FourEyes {

  @Inject private Announcements announcements;
  @Inject private Campaigns campaigns;
  @Inject private MilestoneTasks tasks;
  @Inject private MilestoneWatch watch;
  @Inject private Milestones milestones;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;

  private void goal(long goal) throws Exception {
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    PetitionDraft draft = new PetitionDraft(PetitionWorld.text(), null, null, goal, null);
    petition = Acting.as(anna, () -> petitions.edit(petition.slug(), version, draft));
  }

  private TaskView task() throws Exception {
    return Acting.as(anna, () -> tasks.at(petition.campaignId(), null, null, 0, 9)).getFirst();
  }

  private Optional<TaskView> behind(Person who, String news) throws Exception {
    return Acting.as(who, () -> announcements.behind(petition.campaignId(), news));
  }

  /** Two sign for a goal of two, and one withdraws. */
  private void fall() throws Exception {
    goal(2);
    tallyWorld.sign(petition, "SE");
    String token = tallyWorld.sign(petition, "SE");
    watch.run();
    tallyWorld.withdraw(token);
  }

  @Test
  @DisplayName("The task of a fallen milestone shows the present figure and that it has fallen")
  void told() throws Exception {
    fall();
    TaskView task = task();
    assertEquals(2, task.wanted());
    assertEquals(2, task.reached());
    assertEquals(1, task.now());
    assertTrue(task.isFallen());
    assertEquals(Optional.of(task), behind(anna, task.news()));
    assertEquals(Optional.empty(), behind(anna, "none"));
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> behind(stranger, task.news()));
  }

  @Test
  @DisplayName("A fallen milestone is still shown as reached, with its present state beside")
  void answers() throws Exception {
    fall();
    List<MilestoneView> all = milestones.of(petition);
    assertEquals(List.of(1L, 1L, 2L, 2L), all.stream().map(MilestoneView::wanted).toList());
    assertEquals(
        List.of(true, true, true, true), all.stream().map(MilestoneView::reached).toList());
    assertEquals(
        List.of(true, true, false, false), all.stream().map(MilestoneView::reachedNow).toList());
    JsonObject outside =
        Api.anonymous()
            .get("/petitions/" + petition.slug())
            .require(200)
            .json()
            .getJsonArray("milestones")
            .getJsonObject(3);
    assertTrue(outside.getBoolean("reached"));
    assertFalse(outside.getBoolean("reachedNow"));
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    JsonObject task =
        moderationWorld
            .with(petition, Permission.PETITION_WRITE)
            .get("/campaigns/" + campaign + "/milestone-tasks")
            .require(200)
            .json()
            .getJsonArray("items")
            .getJsonObject(0);
    assertEquals(2, task.getInt("reached"));
    assertEquals(1, task.getInt("now"));
  }

  @Test
  @DisplayName("A milestone of the earlier version has fallen when a new version counts from zero")
  void newVersion() throws Exception {
    goal(1);
    tallyWorld.sign(petition, "SE");
    watch.run();
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    TaskView task = task();
    assertEquals(1, task.textVersion());
    assertEquals(1, task.reached());
    assertEquals(0, task.now());
    assertTrue(task.isFallen());
  }

  @Test
  @DisplayName("A milestone that the present figure reaches has not fallen")
  void notFallen() throws Exception {
    goal(1);
    tallyWorld.sign(petition, "SE");
    watch.run();
    TaskView task = task();
    assertEquals(1, task.now());
    assertFalse(task.isFallen());
  }
}
