package org.tadamun.petition.export.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Exports in the API")
class ExportTagsIT {

  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private TallyWorld tallyWorld;
  @Inject private World world;

  private static Answer tagged(Answer answer) {
    JsonObject one = answer.json();
    assertEquals('"' + one.get("version").toString() + '"', answer.header("ETag"));
    return answer;
  }

  @Test
  @DisplayName("An order for an unknown petition is refused, with the field \"petition\"")
  void ofNoPetition() {
    Api key = keys.of(world.liveCampaign(), Permission.SIGNATURE_READ);
    JsonObject order =
        Json.createObjectBuilder().add("petition", "none").add("format", "CSV").build();
    for (String kind : new String[] {"signatures", "countries"}) {
      key.post("/exports/" + kind, order).requireMistake("petition", null);
    }
  }

  @Test
  @DisplayName("An export has an entity tag from its order on, and another one once it was fetched")
  void tags() throws Exception {
    CampaignView campaign = world.liveCampaign();
    PetitionView petition = petitionWorld.open(campaign);
    tallyWorld.sign(petition, "SE");
    Api key = keys.of(campaign, Permission.SIGNATURE_READ);
    JsonObject order =
        Json.createObjectBuilder().add("petition", petition.slug()).add("format", "CSV").build();
    Answer created = tagged(key.post("/exports/signatures", order).require(201));
    JsonObject ordered = created.json();
    assertEquals(ordered.getString("createdAt"), ordered.getString("modifiedAt"));
    String path = "/exports/" + ordered.getString("id");
    assertEquals(created.header("ETag"), tagged(key.get(path).require(200)).header("ETag"));
    key.with("Accept", "*/*").get(path + "/content").require(200);
    Answer done = tagged(key.get(path).require(200));
    assertNotEquals(created.header("ETag"), done.header("ETag"));
    assertEquals(done.json().getString("finishedAt"), done.json().getString("modifiedAt"));
    tagged(key.post("/exports/countries", order).require(201));
  }

  @Test
  @DisplayName(
      "An order answers with the address of its file, which is CSV unless another form is named")
  void content() throws Exception {
    CampaignView campaign = world.liveCampaign();
    PetitionView petition = petitionWorld.open(campaign);
    Api key = keys.of(campaign, Permission.SIGNATURE_READ);
    JsonObject order = Json.createObjectBuilder().add("petition", petition.slug()).build();
    String api = System.getProperty("tadamun.base-url") + "/api/v1";
    for (String kind : new String[] {"signatures", "countries"}) {
      Answer created = key.post("/exports/" + kind, order).require(201);
      assertEquals("CSV", created.json().getString("format"));
      String content = created.json().getString("content");
      String path = "/exports/" + created.json().getString("id");
      assertEquals(api + path + "/content", content);
      for (Answer answer : new Answer[] {created, key.get(path).require(200)}) {
        assertEquals("<" + content + ">; rel=\"enclosure\"", answer.header("Link"));
      }
      Answer file = key.get(content.substring(api.length())).require(200);
      assertEquals("en", file.header("Content-Language"));
      assertEquals(content, key.get(path).require(200).json().getString("content"));
    }
  }

  private JsonObjectBuilder order(PetitionView petition) {
    return Json.createObjectBuilder().add("petition", petition.slug()).add("format", "CSV");
  }

  @Test
  @DisplayName("R3: a HEAD request of the file is no fetch, and is not recorded")
  void head() throws Exception {
    CampaignView campaign = world.liveCampaign();
    PetitionView petition = petitionWorld.open(campaign);
    Api key = keys.of(campaign, Permission.SIGNATURE_READ);
    Answer ordered = key.post("/exports/signatures", order(petition).build()).require(201);
    String path = "/exports/" + ordered.json().getString("id");
    Api any = key.with("Accept", "*/*");
    Answer head = any.send("HEAD", path + "/content", BodyPublishers.noBody(), null).require(200);
    assertTrue(head.header("Content-Type").startsWith("text/csv"), head::toString);
    assertTrue(head.header("Content-Disposition").contains(petition.slug()), head::toString);
    assertEquals("private, no-store", head.header("Cache-Control"));
    Answer offered =
        any.withUpgrade().send("HEAD", path + "/content", BodyPublishers.noBody(), null);
    for (Answer one : new Answer[] {head, offered.require(200)}) {
      assertNull(one.header("Content-Length"), "how long it is is known once it is made");
    }
    assertEquals(ordered.json(), key.get(path).require(200).json());
    assertEquals(1, world.audit("export", ordered.json().getString("id")).size());
    for (Api other : new Api[] {Api.anonymous(), keys.of(campaign, Permission.SIGNATURE_READ)}) {
      Answer refused = other.send("HEAD", path + "/content", BodyPublishers.noBody(), null);
      assertTrue(refused.status() == 401 || refused.status() == 404, refused::toString);
    }
  }

  @Test
  @DisplayName("An order with a condition that its file would not apply is refused at this field")
  void conditions() throws Exception {
    CampaignView campaign = world.liveCampaign();
    PetitionView petition = petitionWorld.open(campaign);
    Api key = keys.of(campaign, Permission.SIGNATURE_READ);
    JsonObject all =
        order(petition)
            .add("version", 1)
            .add("country", "SE")
            .add("state", "CONFIRMED")
            .add("from", "2026-11-20T12:00:00Z")
            .add("to", "2026-11-21T12:00:00Z")
            .add("confirmedFrom", "2026-11-20T12:00:00Z")
            .build();
    Answer refused = key.post("/exports/countries", all).requireProblem(ProblemType.INVALID);
    for (String field : List.of("country", "state", "from", "to", "confirmedFrom")) {
      refused.requireField(field, null);
    }
    assertFalse(refused.body().contains("\"version\""), refused::body);
    key.post("/exports/countries", order(petition).add("version", 1).build()).require(201);
    key.post("/exports/signatures", all).require(201);
    for (String kind : new String[] {"signatures", "countries"}) {
      key.post("/exports/" + kind, order(petition).add("countries", "SE").build())
          .requireMistake("countries", "SE");
    }
    for (int version : new int[] {-1, 0, 2, 99}) {
      for (String kind : new String[] {"signatures", "countries"}) {
        key.post("/exports/" + kind, order(petition).add("version", version).build())
            .requireMistake("version", null);
      }
    }
  }
}
