package org.tadamun.actions.dayofaction.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Days of action")
class DaysOfActionIT extends LiveCampaign {

  private static final DayOfActionDraft CALL =
      new DayOfActionDraft(
          LocalizedText.of("en", "Canadian day of action").with("fr", "Journée d’action"),
          LocalizedText.of("en", "Come to the consulates"),
          LocalDate.of(2020, 11, 28));

  @Inject private AsSystem system;
  @Inject private Actions actions;
  @Inject private DaysOfAction days;
  @Inject private Keys keys;

  private Person coordinator;
  private String slug;

  @BeforeEach
  void campaign() {
    coordinator = world.person(Role.COORDINATOR, campaign.id(), null);
    slug = World.unique("day");
  }

  @Test
  @DisplayName("A day of action is read from the database as it was typed")
  void roundTrip() throws Exception {
    Acting.as(coordinator, () -> days.create(campaign.id(), slug, CALL, false));
    DayOfActionView read = Acting.as(coordinator, () -> days.one(slug));
    assertEquals(CALL, read.draft());
    assertEquals(
        List.of(slug),
        days.ofPublicCampaigns(Set.of(campaign.id()), null, 50).items().stream()
            .map(DayOfActionView::slug)
            .toList());
    DayOfActionDraft later =
        new DayOfActionDraft(CALL.title(), CALL.call(), LocalDate.EPOCH.plusYears(60));
    Acting.as(coordinator, () -> days.edit(slug, read.version(), later));
    Acting.refused(coordinator, Stale.class, () -> days.edit(slug, read.version(), later));
  }

