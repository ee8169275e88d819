package org.tadamun.petition.milestone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R8: Whether a milestone is shown as reached")
class MilestonesReachedIT extends FourEyes {

  @Inject private MilestoneWatch watch;
  @Inject private Milestones milestones;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;

  private void goal(long goal) throws Exception {
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    PetitionDraft draft = new PetitionDraft(PetitionWorld.text(), null, null, goal, null);
    petition = Acting.as(anna, () -> petitions.edit(petition.slug(), version, draft));
  }

  private List<JsonObject> outside() {
    return Api.anonymous()
        .get("/petitions/" + petition.slug())
        .require(200)
        .json()
        .getJsonArray("milestones")
        .getValuesAs(JsonObject.class);
  }

  @Test
  @DisplayName("overview R1: lower quarters are reached in public once a higher quarter was raised")
  void passed() throws Exception {
    for (int i = 0; i < 3; i++) {
      tallyWorld.sign(petition, "SE");
    }
    // The server's own check may run at any moment, and use the former goal.
    goal(4);
    watch.runEverywhere();
    List<JsonObject> seen = outside();
    assertEquals(
        List.of(true, true, true, false),
        seen.stream().map(one -> one.getBoolean("reached")).toList());
    assertEquals(
        List.of(true, true, false, true),
        seen.stream().map(one -> one.isNull("reachedAt")).toList(),
        "the highest alone was told of");
  }

  @Test
  @DisplayName("Quarters stay reached when the count falls, lower ones included")
  void fallen() throws Exception {
    tallyWorld.sign(petition, "SE");
    tallyWorld.sign(petition, "SE");
    String token = tallyWorld.sign(petition, "SE");
    goal(4);
    watch.runEverywhere();
    tallyWorld.withdraw(token);
    assertEquals(
        List.of(true, true, true, false),
        milestones.of(petition).stream().map(MilestoneView::reached).toList());
  }
}
