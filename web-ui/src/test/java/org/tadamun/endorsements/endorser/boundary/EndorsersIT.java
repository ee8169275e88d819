package org.tadamun.endorsements.endorser.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignPartners;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Endorsers")
class EndorsersIT extends AtTheDesk {

  @Inject private Endorsers endorsers;
  @Inject private Forgetting forgetting;
  @Inject private CampaignPartners partners;
  @Inject private Keys keys;

  private Api key;

  @BeforeEach
  void open() {
    key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
  }

  @Test
  @DisplayName(
      "An endorser is added, read, corrected, and found by any name, with accents or without")
  void life() throws Exception {
    String word = World.unique("pflüger");
    JsonObjectBuilder names =
        Json.createObjectBuilder().add("en", "Tobias " + word).add("ar", "توبياس " + word);
    Answer made = key.post("/endorsers", person().add("name", names).add("sortName", word).build());
    JsonObject added = made.require(201).json();
    String path = "/endorsers/" + added.getString("id");
    assertTrue(made.header("Location").endsWith(path));
    assertEquals("en", added.getString("sourceLanguage"));
    assertEquals(added, key.get(path).require(200).json());

    for (String typed : List.of(word, word.replace("ü", "U"), "توبياس " + word)) {
      String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
      assertEquals(1, items("/endorsers?kind=PERSON&country=DE&q=" + query).size(), typed);
    }
    String name = URLEncoder.encode(word, StandardCharsets.UTF_8);
    assertEquals(1, items("/endorsers?country=de&q=" + name).size());
    key.get("/endorsers?country=germany").requireMistake("country", null);
    assertEquals(0, items("/endorsers?kind=ORGANISATION&q=" + name).size());

    JsonObject patch = Json.createObjectBuilder().add("sortName", JsonValue.NULL).build();
    Answer patched = key.with("If-Match", made.header("ETag")).patch(path, patch).require(200);
    assertEquals("Tobias " + word, patched.json().getString("sortName"));
    assertEquals(names(added), names(patched.json()));
    AuditEntry told = world.audit("endorser", added.getString("id")).getLast();
    assertEquals("sortName=… sortName=…", told.from() + " " + told.to(), "and not what it was");
    key.with("If-Match", made.header("ETag")).patch(path, patch).requireProblem(ProblemType.STALE);
    key.patch(path, patch).requireProblem(ProblemType.PRECONDITION_REQUIRED);
  }

