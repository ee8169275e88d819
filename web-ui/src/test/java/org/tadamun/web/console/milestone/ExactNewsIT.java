package org.tadamun.web.console.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.petition.milestone.boundary.Announcements;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.petition.milestone.control.MilestoneWatch;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName(
    "milestone R11: News with an exact figure of one country, written before figures had steps")
class ExactNewsIT extends FourEyes {

  private static final String MORE = "but this news was written with an exact number";

  /** As many milestones of its own as a petition may have. */
  private static final int LATER = 50;

  @Inject private PetitionAddress address;
  @Inject private Announcements announcements;
  @Inject private Campaigns campaigns;
  @Inject private MilestoneTasks tasks;
  @Inject private Milestones milestones;
  @Inject private MilestoneWatch watch;
  @Inject private TallyWorld tallyWorld;
  @Inject private Updates updates;
  @Inject private Visitors visitors;

  @BeforeEach
  void reached() throws Exception {
    for (int i = 0; i < 3; i++) {
      tallyWorld.sign(petition, "SE");
    }
    // The server's own timer may run at any moment: from now on it sees all three signatures.
    Acting.as(anna, () -> milestones.add(petition.slug(), "SE", 2L));
    watch.runEverywhere();
  }

  private TaskView task() throws Exception {
    return Acting.as(anna, () -> tasks.at(petition.campaignId(), null, null, 0, 9)).getFirst();
  }

  private List<TaskView> ofCountries(Person who) throws Exception {
    return Acting.as(who, () -> announcements.ofCountries(petition.campaignId()));
  }

  private void steps(Integer step) throws Exception {
    CampaignView campaign = address.campaign(petition);
    CampaignDraft words = World.draft();
    CampaignDraft draft =
        new CampaignDraft(words.texts(), null, null, words.languages(), words.zone(), null, step);
    Acting.as(anna, () -> campaigns.edit(campaign.slug(), campaign.version(), draft));
  }

  private String page(String path) {
    return visitors.of(anna).open(path).require(200).words();
  }

  private String edit(TaskView task) {
    return page("updates/edit" + address.campaignOf(petition) + "&id=" + task.news());
  }

  @Test
  @DisplayName("the news says that it is more exact than the steps in which figures are published")
  void newsSaysThatItIsMoreExact() throws Exception {
    TaskView exact = task();
    assertNull(exact.step());
    assertFalse(edit(exact).contains(MORE));
    steps(2);
    TaskView task = task();
    assertEquals(2, task.step(), "its text says three");
    assertTrue(task.isExact());
    assertTrue(edit(task).contains(MORE));
    assertTrue(
        page("petition/tasks" + address.campaignOf(petition))
            .contains("More exact than the public figures, in steps of 2"));
    steps(3);
    assertEquals(3, task().step(), "its headline says two");
    steps(null);
    assertNull(task().step());
  }

  @Test
  @DisplayName("the form of a campaign names such news until it is withdrawn")
  void formNamesExactNews() throws Exception {
    String form = "campaign/edit" + address.campaignOf(petition);
    assertEquals(List.of(task()), ofCountries(anna));
    String said = "These pieces of news were written with the exact number of one country";
    assertTrue(page(form).contains(said));
    steps(2);
    assertEquals(List.of(task()), ofCountries(anna));
    assertTrue(page(form).contains(said));
    UpdateView news = updates.byId(task().news()).orElseThrow();
    Acting.as(anna, () -> updates.withdraw(news.id(), news.version()));
    assertFalse(page(form).contains(said));
  }

  @Test
  @DisplayName("such news is named even if 50 newer ones are no more exact than the figures")
  void beforeMany() throws Exception {
    TaskView exact = task();
    MilestoneView mark = milestones.of(petition).getLast();
    Acting.does(anna, () -> milestones.remove(petition.slug(), mark.id()));
    tallyWorld.drift(petition, "ONLINE", "DE", 2 * LATER);
    for (long wanted = 2; wanted <= 2 * LATER; wanted += 2) {
      long even = wanted;
      Acting.as(anna, () -> milestones.add(petition.slug(), "DE", even));
    }
    watch.runEverywhere();
    assertEquals(LATER + 1, ofCountries(anna).size());
    steps(2);
    assertEquals(List.of(exact.id()), ofCountries(anna).stream().map(TaskView::id).toList());
    String form = page("campaign/edit" + address.campaignOf(petition));
    assertTrue(
        form.contains("These pieces of news were written with the exact number of one country"));
  }

  @Test
  @DisplayName("the dashboard says that the public sees figures in steps")
  void dashboard() throws Exception {
    String path = "dashboard" + address.campaignOf(petition);
    assertFalse(page(path).contains("You see exact figures."));
    steps(2);
    assertTrue(page(path).contains("The public sees figures by country in steps of 2"));
  }

  @Test
  @DisplayName("staff of another campaign may not ask for such news")
  void stranger() throws Exception {
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    assertThrows(Forbidden.class, () -> ofCountries(stranger));
  }
}
