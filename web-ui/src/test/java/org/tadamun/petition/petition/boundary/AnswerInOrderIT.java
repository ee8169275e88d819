package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The answer to a petition")
class AnswerInOrderIT {

  @Inject private Clock clock;
  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Petitions petitions;
  @Inject private World world;

  @Test
  @DisplayName("is not taken of a day before the handover, since nothing mends it afterwards")
  void early() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person anna = petitionWorld.coordinator(campaign);
    PetitionDraft draft =
        new PetitionDraft(PetitionWorld.text(), null, null, 1000L, null, null, List.of());
    PetitionView petition =
        Acting.as(anna, () -> petitions.create(campaign.id(), World.unique("petition"), draft));
    Api api = keys.of(campaign, Permission.PETITION_WRITE);
    String commands = "/petitions/" + petition.slug() + "/commands/";
    api.post(commands + "open", "{}").require(200);
    api.post(commands + "close", "{}").require(200);
    Instant delivered = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    JsonObject handover =
        Json.createObjectBuilder()
            .add("deliveredAt", delivered.toString())
            .add("deliveredTo", words("The embassy"))
            .build();
    api.post(commands + "deliver", handover).require(200);

    Answer refused =
        api.post(commands + "answer", reply(delivered.minus(1, ChronoUnit.DAYS)))
            .requireProblem(ProblemType.INVALID)
            .requireField("answeredAt", null);
    assertEquals(1, refused.json().getJsonArray("errors").size(), refused.body());
    PetitionView left = petitions.bySlug(petition.slug()).orElseThrow();
    assertEquals(PetitionState.DELIVERED, left.state());
    assertNull(left.outcome().answeredAt());
    Instant sameMinute = delivered.truncatedTo(ChronoUnit.MINUTES);
    api.post(commands + "answer", reply(sameMinute)).require(200);
  }

  private static JsonObject reply(Instant at) {
    return Json.createObjectBuilder()
        .add("answeredAt", at.toString())
        .add("answeredBy", words("The ambassador"))
        .add("answer", words("We have taken note."))
        .build();
  }

  private static JsonObjectBuilder words(String english) {
    return Json.createObjectBuilder().add("en", english);
  }
}
