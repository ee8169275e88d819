package org.tadamun.kernel.organisation.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignPartners;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Organisations in the API")
class OrganisationApiIT extends LiveCampaign {

  @Inject private CampaignPartners partners;
  @Inject private Keys keys;

  private Api api;
  private String slug;

  @BeforeEach
  void open() {
    api = keys.of(campaign, Permission.CAMPAIGN_WRITE);
    slug = World.unique("union");
  }

  private static JsonObject noAcronym() {
    return Json.createObjectBuilder().addNull("acronym").build();
  }

  private JsonObject union() {
    return Json.createObjectBuilder()
        .add("slug", slug)
        .add("name", Json.createObjectBuilder().add("fr", "Un syndicat").add("en", "A union"))
        .add("acronym", "AU")
        .add("kind", "UNION")
        .add("country", "FR")
        .build();
  }

  @Test
  @DisplayName(
      "R1 R2: an organisation is created, edited with its own key, owns a campaign, and is audited")
  void life() {
    Answer made = api.post("/organisations", union()).require(201);
    String path = made.header("Location").replaceFirst(".*/api/v1", "");
    assertEquals("/organisations/" + slug, path);
    assertEquals("fr", made.json().getString("sourceLanguage"));
    Answer read = api.get(path).require(200);
    assertEquals(made.json(), read.json());
    assertEquals(made.header("ETag"), read.header("ETag"));
    Api other = api.with("If-Match", read.header("ETag")).with("Accept-Language", "en");
    Answer refused = other.patch(path, noAcronym()).requireProblem(ProblemType.FORBIDDEN);
    String detail = refused.json().getString("detail");
    assertTrue(detail.startsWith("An API key edits its own organisation alone"), detail);
    Api own = keys.ofOrganisation(slug, Permission.CAMPAIGN_WRITE);
    Answer edited = own.with("If-Match", read.header("ETag")).patch(path, noAcronym()).require(200);
    assertTrue(edited.json().isNull("acronym"));
    assertEquals("Un syndicat", edited.json().getJsonObject("name").getString("fr"));
    assertEquals(edited.json(), api.get(path).json());
    JsonObject next =
        Json.createObjectBuilder()
            .add("slug", World.unique("campaign"))
            .add("owner", slug)
            .add("title", Json.createObjectBuilder().add("en", "Free our colleague"))
            .add("languages", Json.createArrayBuilder().add("en"))
            .add("timeZone", "Europe/Paris")
            .build();
    own.post("/campaigns", next).require(201);
    List<AuditEntry> trail = world.audit("organisation", slug);
    assertEquals(
        List.of("organisation.added", "organisation.edited"),
        trail.stream().map(AuditEntry::action).toList());
    assertTrue(trail.stream().allMatch(entry -> entry.actor().startsWith("key:")));
  }

  @Test
  @DisplayName("R4: access R3: a key whose organisation is in no campaign cannot add organisations")
  void lone() throws Exception {
    api.post("/organisations", union()).require(201);
    Api lone = keys.ofOrganisation(slug, Permission.CAMPAIGN_WRITE);
    String joined = campaign.slug();
    Person everywhere = world.person(Role.COORDINATOR, null, null);
    Acting.as(everywhere, () -> partners.join(joined, slug));
    Acting.as(everywhere, () -> partners.leave(joined, slug));
    JsonObject friend =
        Json.createObjectBuilder(union()).add("slug", World.unique("friend")).build();
    Answer refused =
        lone.with("Accept-Language", "en")
            .post("/organisations", friend)
            .requireProblem(ProblemType.FORBIDDEN);
    String detail = refused.json().getString("detail");
    assertTrue(detail.startsWith("The organisation of this key is in no campaign."), detail);
    api.get("/organisations/" + friend.getString("slug")).requireProblem(ProblemType.NOT_FOUND);
    Acting.as(everywhere, () -> partners.join(joined, slug));
    lone.post("/organisations", friend).require(201);
  }

  @Test
  @DisplayName("A key that may write anything reads all organisations by pages, each once")
  void pages() {
    for (int i = 0; i < 3; i++) {
      world.campaign();
    }
    Api other = keys.of(campaign, Permission.ENDORSEMENT_WRITE);
    List<String> read = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page = other.get("/organisations?limit=100" + cursor).require(200).json();
      page.getJsonArray("items")
          .getValuesAs(JsonObject.class)
          .forEach(one -> read.add(one.getString("slug")));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(read.size(), new HashSet<>(read).size());
    assertTrue(read.contains(campaign.owner().slug()));
    JsonObject two = other.get("/organisations?limit=2").require(200).json();
    assertEquals(2, two.getJsonArray("items").size());
    assertFalse(two.isNull("next"));
  }

  @Test
  @DisplayName("R1: a taken slug, a new slug, a stale edit and each wrong field are refused")
  void refusals() {
    api.post("/organisations", union()).require(201);
    api.post("/organisations", union()).requireMistake("slug", slug);
    api.post("/organisations", Json.createObjectBuilder().add("country", "QQ").build())
        .requireMistake("slug", null)
        .requireField("name", null)
        .requireField("kind", null)
        .requireField("country", "QQ");
    String path = "/organisations/" + slug;
    Api own = keys.ofOrganisation(slug, Permission.CAMPAIGN_WRITE);
    Api seen = own.with("If-Match", api.get(path).header("ETag"));
    seen.patch(path, Json.createObjectBuilder().addNull("name").build())
        .requireMistake("name", null);
    own.patch(path, noAcronym()).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    seen.patch(path, noAcronym()).require(200);
    seen.patch(path, noAcronym()).requireProblem(ProblemType.STALE);
    JsonObject renamed = Json.createObjectBuilder().add("slug", World.unique("other")).build();
    Api again = own.with("If-Match", api.get(path).header("ETag"));
    again.patch(path, renamed).requireMistake("slug", null);
    api.get("/organisations/none").requireProblem(ProblemType.NOT_FOUND);
    seen.patch("/organisations/none", noAcronym()).requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName(
      "Callers without a key and keys that may write nothing cannot read or write organisations")
  void closed() {
    String path = "/organisations/" + campaign.owner().slug();
    Api reads = keys.of(campaign, Permission.SIGNATURE_READ);
    Api weak = keys.of(campaign, Permission.PETITION_WRITE);
    for (String read : List.of("/organisations", path)) {
      Api.anonymous().get(read).requireProblem(ProblemType.UNAUTHENTICATED);
      reads.get(read).requireProblem(ProblemType.FORBIDDEN);
      weak.get(read).require(200);
    }
    Api.anonymous().post("/organisations", union()).requireProblem(ProblemType.UNAUTHENTICATED);
    for (Api other : List.of(reads, weak)) {
      other.post("/organisations", union()).requireProblem(ProblemType.FORBIDDEN);
      other
          .with("If-Match", "\"1\"")
          .patch(path, noAcronym())
          .requireProblem(ProblemType.FORBIDDEN);
    }
    api.get("/organisations/" + slug).requireProblem(ProblemType.NOT_FOUND);
  }
}
