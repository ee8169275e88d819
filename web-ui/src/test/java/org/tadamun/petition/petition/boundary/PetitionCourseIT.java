package org.tadamun.petition.petition.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.signature.entity.PetitionClosed;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("States of a petition")
class PetitionCourseIT extends LiveCampaign {

  @Inject private Addressees addressees;
  @Inject private Clock clock;
  @Inject private Keys keys;
  @Inject private PastDays past;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;

  private Person anna;
  private Api api;

  @BeforeEach
  void set() {
    anna = petitionWorld.coordinator(campaign);
    api = keys.of(campaign, Permission.PETITION_WRITE);
  }

  private PetitionView draft(Instant start, Instant end, List<String> whom) throws Exception {
    PetitionDraft draft =
        new PetitionDraft(PetitionWorld.text(), null, null, 1000L, start, end, whom);
    return Acting.as(anna, () -> petitions.create(campaign.id(), World.unique("petition"), draft));
  }

  private PetitionView draft() throws Exception {
    return draft(null, null, List.of());
  }

  private PetitionView now(PetitionView petition) {
    return petitions.bySlug(petition.slug()).orElseThrow();
  }

  private Answer command(PetitionView petition, String verb, JsonObject body) {
    return api.post(
        "/petitions/" + petition.slug() + "/commands/" + verb,
        body == null ? "{}" : body.toString());
  }

