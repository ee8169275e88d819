package org.tadamun.petition.milestone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.kernel.update.entity.UpdateState;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.petition.milestone.entity.MilestoneTarget;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Milestones at the end of a petition")
class MilestonesAtTheEndIT extends FourEyes {

  @Inject private Clock clock;
  @Inject private Forgetting forgetting;
  @Inject private MilestoneTasks tasks;
  @Inject private Milestones milestones;
  @Inject private MilestoneRaising raising;
  @Inject private MilestoneWatch watch;
  @Inject private PastDays past;
  @Inject private Petitions petitions;
  @Inject private Signatures signatures;
  @Inject private TallyWorld tallyWorld;
  @Inject private Updates updates;

  private void add(long wanted) throws Exception {
    Acting.does(anna, () -> milestones.add(petition.slug(), null, wanted));
  }

  private List<TaskView> tasks() throws Exception {
    return Acting.as(anna, () -> tasks.at(petition.campaignId(), null, null, 0, 50));
  }

  @Test
  @DisplayName(
      "R2: a milestone reached by the last confirmation is raised once, without asking to share")
  void lastSeconds() throws Exception {
    add(2);
    tallyWorld.sign(petition, "SE");
    watch.run();
    String link = tallyWorld.pending(petition, "GB");
    // The server's own timer may run in between, and then writes what is true after the last day.
    past.closesAt(petition.id(), clock.instant().minusSeconds(60));
    signatures.confirm(link);
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.close(petition.slug(), version));
    watch.runEverywhere();
    watch.runEverywhere();
    assertEquals(1, tasks().size());
    assertEquals(2, tasks().getFirst().reached());
    LocalizedText news = draft().body();
    assertTrue(news.in("en").contains("has 2 signatures"), news::toString);
    assertTrue(news.in("en").endsWith("Thank you to everybody who signed and shared."));
    assertFalse(news.in("en").contains("please share"), "nobody can sign it any more");
    assertFalse(news.in("ar").contains("نرجو"), news::toString);
  }

  @Test
  @DisplayName("R2: news of a milestone reached after the last day do not ask to share")
  void afterTheLastDay() throws Exception {
    add(2);
    tallyWorld.sign(petition, "SE");
    watch.run();
    String link = tallyWorld.pending(petition, "GB");
    past.closesAt(petition.id(), clock.instant().minusSeconds(60));
    signatures.confirm(link);
    watch.runEverywhere();
    String news = draft().body().in("en");
    assertTrue(news.endsWith("Thank you to everybody who signed and shared."), news);
  }

  @Test
  @DisplayName("R2: news of a milestone raised after the petition's end do not ask to share")
  void overSinceItWasRead() throws Exception {
    PetitionView before = petitions.bySlug(petition.slug()).orElseThrow();
    past.closesAt(petition.id(), clock.instant().minusSeconds(60));
    // Raised by hand, since the server's own check does not reach it.
    raising.raise(before, before.textVersion(), new MilestoneTarget(null, null, 900), 900);
    String news = draft().body().in("en");
    assertTrue(news.endsWith("Thank you to everybody who signed and shared."), news);
  }

  private UpdateView draft() throws Exception {
    return Acting.as(anna, () -> updates.at(petition.campaignId(), UpdateState.DRAFT, 0, 50))
        .getFirst();
  }

  @Test
  @DisplayName("R2: no milestone is raised for a petition that ended days ago")
  void longOver() throws Exception {
    tallyWorld.sign(petition, "SE");
    forgetting.over(petition.id(), Duration.ofDays(2));
    add(1);
    watch.runEverywhere();
    assertEquals(List.of(), tasks());
    MilestoneView late = milestones.of(petition).getLast();
    assertTrue(late.reached(), "R8 the figure beside it has reached it");
    assertFalse(late.told());
    assertFalse(milestones.of(petition).getFirst().reached(), "a quarter of 1000");
  }
}
