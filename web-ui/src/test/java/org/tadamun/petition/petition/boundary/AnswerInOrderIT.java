package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.entity.PetitionOutcome;
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
@DisplayName("Hand-over and answer on record")
class AnswerInOrderIT {

  @Inject private Clock clock;
  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Petitions petitions;
  @Inject private World world;

  private PetitionView petition;
  private Api api;
  private String commands;
  private Instant delivered;

  @BeforeEach
  void deliver() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person anna = petitionWorld.coordinator(campaign);
    PetitionDraft draft =
        new PetitionDraft(PetitionWorld.text(), null, null, 1000L, null, null, List.of());
    petition =
        Acting.as(anna, () -> petitions.create(campaign.id(), World.unique("petition"), draft));
    api = keys.of(campaign, Permission.PETITION_WRITE);
    commands = "/petitions/" + petition.slug() + "/commands/";
    api.post(commands + "open", "{}").require(200);
    api.post(commands + "close", "{}").require(200);
    delivered = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    JsonObject handover =
        Json.createObjectBuilder()
            .add("deliveredAt", delivered.toString())
            .add("deliveredTo", words("The embassy"))
            .build();
    api.post(commands + "deliver", handover).require(200);
  }

  private PetitionView stored() {
    return petitions.bySlug(petition.slug()).orElseThrow();
  }

  @Test
  @DisplayName(
      "A correction changes only what is sent, and is recorded without the text of the answer")
  void corrected() {
    Instant opened = stored().openedAt();
    api.post(commands + "answer", reply(delivered)).require(200);
    JsonObject day = Json.createObjectBuilder().add("deliveredAt", opened.toString()).build();
    JsonObject told = api.post(commands + "correct", day).require(200).json();
    assertEquals("ANSWERED", told.getString("state"));
    PetitionOutcome outcome = stored().outcome();
    assertEquals(opened, outcome.deliveredAt());
    assertEquals(delivered, outcome.answeredAt());
    assertEquals("We have taken note.", outcome.answer().in("en"));
    AuditEntry entry = world.audit("petition", petition.slug()).getLast();
    assertEquals("petition.corrected", entry.action());
    assertTrue(entry.from().contains("deliveredAt=" + delivered), entry::from);
    assertTrue(entry.to().contains("deliveredAt=" + opened), entry::to);

    int acts = world.audit("petition", petition.slug()).size();
    Instant changed = stored().modifiedAt();
    api.post(commands + "correct", day).require(200);
    api.post(commands + "correct", "{}").require(200);
    assertEquals(acts, world.audit("petition", petition.slug()).size(), "nothing to write down");
    JsonObjectBuilder both = words("We have taken note.").add("ar", "أخذنا علمًا بذلك.");
    JsonObject answer = Json.createObjectBuilder().add("answer", both).build();
    api.post(commands + "correct", answer).require(200);
    assertEquals("أخذنا علمًا بذلك.", stored().outcome().answer().in("ar"));
    assertFalse(world.audit("petition", petition.slug()).getLast().to().contains("taken note"));
    assertEquals(changed, stored().modifiedAt(), "no period of the retention begins anew");
  }

  @Test
  @DisplayName(
      "A correction is checked like the first entry, and refused for what is not recorded yet")
  void refused() {
    String later = clock.instant().plus(1, ChronoUnit.DAYS).toString();
    JsonObject future = Json.createObjectBuilder().add("deliveredAt", later).build();
    api.post(commands + "correct", future).requireMistake("deliveredAt", null);
    api.post(commands + "correct", reply(delivered)).requireProblem(ProblemType.WRONG_STATE);
    assertEquals(delivered, stored().outcome().deliveredAt());
    assertNull(stored().outcome().answer());
    api.post(commands + "answer", reply(delivered)).require(200);
    JsonObject none = Json.createObjectBuilder().add("answer", Json.createObjectBuilder()).build();
    api.post(commands + "correct", none).requireMistake("answer", null);
  }

  @Test
  @DisplayName("R12: in the archive an entry is corrected, and none is added")
  void archived() {
    api.post(commands + "archive", "{}").require(200);
    api.post(commands + "correct", reply(delivered)).requireProblem(ProblemType.WRONG_STATE);
    Instant changed = stored().modifiedAt();
    JsonObject nobody =
        Json.createObjectBuilder().add("deliveredTo", words("The consulate")).build();
    JsonObject told = api.post(commands + "correct", nobody).require(200).json();
    assertEquals("ARCHIVED", told.getString("state"));
    PetitionOutcome outcome = stored().outcome();
    assertEquals("The consulate", outcome.deliveredTo().in("en"));
    assertEquals(delivered, outcome.deliveredAt());
    assertFalse(outcome.hasAnswer());
    assertEquals(changed, stored().modifiedAt(), "no period of the retention begins anew");
    AuditEntry entry = world.audit("petition", petition.slug()).getLast();
    assertEquals("petition.corrected", entry.action());
    assertFalse(entry.to().contains("consulate"), entry::to);
  }

  @Test
  @DisplayName(
      "An answer before the day of the hand-over is refused, one in the same minute is not")
  void early() {
    Answer refused =
        api.post(commands + "answer", reply(delivered.minus(1, ChronoUnit.DAYS)))
            .requireMistake("answeredAt", null);
    assertEquals(1, refused.json().getJsonArray("errors").size(), refused.body());
    PetitionView left = stored();
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