  private JsonObject handover() {
    return Json.createObjectBuilder()
        .add("deliveredAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
        .add("deliveredTo", Json.createObjectBuilder().add("en", "The embassy in London"))
        .build();
  }

  private JsonObject reply() {
    return Json.createObjectBuilder()
        .add("answeredAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
        .add("answeredBy", Json.createObjectBuilder().add("en", "The ambassador"))
        .add(
            "answer",
            Json.createObjectBuilder().add("en", "We have taken note.").add("ar", "أخذنا علمًا."))
        .build();
  }

  @Test
  @DisplayName("R5: a petition goes through its states by the API, each step in the audit trail")
  void whole() throws Exception {
    PetitionView petition = draft();
    for (String verb : List.of("submit", "return", "submit", "open", "pause", "open", "close")) {
      command(petition, verb, null).require(200);
    }
    assertEquals(PetitionState.CLOSED, now(petition).state());
    JsonObject delivered = command(petition, "deliver", handover()).require(200).json();
    assertEquals("DELIVERED", delivered.getString("state"));
    command(petition, "answer", reply()).require(200);
    JsonObject seen = Api.anonymous().get("/petitions/" + petition.slug()).require(200).json();
    assertEquals("ANSWERED", seen.getString("state"));
    JsonObject outcome = seen.getJsonObject("outcome");
    assertEquals("The embassy in London", outcome.getJsonObject("deliveredTo").getString("en"));
    assertEquals("أخذنا علمًا.", outcome.getJsonObject("answer").getString("ar"));
    command(petition, "archive", null).require(200);
    List<String> acts =
        world.audit("petition", petition.slug()).stream().map(AuditEntry::action).toList();
    assertEquals(
        List.of(
            "petition.created",
            "petition.submitted",
            "petition.sent-back",
            "petition.submitted",
            "petition.opened",
            "petition.paused",
            "petition.opened",
            "petition.closed",
            "petition.delivered",
            "petition.answered",
            "petition.archived"),
        acts);
  }

  @Test
  @DisplayName(
      "R5: a wrong step is refused, and names the state and the verb or the state asked for")
  void wrong() throws Exception {
    PetitionView petition = draft();
    for (String verb : List.of("return", "pause", "close")) {
      String detail =
          command(petition, verb, null)
              .requireProblem(ProblemType.WRONG_STATE)
              .json()
              .getString("detail");
      assertTrue(detail.contains("DRAFT") && detail.contains(verb), detail);
    }
    command(petition, "deliver", handover()).requireProblem(ProblemType.WRONG_STATE);
    command(petition, "open", null).require(200);
    String detail =
        command(petition, "archive", null)
            .requireProblem(ProblemType.WRONG_STATE)
            .json()
            .getString("detail");
    assertTrue(detail.contains("OPEN") && detail.contains("ARCHIVED"), detail);
    command(petition, "vanish", null).requireProblem(ProblemType.NOT_FOUND);
    assertEquals(PetitionState.OPEN, now(petition).state());
    api.with("If-Match", "\"77\"")
        .post("/petitions/" + petition.slug() + "/commands/pause", "{}")
        .requireProblem(ProblemType.STALE);
  }

  @Test
  @DisplayName("A step is refused to callers who may not write petitions of the campaign")
  void roles() throws Exception {
    PetitionView petition = draft();
    String path = "/petitions/" + petition.slug() + "/commands/open";
    Api.anonymous().post(path, "{}").requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(campaign, Permission.SIGNATURE_READ)
        .post(path, "{}")
        .requireProblem(ProblemType.FORBIDDEN);
    // For others a draft does not exist.
    keys.of(world.campaign(), Permission.PETITION_WRITE)
        .post(path, "{}")
        .requireProblem(ProblemType.NOT_FOUND);
    Person stranger = world.person(Role.COORDINATOR, world.campaign().id(), null);
    Acting.refused(
        stranger, Forbidden.class, () -> petitions.submit(petition.slug(), petition.version()));
    assertEquals(PetitionState.DRAFT, now(petition).state());
  }

  @Test
  @DisplayName("A petition takes no signature before its start, and is not opened after its end")
  void times() throws Exception {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    PetitionView ahead = draft(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(9)), null);
    command(ahead, "open", null).require(200);
    PetitionClosed notYet =
        assertThrows(PetitionClosed.class, () -> tallyWorld.pending(ahead, "SE"));
    assertEquals("petition.error.not-yet", notYet.messageKey());
    String page = Site.get("/en/petitions/" + ahead.slug()).require(200).body();
    assertTrue(page.contains("Signing begins soon"), page);
    PetitionView late = draft(null, now.minusSeconds(60), null);
    command(late, "open", null).requireMistake("closesAt", null);
    assertThrows(InvalidInput.class, () -> draft(now, now, null));
  }

  @Test
  @DisplayName("R3: a pause moves the end by exactly its length, and nobody signs meanwhile")
  void pause() throws Exception {
    Instant end = clock.instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
    PetitionView petition = draft(null, end, null);
    command(petition, "open", null).require(200);
    command(petition, "pause", null).require(200);
    assertThrows(PetitionClosed.class, () -> tallyWorld.pending(petition, "SE"));
    Instant paused = end.minus(Duration.ofDays(12));
    past.pausedAt(petition.id(), paused);
    command(petition, "open", null).require(200);
    PetitionView open = now(petition);
    assertEquals(end.plus(Duration.between(paused, open.modifiedAt())), open.closesAt());
  }

  @Test
  @DisplayName("A hand-over with mistakes is refused and changes nothing")
  void mistakes() throws Exception {
    PetitionView petition = draft();
    command(petition, "open", null).require(200);
    command(petition, "close", null).require(200);
    JsonObject future =
        Json.createObjectBuilder(handover())
            .add("deliveredAt", clock.instant().plus(Duration.ofDays(1)).toString())
            .build();
    command(petition, "deliver", future).requireMistake("deliveredAt", null);
    command(petition, "deliver", null).requireMistake("deliveredTo", null);
    assertEquals(PetitionState.CLOSED, now(petition).state());
    assertEquals(null, now(petition).outcome().deliveredAt());
  }

  @Test
  @DisplayName("The public page shows the state, the recipient and the answer")
  void page() throws Exception {
    PetitionView petition = draft();
    for (String verb : List.of("open", "close")) {
      command(petition, verb, null).require(200);
    }
    command(petition, "deliver", handover()).require(200);
    command(petition, "answer", reply()).require(200);
    String english = Site.get("/en/petitions/" + petition.slug()).require(200).body();
    assertTrue(english.contains("State: Answered"), english);
    assertTrue(english.contains("The embassy in London"), english);
    assertTrue(english.contains("We have taken note."), english);
    String arabic = Site.get("/ar/petitions/" + petition.slug()).require(200).body();
    assertTrue(arabic.contains("أخذنا علمًا."), arabic);
  }

  @Test
  @DisplayName("A draft that is archived is not public")
  void abandoned() throws Exception {
    PetitionView petition = draft();
    command(petition, "archive", null).require(200);
    Api.anonymous().get("/petitions/" + petition.slug()).requireProblem(ProblemType.NOT_FOUND);
    assertEquals(404, Site.get("/en/petitions/" + petition.slug()).status());
  }

  @Test
  @DisplayName(
      "Addressees are shown in public without contact, and must be of the petition's campaign")
  void addressees() throws Exception {
    AddresseeView embassy =
        Acting.as(
            anna,
            () -> addressees.add(campaign.id(), SnapshotWorld.details("High Commission"), false));
    PetitionView petition = draft(null, null, List.of(embassy.publicId()));
    command(petition, "open", null).require(200);
    JsonObject seen = Api.anonymous().get("/petitions/" + petition.slug()).require(200).json();
    JsonObject named = seen.getJsonArray("addressees").getJsonObject(0);
    assertEquals("High Commission", named.getJsonObject("name").getString("en"));
    assertEquals(Set.of("id", "name", "kind", "country", "hostCountry"), named.keySet());
    assertTrue(Site.get("/en/petitions/" + petition.slug()).body().contains("High Commission"));
    AddresseeView ministry =
        Acting.as(
            anna, () -> addressees.add(campaign.id(), SnapshotWorld.details("Ministry"), false));
    for (List<String> whom :
        List.of(
            List.of(ministry.publicId(), embassy.publicId()),
            List.of(ministry.publicId()),
            List.<String>of())) {
      PetitionDraft changed =
          new PetitionDraft(PetitionWorld.text(), null, null, 1000L, null, null, whom);
      int present = now(petition).version();
      Acting.as(anna, () -> petitions.edit(petition.slug(), present, changed));
      assertEquals(whom.size(), now(petition).addressees().size());
    }
    CampaignView other = world.liveCampaign();
    Person bilal = petitionWorld.coordinator(other);
    PetitionDraft foreign =
        new PetitionDraft(
            PetitionWorld.text(), null, null, null, null, null, List.of(embassy.publicId()));
    Acting.refused(
        bilal,
        InvalidInput.class,
        () -> petitions.create(other.id(), World.unique("petition"), foreign));
  }
}
