package org.tadamun.petition.delivery.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Deliveries in the API")
class DeliveryApiIT extends LiveCampaign {

  private static final String POSTED =
      "{\"outcome\": \"POSTED\", \"happenedLocal\": \"2020-11-20T12:00:00\"}";

  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Keys keys;

  private String embassy;
  private Api api;

  @BeforeEach
  void open() {
    embassy = deliveryWorld.embassy(campaign.id(), "GB").publicId();
    api = keys.of(campaign, Permission.ADDRESSEE_WRITE);
  }

  private Answer plan(String channel) {
    return api.post(
        "/deliveries",
        Json.createObjectBuilder()
            .add("addressee", embassy)
            .add("channel", channel)
            .add("delegation", "Anna Malik")
            .build());
  }

  private String planned(String channel) {
    return "/deliveries/" + plan(channel).require(201).json().getString("id");
  }

  private List<JsonObject> items(String query) {
    return api.get("/deliveries?campaign=" + campaign.slug() + query)
        .require(200)
        .json()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  @Test
  @DisplayName("R2 R3: R4: an attempt is planned, reported, followed, taken back and erased")
  void life() {
    Answer created = plan("BY_HAND").require(201);
    assertNotNull(created.header("Location"));
    String path = "/deliveries/" + created.json().getString("id");
    assertEquals("PLANNED", created.json().getString("outcome"));
    assertEquals(created.header("ETag"), api.get(path).require(200).header("ETag"));
    String refusal =
        "{\"outcome\": \"REFUSED\", \"happenedLocal\": \"2020-11-20T12:00:00\","
            + " \"note\": \"The gate stayed shut\", \"incident\": true}";
    Answer refused = api.post(path + "/report", refusal).require(200);
    assertTrue(refused.json().getBoolean("incident"));
    assertNotEquals(created.header("ETag"), refused.header("ETag"));
    JsonObject again =
        Json.createObjectBuilder()
            .add("addressee", embassy)
            .add("channel", "POST")
            .add("follows", created.json().getString("id"))
            .build();
    JsonObject second = api.post("/deliveries", again).require(201).json();
    String next = "/deliveries/" + second.getString("id");
    api.post(next + "/report", POSTED).require(200);
    assertEquals(2, items("").size());
    assertEquals(1, items("&outcome=REFUSED").size());
    assertEquals(0, items("&due").size());
    assertEquals(2, items("&due=false").size());
    api.post(path + "/correction", "{\"reason\": \"Mistaken\"}")
        .requireProblem(ProblemType.WRONG_STATE);
    JsonObject back =
        api.post(next + "/correction", "{\"reason\": \"Mistaken\"}").require(200).json();
    assertEquals("PLANNED", back.getString("outcome"));
    assertEquals(
        List.of(false, false, true),
        back.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
            .map(step -> step.getBoolean("takesBack"))
            .toList());
    api.post(next + "/cancellation", "").requireProblem(ProblemType.WRONG_STATE);
    assertEquals(3, api.get(next).require(200).json().getJsonArray("steps").size());
    String mere = planned("POST");
    api.post(mere + "/cancellation", "").require(200);
    api.get(mere).requireProblem(ProblemType.NOT_FOUND);
    Answer forgotten = api.post(path + "/erasure", "").require(200);
    JsonObject erased = forgotten.json();
    assertEquals(JsonValue.NULL, erased.getOrDefault("delegation", JsonValue.NULL));
    assertEquals("REFUSED", erased.getString("outcome"));
    Answer twice = api.post(path + "/erasure", "").require(200);
    assertEquals(forgotten.header("ETag"), twice.header("ETag"));
    assertEquals(erased, twice.json());
  }

  @Test
  @DisplayName("R2: an outcome that cannot follow answers 409 and names both outcomes")
  void wrongState() {
    String path = planned("POST");
    api.post(path + "/report", POSTED).require(200);
    Answer wrong = api.post(path + "/report", POSTED).requireProblem(ProblemType.WRONG_STATE);
    String detail = wrong.json().getString("detail");
    assertEquals(2, detail.split("POSTED", -1).length - 1, detail);
    Answer late = api.post(path + "/cancellation", "").requireProblem(ProblemType.WRONG_STATE);
    assertTrue(late.json().getString("detail").contains("POSTED"));
    api.post(planned("POST") + "/erasure", "").requireProblem(ProblemType.WRONG_STATE);
    api.post(planned("POST") + "/correction", "{\"reason\": \"x\"}")
        .requireProblem(ProblemType.WRONG_STATE);
  }

  @Test
  @DisplayName("A patch with stored values changes nothing; a made attempt's plan is fixed")
  void unchanged() {
    String path = planned("POST");
    Answer told = api.post(path + "/report", POSTED).require(200);
    Api seen = api.with("If-Match", told.header("ETag"));
    JsonObject same =
        Json.createObjectBuilder().add("delegation", " Anna Malik\r\n").add("note", "").build();
    Answer left = seen.patch(path, same).require(200);
    assertEquals(told.header("ETag"), left.header("ETag"));
    assertEquals(told.json(), left.json());
    seen.patch(path, Json.createObjectBuilder().add("channel", "COURIER").build())
        .requireProblem(ProblemType.WRONG_STATE);
    assertEquals(2, world.audit("delivery", left.json().getString("id")).size());
  }

  @Test
  @DisplayName("A next step cannot be due before the attempt happened, also if patched later")
  void dueBefore() {
    String path = planned("POST");
    api.post(path + "/report", POSTED).require(200);
    Api any = api.with("If-Match", "*");
    any.patch(path, due("2020-11-19"))
        .requireProblem(ProblemType.INVALID)
        .requireField("nextDue", "2020-11-19");
    JsonObject told = any.patch(path, due("2020-11-20")).require(200).json();
    assertEquals("2020-11-20", told.getString("nextDue"));
    any.patch(path, due("2019-01-01")).requireProblem(ProblemType.INVALID);
    any.patch(planned("POST"), due("2019-01-01")).require(200);
  }

  private static JsonObject due(String day) {
    return Json.createObjectBuilder().add("nextStep", "Write again").add("nextDue", day).build();
  }

  @Test
  @DisplayName("A patch needs If-Match and changes only the members it has")
  void edits() {
    Answer created = plan("BY_HAND").require(201);
    String path = "/deliveries/" + created.json().getString("id");
    JsonObject patch =
        Json.createObjectBuilder().add("note", "Ring twice").addNull("delegation").build();
    api.patch(path, patch).requireProblem(ProblemType.PRECONDITION_REQUIRED);
    Api seen = api.with("If-Match", created.header("ETag"));
    JsonObject edited = seen.patch(path, patch).require(200).json();
    assertEquals("Ring twice", edited.getString("note"));
    assertEquals(JsonValue.NULL, edited.getOrDefault("delegation", JsonValue.NULL));
    assertEquals("BY_HAND", edited.getString("channel"));
    seen.patch(path, patch).requireProblem(ProblemType.STALE);
    seen.post(path + "/report", POSTED.replace("POSTED", "MET")).requireProblem(ProblemType.STALE);
    api.with("If-Match", "\"" + edited.getInt("version") + "\"")
        .patch(path, Json.createObjectBuilder().add("addressee", "xyzzy").build())
        .requireProblem(ProblemType.INVALID)
        .requireField("addressee", "xyzzy");
  }

  @Test
  @DisplayName("A patch with the document as read changes nothing; other members are refused")
  void kept() {
    Answer created = plan("BY_HAND").require(201);
    String path = "/deliveries/" + created.json().getString("id");
    Api any = api.with("If-Match", "*");
    JsonObject told =
        Json.createObjectBuilder()
            .add("outcome", "ACCEPTED")
            .add("happenedLocal", "2020-11-20T12:00:00")
            .build();
    any.patch(path, told)
        .requireProblem(ProblemType.INVALID)
        .requireField("outcome", null)
        .requireField("happenedLocal", null);
    JsonObject embassyThere = created.json().getJsonObject("addressee");
    JsonObject moved = Json.createObjectBuilder(embassyThere).add("city", "Elsewhere").build();
    any.patch(path, Json.createObjectBuilder().add("addressee", moved).build())
        .requireProblem(ProblemType.INVALID)
        .requireField("addressee.city", null);
    Answer same = any.patch(path, created.json()).require(200);
    assertEquals(created.header("ETag"), same.header("ETag"));
    JsonObject next =
        Json.createObjectBuilder().add("addressee", embassyThere).add("channel", "POST").build();
    assertEquals(
        embassyThere, api.post("/deliveries", next).require(201).json().getJsonObject("addressee"));
  }

  @Test
  @DisplayName("The list has each attempt once, and filters by outcome, due and addressee")
  void lists() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.addFirst(plan("POST").require(201).json().getString("id"));
    }
    List<String> read = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page =
          api.get("/deliveries?limit=2&campaign=" + campaign.slug() + cursor).require(200).json();
      page.getJsonArray("items")
          .getValuesAs(JsonObject.class)
          .forEach(one -> read.add(one.getString("id")));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    assertEquals(made, read);
    api.post("/deliveries/" + made.getFirst() + "/report", POSTED).require(200);
    assertEquals(4, items("&outcome=PLANNED").size());
    assertEquals(5, items("&addressee=" + embassy).size());
    assertEquals(0, items("&due=true").size());
    String other = deliveryWorld.embassy(campaign.id(), "SE").publicId();
    assertEquals(0, items("&addressee=" + other).size());
  }

  @Test
  @DisplayName("R8: the board counts each addressee once")
  void board() {
    deliveryWorld.embassy(campaign.id(), "SE");
    api.post(planned("POST") + "/report", POSTED).require(200);
    String path = "/campaigns/" + campaign.slug() + "/delivery-board";
    JsonObject board = api.get(path).require(200).json();
    assertEquals(1, board.getJsonObject("byStanding").getInt("POSTED"));
    assertEquals(1, board.getJsonObject("byStanding").getInt("DUE"));
    assertEquals(2, board.getJsonArray("rows").size());
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    api.get("/campaigns/none/delivery-board").requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName("Wrong queries and reports are refused, with the field")
  void refusals() {
    String list = "/deliveries?campaign=" + campaign.slug();
    for (String query :
        List.of("outcome=LOST", "due=yes", "addressee=none", "snapshot=none", "limit=0")) {
      api.get(list + "&" + query)
          .requireProblem(ProblemType.INVALID)
          .requireField(query.replaceAll("=.*", ""), null);
    }
    api.get(list + "&cursor=%C3%A4").requireProblem(ProblemType.INVALID);
    api.get("/deliveries?campaign=").requireProblem(ProblemType.INVALID);
    api.get("/deliveries?campaign=none").requireProblem(ProblemType.INVALID);
    String path = planned("POST");
    api.post(path + "/report", POSTED.replace("POSTED", "MET"))
        .requireProblem(ProblemType.INVALID)
        .requireField("outcome", null);
    api.post(path + "/report", POSTED.replace("2020", "2120"))
        .requireProblem(ProblemType.INVALID)
        .requireField("happenedLocal", null);
    api.post(path + "/report", POSTED.replace("11-20T12", "03-29T01"))
        .requireProblem(ProblemType.INVALID)
        .requireField("happenedLocal", null);
  }

  @Test
  @DisplayName("R5: keys of others or without the permission and anonymous callers are refused")
  void keys() {
    String path = planned("POST");
    Api stranger = keys.of(world.campaign(), Permission.ADDRESSEE_WRITE);
    Api weak = keys.of(campaign, Permission.PETITION_WRITE);
    for (Api other : List.of(stranger, weak)) {
      other.get(path).requireProblem(ProblemType.FORBIDDEN);
      other.get("/deliveries?campaign=" + campaign.slug()).requireProblem(ProblemType.FORBIDDEN);
      other.post(path + "/report", POSTED).requireProblem(ProblemType.FORBIDDEN);
      other.post(path + "/cancellation", "").requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().get(path).requireProblem(ProblemType.UNAUTHENTICATED);
    api.get("/deliveries/none").requireProblem(ProblemType.NOT_FOUND);
  }
}
