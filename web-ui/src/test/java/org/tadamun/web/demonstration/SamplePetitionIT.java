package org.tadamun.web.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.petition.milestone.control.MilestoneWatch;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.signature.boundary.SampleSignatures;
import org.tadamun.petition.signature.boundary.SampleSignatures.Sample;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The petition of the demonstration")
class SamplePetitionIT {

  private static final int GOAL = 100;
  private static final int TOTAL = 75;

  /** Enough signatures for a quarter of the goal, but for no further milestone. */
  private static final int PORTION = 30;

  @Inject private AsSystem system;
  @Inject private MilestoneTasks tasks;
  @Inject private MilestoneWatch watch;
  @Inject private Petitions petitions;
  @Inject private SamplePetition sample;
  @Inject private SampleSignatures signatures;
  @Inject private World world;

  private CampaignView campaign;
  private String slug;
  private DemonstrationFile data;

  @BeforeEach
  void few() {
    campaign = world.liveCampaign();
    slug = World.unique("sample");
    JsonObject whole = DemonstrationFile.read("release-amar-fayaz").json();
    JsonObject signers =
        JSON.createObjectBuilder(whole.getJsonObject("signatures"))
            .add("total", TOTAL)
            .add(
                "countries",
                JSON.createArrayBuilder()
                    .add(JSON.createObjectBuilder().add("code", "SE").add("count", TOTAL)))
            .build();
    data = new DemonstrationFile(with(whole, signers));
  }

  private JsonObject with(JsonObject whole, JsonObject signers) {
    JsonObject petition =
        JSON.createObjectBuilder(whole.getJsonObject("petition"))
            .add("slug", slug)
            .add("goal", GOAL)
            .build();
    return JSON.createObjectBuilder(whole)
        .add("petition", petition)
        .add("signatures", signers)
        .build();
  }

  private void load(DemonstrationFile from) {
    run(() -> sample.load(campaign.id(), from));
  }

  private void run(Runnable work) {
    system.run(
        () -> {
          work.run();
          return null;
        });
  }

  private PetitionView petition() {
    return petitions.evenHidden(slug).orElseThrow();
  }

  private List<Integer> raised() throws Exception {
    watch.runEverywhere();
    return Acting.as(
        world.person(Role.COORDINATOR, campaign.id(), null),
        () -> tasks.at(campaign.id(), null, null, 0, 50).stream().map(TaskView::percent).toList());
  }

  @Test
  @DisplayName(
      "announces one milestone, even if the milestones were checked in the midst of loading")
  void oneMilestone() throws Exception {
    JsonObject nobody = JSON.createObjectBuilder().add("total", TOTAL).build();
    DemonstrationFile unread = new DemonstrationFile(with(data.json(), nobody));
    assertThrows(RuntimeException.class, () -> load(unread), "as where a start is broken off");
    assertEquals(PetitionState.DRAFT, petition().state());
    List<Sample> all =
        new SampleSigners(data.part("signatures"), DemonstrationFile.read("names")).all();
    run(() -> signatures.add(slug, all.subList(0, PORTION)));
    assertEquals(List.of(), raised());
    load(data);
    assertEquals(List.of(75), raised());
    assertEquals(PetitionState.OPEN, petition().state());
    assertEquals(Instant.parse("2020-11-08T02:00:00Z"), petition().openedAt());
    load(data);
    long kept = system.run(() -> signatures.count(slug));
    assertEquals(TOTAL, kept);
    assertEquals(List.of(75), raised());
  }
}