  @Test
  @DisplayName("Endorsers are listed by pages, newest first, each once, whatever their numbers")
  void pages() {
    String word = World.unique("weavers");
    for (int i = 0; i < 5; i++) {
      endorsementWorld.add(EndorsementDrafts.union(word + i, "CA"));
    }
    forgetting.made("endorsements_endorser", "sort_name", word + 4, Duration.ofDays(1));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Answer page = key.get("/endorsers?limit=2&q=" + word + cursor).require(200);
      page.items().forEach(item -> seen.add(item.getString("sortName")));
      cursor = page.json().isNull("next") ? null : "&cursor=" + page.json().getString("next");
    }
    assertEquals(List.of(word + 3, word + 2, word + 1, word + 0, word + 4), seen);
  }

  @Test
  @DisplayName("Suggestions begin with the names that start with the typed words")
  void suggested() throws Exception {
    String word = World.unique("uni");
    for (int i = 0; i < 3; i++) {
      endorsementWorld.add(EndorsementDrafts.union("All 50% " + i + " " + word, "CA"));
    }
    String exact = endorsementWorld.add(EndorsementDrafts.union(word, "CA")).id();
    List<String> few = suggested(null, word.toUpperCase(Locale.ROOT), 3);
    assertEquals(exact, few.getFirst());
    assertEquals(3, few.stream().distinct().count());
    EndorserKind kind = EndorserKind.ORGANISATION;
    assertEquals(4, suggested(kind, word, 9).size());
    assertEquals(1, suggested(kind, "all 50% 0 " + word, 9).size());
    assertEquals(0, suggested(kind, "all 5_% 0 " + word, 9).size());
    assertEquals(0, suggested(EndorserKind.PERSON, word, 9).size());
  }

  private List<String> suggested(EndorserKind kind, String words, int most) throws Exception {
    EndorserFilter filter = new EndorserFilter(kind, null, words);
    return anna(() -> endorsers.suggested(filter, most)).stream().map(EndorserView::id).toList();
  }

  @Test
  @DisplayName("A wrong endorser is refused at the wrong field, and nothing is stored")
  void mistakes() throws Exception {
    long before = count();
    refused(Json.createObjectBuilder(), "kind", null);
    refused(Json.createObjectBuilder(), "name", null);
    refused(Json.createObjectBuilder(), "country", null);
    refused(person().add("country", "XQ"), "country", "XQ");
    refused(person().add("kind", "ROBOT"), "kind", "ROBOT");
    refused(person().add("name", "<script>"), "name.en", "<script>");
    refused(person().add("name", 7), "name", null);
    refused(person().add("name", text("<script>")), "name.en", "<script>");
    refused(person().add("name", text("x".repeat(201))), "name.en", "xxx");
    refused(person().add("sortName", "=1+1"), "sortName", "=1+1");
    refused(person().add("website", "ftp://here"), "website", "ftp://here");
    refused(person().add("organisationKind", "UNION"), "organisationKind", null);
    assertEquals(before, count());
  }

  @Test
  @DisplayName("R2: only staff who write endorsements of its country write an endorser")
  void countries() throws Exception {
    Person swede = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE");
    EndorserView mine =
        Acting.as(swede, () -> endorsers.add(EndorsementDrafts.union("Vävare", "SE")));
    Acting.refused(
        swede, Forbidden.class, () -> endorsers.add(EndorsementDrafts.union("Weavers", "CA")));
    Acting.refused(
        swede,
        Forbidden.class,
        () -> endorsers.edit(mine.id(), mine.version(), EndorsementDrafts.union("Vävare", "CA")));
    Person reader = world.person(Role.READER, desk.campaign().id(), null);
    assertEquals(mine.id(), Acting.as(reader, () -> endorsers.byId(mine.id())).orElseThrow().id());
    Acting.refused(
        reader,
        EJBAccessException.class,
        () -> endorsers.add(EndorsementDrafts.union("Weavers", "CA")));
    Api.anonymous().get("/endorsers").requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(desk.campaign(), Permission.ACTION_WRITE)
        .get("/endorsers")
        .requireProblem(ProblemType.FORBIDDEN);
  }

  @Test
  @DisplayName(
      "R2: access R3: a key whose organisation is in no campaign cannot read or write endorsers")
  void loneKeys() throws Exception {
    EndorserView one = endorsementWorld.add(EndorsementDrafts.person("Zoë Doe", "CA"));
    String slug = World.unique("lone");
    JsonObject union =
        Json.createObjectBuilder()
            .add("slug", slug)
            .add("name", text("A lone union"))
            .add("kind", "UNION")
            .build();
    keys.of(desk.campaign(), Permission.CAMPAIGN_WRITE).post("/organisations", union).require(201);
    Api lone = keys.ofOrganisation(slug, Permission.ENDORSEMENT_WRITE);
    String path = "/endorsers/" + one.id();
    JsonObject other = Json.createObjectBuilder().add("name", text("Somebody else")).build();
    Api seen = lone.with("If-Match", key.get(path).header("ETag"));
    seen.patch(path, other).requireProblem(ProblemType.FORBIDDEN);
    lone.post(path + "/erasure", "").requireProblem(ProblemType.FORBIDDEN);
    requireTold("A key of it with campaign:write begins one", lone);
    // An organisation that had to leave cannot let itself in by founding a campaign.
    String left = desk.campaign().slug();
    Person everywhere = world.person(Role.COORDINATOR, null, null);
    Acting.as(everywhere, () -> partners.join(left, slug));
    Acting.as(everywhere, () -> partners.leave(left, slug));
    JsonObject own =
        Json.createObjectBuilder()
            .add("slug", World.unique("campaign"))
            .add("title", text("Ours"))
            .add("languages", Json.createArrayBuilder().add("en"))
            .build();
    Api writer = keys.ofOrganisation(slug, Permission.CAMPAIGN_WRITE);
    writer.post("/campaigns", own).requireProblem(ProblemType.FORBIDDEN);
    for (String read : List.of("/endorsers", "/endorsers?kind=PERSON&q=Doe", path)) {
      lone.get(read).requireProblem(ProblemType.FORBIDDEN);
    }
    lone.get("/endorsers/" + slug).requireProblem(ProblemType.FORBIDDEN);
    requireTold("Somebody on the staff has to make one for it", lone);
    Person caller = keys.caller(slug, Permission.ENDORSEMENT_WRITE);
    assertThrows(
        Forbidden.class,
        () -> Acting.as(caller, () -> endorsers.judgeNewcomer(one.details())),
        "it would tell of whom the name is in the list");
    String friend = world.partner(desk.campaign());
    keys.ofOrganisation(friend, Permission.ENDORSEMENT_WRITE).get(path).require(200);
    assertEquals("Zoë Doe", names(key.get(path).require(200).json()).getString("en"));
    key.post(path + "/erasure", "").require(204);
  }

  private static void requireTold(String way, Api lone) {
    String detail =
        lone.with("Accept-Language", "en")
            .post("/endorsers", person().build())
            .requireProblem(ProblemType.FORBIDDEN)
            .json()
            .getString("detail");
    assertTrue(detail.contains(way), detail);
  }

  @Test
  @DisplayName("R4: an endorser with an endorsement stays a person or an organisation")
  void kind() throws Exception {
    EndorserView person = endorsementWorld.add(EndorsementDrafts.person("Zoë Doe", "CA"));
    EndorserView unused = endorsementWorld.add(EndorsementDrafts.person("Zoë Doe", "CA"));
    endorsementWorld.invited(desk, person.id(), EndorsementDrafts.letter());
    JsonObject patch = Json.createObjectBuilder().add("kind", "ORGANISATION").build();
    Api seen = key.with("If-Match", key.get("/endorsers/" + person.id()).header("ETag"));
    seen.patch("/endorsers/" + person.id(), patch).requireMistake("kind", null);
    EndorserView still = anna(() -> endorsers.byId(person.id())).orElseThrow();
    assertEquals(EndorserKind.PERSON, still.kind());
    JsonObject name = Json.createObjectBuilder().add("sortName", "Doe, Zoë").build();
    seen.patch("/endorsers/" + person.id(), name).require(200);
    Api other = key.with("If-Match", key.get("/endorsers/" + unused.id()).header("ETag"));
    other.patch("/endorsers/" + unused.id(), patch).require(200);
  }

  @Test
  @DisplayName("The list for the console is sorted in each order both ways; its count is the same")
  void lists() throws Exception {
    String word = World.unique("order");
    String b = endorsementWorld.add(EndorsementDrafts.union(word + " b", "DE")).id();
    String a = endorsementWorld.add(EndorsementDrafts.person(word + " a", "FR")).id();
    EndorserFilter both = new EndorserFilter(null, null, word);
    for (EndorserFilter.Order order : EndorserFilter.Order.values()) {
      // The union of Germany was added first, and ORGANISATION comes before PERSON.
      boolean aFirst = order == EndorserFilter.Order.NAME || order == EndorserFilter.Order.COUNTRY;
      List<String> expected = aFirst ? List.of(a, b) : List.of(b, a);
      assertEquals(expected, ids(both, order, true), order.name());
      assertEquals(expected.reversed(), ids(both, order, false), order.name());
    }
    assertEquals(2, (long) anna(() -> endorsers.count(both)));
    EndorserFilter persons = new EndorserFilter(EndorserKind.PERSON, "FR", word);
    assertEquals(1, (long) anna(() -> endorsers.count(persons)));
    String trail = world.audit("endorser", a).getFirst().to();
    assertFalse(trail.contains(word), "the audit trail outlives the name");
  }

  private List<String> ids(EndorserFilter filter, EndorserFilter.Order order, boolean ascending)
      throws Exception {
    return anna(() -> endorsers.rows(filter, order, ascending, 0, 10)).stream()
        .map(EndorserView::id)
        .toList();
  }

  private void refused(JsonObjectBuilder body, String field, String typed) {
    key.post("/endorsers", body.build()).requireMistake(field, typed);
  }

  private long count() throws Exception {
    return Acting.as(desk.anna(), () -> endorsers.count(EndorserFilter.ALL));
  }

  private List<JsonObject> items(String path) {
    return key.get(path).require(200).items();
  }

  private static JsonObject names(JsonObject endorser) {
    return endorser.getJsonObject("name");
  }

  private static JsonObjectBuilder person() {
    return Json.createObjectBuilder()
        .add("kind", "PERSON")
        .add("name", text("Zoë Doe"))
        .add("country", "DE");
  }
}