  @Test
  @DisplayName("R4: the API reads and edits a day of action; that of a draft only with its own key")
  void byApi() {
    CampaignView draft = world.campaign();
    Api api = keys.of(draft, Permission.ACTION_WRITE);
    JsonObject call =
        Json.createObjectBuilder()
            .add("campaign", draft.slug())
            .add("slug", slug)
            .add("title", Json.createObjectBuilder().add("en", "Day of action"))
            .add("date", "2020-11-28")
            .build();
    Answer made = api.post("/days-of-action", call).require(201);
    String path = made.header("Location").replaceFirst(".*/api/v1", "");
    assertEquals("/days-of-action/" + slug, path);
    Answer read = api.get(path).require(200);
    assertEquals(made.json(), read.json());
    assertEquals(made.header("ETag"), read.header("ETag"));
    assertEquals("private, no-store", read.header("Cache-Control"));
    Api stranger = keys.of(campaign, Permission.ACTION_WRITE);
    Api weak = keys.of(draft, Permission.PETITION_WRITE);
    for (Api other : List.of(Api.anonymous(), stranger, weak)) {
      other.get(path).requireProblem(ProblemType.NOT_FOUND);
    }
    JsonObject later = Json.createObjectBuilder().add("date", "2020-11-29").build();
    Api seen = api.with("If-Match", read.header("ETag"));
    stranger.with("If-Match", "*").patch(path, later).requireProblem(ProblemType.NOT_FOUND);
    weak.with("If-Match", "*").patch(path, later).requireProblem(ProblemType.FORBIDDEN);
    Api.anonymous().patch(path, later).requireProblem(ProblemType.UNAUTHENTICATED);
    api.patch(path, later).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    Answer edited = seen.patch(path, later).require(200);
    assertEquals("2020-11-29", edited.json().getString("date"));
    assertEquals(edited.json(), api.get(path).require(200).json());
    seen.patch(path, later).requireProblem(ProblemType.STALE);
    JsonObject moved =
        Json.createObjectBuilder().add("slug", World.unique("day")).addNull("title").build();
    api.with("If-Match", "*").patch(path, moved).requireMistake("slug", null);
    api.with("If-Match", "*")
        .patch(path, Json.createObjectBuilder().addNull("title").build())
        .requireMistake("title", null);
    api.get("/days-of-action/none").requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName(
      "A day of action of a public campaign is readable by everybody, with the ETag of an edit")
  void open() {
    system.run(() -> days.create(campaign.id(), slug, CALL, false));
    String path = "/days-of-action/" + slug;
    Answer read = Api.anonymous().get(path).require(200);
    assertEquals("2020-11-28", read.json().getString("date"));
    assertTrue(read.header("Cache-Control").startsWith("public"), read::toString);
    Api seen = keys.of(campaign, Permission.ACTION_WRITE).with("If-Match", read.header("ETag"));
    seen.patch(path, JsonValue.EMPTY_JSON_OBJECT).require(200);
    JsonObject later = Json.createObjectBuilder().add("date", "2020-11-29").build();
    seen.patch(path, later).require(200);
    seen.patch(path, later).requireProblem(ProblemType.STALE);
  }

  @Test
  @DisplayName("An edit without a change leaves version and trail as they are")
  void unchanged() throws Exception {
    Acting.as(coordinator, () -> days.create(campaign.id(), slug, CALL, false));
    DayOfActionView read = Acting.as(coordinator, () -> days.one(slug));
    assertEquals(read, Acting.as(coordinator, () -> days.edit(slug, read.version(), CALL)));
    assertEquals(read, Acting.as(coordinator, () -> days.one(slug)));
    assertEquals(1, world.audit("day-of-action", slug).size());
    Acting.refused(coordinator, Stale.class, () -> days.edit(slug, read.version() + 1, CALL));
  }

  @Test
  @DisplayName("The trail names the changed fields of an edit, without words")
  void trail() throws Exception {
    DayOfActionView made =
        Acting.as(coordinator, () -> days.create(campaign.id(), slug, CALL, false));
    DayOfActionDraft wanted =
        new DayOfActionDraft(
            CALL.title(),
            LocalizedText.of("en", "Come to the embassy"),
            LocalDate.of(2020, 11, 29));
    Acting.as(coordinator, () -> days.edit(slug, made.version(), wanted));
    AuditEntry last = world.audit("day-of-action", slug).getLast();
    assertEquals("day-of-action.edited", last.action());
    assertEquals("call=… (en); date=2020-11-28", last.from());
    assertEquals("call=… (en); date=2020-11-29", last.to());
  }

  @Test
  @DisplayName("Days of action are listed by pages, latest first, each once, even with equal dates")
  void pages() {
    List<String> made = new ArrayList<>();
    for (int day : new int[] {28, 20, 28, 29, 28}) {
      String name = World.unique("day" + day);
      LocalDate date = LocalDate.of(2020, 11, day);
      DayOfActionDraft call = new DayOfActionDraft(CALL.title(), null, date);
      system.run(() -> days.create(campaign.id(), name, call, false));
      made.add(name);
    }
    List<String> latestFirst =
        List.of(made.get(3), made.get(4), made.get(2), made.get(0), made.get(1));
    String list = "/days-of-action?campaign=" + campaign.slug() + "&limit=2";
    List<String> read = new ArrayList<>();
    String cursor = "";
    for (int pages = 0; cursor != null; pages++) {
      JsonObject page = Api.anonymous().get(list + cursor).require(200).json();
      List<JsonObject> items = page.getJsonArray("items").getValuesAs(JsonObject.class);
      assertTrue(items.size() <= 2 && pages < 3);
      items.forEach(one -> read.add(one.getString("slug")));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(latestFirst, read);
    for (String query : List.of("limit=abc", "limit=0", "limit=201", "cursor=eHl6enk")) {
      Api.anonymous()
          .get("/days-of-action?" + query)
          .requireMistake(query.replaceAll("=.*", ""), null);
    }
    Api.anonymous()
        .get("/days-of-action?campaign=" + world.campaign().slug())
        .requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("R2: the public board shows the public places, the board of staff shows all")
  void boards() {
    system.run(
        () -> {
          days.create(campaign.id(), slug, CALL, false);
          held("Toronto", 120);
          held("Montréal", null);
          return actions.create(campaign.id(), null, Drafts.on(slug, "Vancouver"), false);
        });
    Board board = days.publicBoard(slug);
    assertEquals(CALL.date(), board.date());
    assertEquals(List.of("Montréal", "Toronto"), towns(board));
    Board.Place toronto = board.places().getLast();
    assertEquals(ActionState.TOOK_PLACE, toronto.state());
    assertEquals(new HeadCount(120, CountingMethod.COUNTED), toronto.headCount());
    assertEquals("CA", toronto.country());
    assertEquals("America/Toronto", toronto.timeZone());
    assertEquals(Drafts.PAST, toronto.localStart(), "perhaps another day than the board's");
    assertEquals(
        List.of("Montréal", "Toronto", "Vancouver"), towns(system.run(() -> days.board(slug))));
  }

  @Test
  @DisplayName("A country organiser cannot create a day of action")
  void countryOrganiser() {
    Person canadian = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "CA");
    Acting.refused(canadian, Forbidden.class, () -> days.create(campaign.id(), slug, CALL, false));
  }

  @Test
  @DisplayName("A slug exists once, and a refusal names every mistake")
  void mistakes() throws Exception {
    Acting.as(coordinator, () -> days.create(campaign.id(), slug, CALL, false));
    assertEquals(List.of("slug"), refused(slug, CALL));
    assertEquals(
        List.of("title", "date", "slug"),
        refused("No Slug", new DayOfActionDraft(null, null, null)));
    assertEquals(
        List.of("date"),
        refused(World.unique("x"), new DayOfActionDraft(CALL.title(), null, LocalDate.MAX)));
  }

  @Test
  @DisplayName("The public board of a draft campaign or of an unknown day is not found")
  void notPublic() {
    CampaignView draft = world.campaign();
    system.run(() -> days.create(draft.id(), slug, CALL, false));
    assertThrows(NotFound.class, () -> days.publicBoard(slug));
    assertThrows(NotFound.class, () -> days.publicBoard("no-such-day"));
  }

  private List<String> refused(String name, DayOfActionDraft draft) {
    return Acting.refused(
            coordinator, InvalidInput.class, () -> days.create(campaign.id(), name, draft, false))
        .errors()
        .stream()
        .map(error -> error.field())
        .toList();
  }

  private void held(String town, Integer count) {
    String id = actions.create(campaign.id(), null, Drafts.on(slug, town), false).id();
    actions.approve(id, null);
    CountingMethod method = count == null ? null : CountingMethod.COUNTED;
    actions.report(id, null, ActionReport.of(count, method));
  }

  private static List<String> towns(Board board) {
    return board.places().stream().map(Board.Place::locality).toList();
  }
}
