package org.tadamun.actions.programme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Actions in the API")
class ActionApiIT extends LiveCampaign {

  private static final LocalizedText REASON = LocalizedText.of("en", "No");

  @Inject private Actions actions;
  @Inject private Addressees addressees;
  @Inject private AsSystem system;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Keys keys;

  private Api key;

  @BeforeEach
  void open() {
    key = keys.of(campaign, Permission.ACTION_WRITE);
  }

  private String approved(ActionDraft draft) {
    return system.run(
        () -> {
          String id = actions.create(campaign.id(), null, draft, false).id();
          return actions.approve(id, null).id();
        });
  }

  private static JsonObject reason(String language, String text) {
    return Json.createObjectBuilder()
        .add("reason", Json.createObjectBuilder().add(language, text))
        .build();
  }

  @Test
  @DisplayName(
      "The public ETag changes with action and addressee's name; that of a key is the version")
  void tags() throws Exception {
    AddresseeView embassy = deliveryWorld.embassy(campaign.id(), "GB");
    String path = "/actions/" + approved(Drafts.before(embassy.publicId()));
    Answer first = Api.anonymous().get(path).require(200);
    Api again = Api.anonymous().with("If-None-Match", first.header("ETag"));
    again.get(path).require(304);
    rename(embassy, "Embassy in exile");
    Answer renamed = again.get(path).require(200);
    assertTrue(renamed.body().contains("Embassy in exile"), renamed.body());
    assertNotEquals(first.header("ETag"), renamed.header("ETag"));
    Answer own = key.get(path).require(200);
    assertEquals("\"" + own.json().getInt("version") + "\"", own.header("ETag"));
    assertEquals("private, no-store", own.header("Cache-Control"));
    key.with("If-Match", own.header("ETag"))
        .patch(path, Json.createObjectBuilder().add("kind", "VIGIL").build())
        .require(200);
    JsonObject meeting = Json.createObjectBuilder().add("kind", "MEETING").build();
    key.with("If-Match", renamed.header("ETag"))
        .patch(path, meeting)
        .requireProblem(ProblemType.STALE);
    String seen = again.get(path).require(200).header("ETag");
    key.with("If-Match", seen).patch(path, meeting).require(200);
    key.with("If-Match", seen)
        .post(path + "/commands/cancel", reason("en", "Rain"))
        .requireProblem(ProblemType.STALE);
  }

  private void rename(AddresseeView embassy, String name) throws Exception {
    AddresseeDetails old = embassy.details();
    AddresseeDetails renamed =
        new AddresseeDetails(
            old.kind(),
            LocalizedText.of("en", name),
            old.country(),
            old.hostCountry(),
            old.city(),
            old.zone(),
            null,
            null,
            null,
            null);
    Acting.as(
        world.person(Role.COORDINATOR, campaign.id(), null),
        () -> {
          int version = addressees.one(embassy.publicId()).version();
          return addressees.edit(embassy.publicId(), version, renamed, false);
        });
  }

  @Test
  @DisplayName("R9: a hidden link stays hidden if a client sends back all that it has read")
  void hiddenLink() {
    ActionDraft open = Drafts.online(Drafts.FUTURE);
    PlaceDraft hidden = new PlaceDraft(null, null, null, null, true, null, null, null, null);
    String path = "/actions/" + approved(Drafts.at(hidden, open));
    assertTrue(Api.anonymous().get(path).require(200).json().isNull("link"));
    Answer read = key.get(path).require(200);
    Api same = key.with("If-Match", read.header("ETag"));
    assertEquals(read.json(), same.patch(path, read.json()).require(200).json());
    assertTrue(read.json().getJsonObject("place").getBoolean("addressHidden"), read.body());
    assertTrue(Api.anonymous().get(path).require(200).json().isNull("link"));
  }

  @Test
  @DisplayName(
      "R9: a hidden link stays hidden if the place is removed, until the address is opened")
  void movedOnline() {
    ActionDraft hidden = Drafts.whole(null, null);
    String path = "/actions/" + approved(hidden);
    Api whole = key.with("If-Match", key.get(path).require(200).header("ETag"));
    JsonObject online = Json.createObjectBuilder().add("kind", "ONLINE").addNull("place").build();
    Answer moved = whole.patch(path, online).require(200);
    assertEquals(hidden.link(), moved.json().getString("link"));
    assertTrue(moved.json().getJsonObject("place").isNull("country"), moved.body());
    Api everybody = Api.anonymous().with("Accept", "*/*");
    for (String way : List.of(path, path + ".ics")) {
      assertFalse(everybody.get(way).require(200).body().contains("example.org/letters"), way);
    }
    Api now = key.with("If-Match", moved.header("ETag"));
    JsonObject opened =
        Json.createObjectBuilder()
            .add("place", Json.createObjectBuilder().add("addressHidden", false))
            .build();
    now.patch(path, opened).require(200);
    assertEquals(hidden.link(), everybody.get(path).require(200).json().getString("link"));
  }

  @Test
  @DisplayName("R9: the public ETag of an action with hidden parts edits nothing")
  void keptBack() {
    PlaceDraft nowhere = new PlaceDraft(null, null, null, null, true, null, null, null, null);
    ActionDraft online = Drafts.at(nowhere, Drafts.online(Drafts.FUTURE));
    for (ActionDraft draft : List.of(Drafts.whole(null, null), online)) {
      String path = "/actions/" + approved(draft);
      Answer seen = Api.anonymous().get(path).require(200);
      String tag = seen.header("ETag");
      assertTrue(tag.matches("W/\"[\\w-]{22}\""), tag);
      Api.anonymous().with("If-None-Match", tag).get(path).require(304);
      JsonObject kept = key.get(path).require(200).json();
      Api his = key.with("If-Match", tag);
      his.patch(path, seen.json()).requireProblem(ProblemType.STALE);
      his.post(path + "/commands/cancel", reason("en", "Rain")).requireProblem(ProblemType.STALE);
      assertEquals(kept, key.get(path).require(200).json());
      assertEquals(draft.link(), kept.getString("link"));
    }
  }

  @Test
  @DisplayName("A public reason is corrected by sending the same command again")
  void reasons() {
    String path = "/actions/" + approved(Drafts.protest(Drafts.FUTURE));
    key.post(path + "/commands/cancel", reason("en", "Polcie")).require(200);
    JsonObject better =
        key.post(path + "/commands/cancel", reason("ar", "الشرطة")).require(200).json();
    assertEquals("CANCELLED", better.getString("state"));
    assertEquals("الشرطة", better.getJsonObject("reason").getString("ar"));
    key.post(path + "/commands/cancel", "{}").requireProblem(ProblemType.INVALID);
    for (String body : List.of(reason("en", "x").toString(), "{}")) {
      key.post(path + "/commands/postpone", body).requireProblem(ProblemType.WRONG_STATE);
    }
    key.post(path + "/commands/approve", "{}").require(200);
    key.post(path + "/commands/postpone", reason("en", "Rain")).require(200);
    key.post(path + "/commands/postpone", reason("en", "Snow")).require(200);
    assertTrue(Api.anonymous().get(path).require(200).body().contains("Snow"));
  }

  @Test
  @DisplayName("A wrong state is told before a missing reason or a wrong number")
  void stateFirst() {
    String draft =
        system
            .run(() -> actions.create(campaign.id(), null, Drafts.protest(Drafts.PAST), false))
            .id();
    String path = "/actions/" + draft;
    key.post(path + "/commands/cancel", "{}").requireProblem(ProblemType.WRONG_STATE);
    key.post(path + "/report", "{\"headCount\":{\"count\":0}}")
        .requireProblem(ProblemType.WRONG_STATE);
    key.post(path + "/commands/reject", "{}")
        .requireProblem(ProblemType.INVALID)
        .requireField("reason", null);
    key.post(path + "/commands/reject", reason("en", "No")).require(200);
    key.post(path + "/commands/reject", "{}").requireProblem(ProblemType.WRONG_STATE);
  }

  @Test
  @DisplayName(
      "R12: a report without a head-count keeps the stored one; an empty head-count removes it")
  void silentReport() {
    String path = "/actions/" + approved(Drafts.protest(Drafts.PAST));
    String counted = "{\"headCount\":{\"count\":300,\"method\":\"COUNTED\"}}";
    key.post(path + "/report", counted).require(200);
    for (String silent : List.of("", "{}", "{\"headCount\":null}")) {
      JsonObject left = key.post(path + "/report", silent).require(200).json();
      assertEquals(300, left.getJsonObject("headCount").getInt("count"), silent);
    }
    key.post(path + "/report", counted.replace("count\"", "people\""))
        .requireProblem(ProblemType.INVALID)
        .requireField("headCount.people", null);
    String stats = "/campaigns/" + campaign.slug() + "/stats";
    JsonObject figures = Api.anonymous().get(stats).require(200).json().getJsonObject("actions");
    assertEquals(300, figures.getInt("headCount"));
    Answer flat = key.post(path + "/report", "{\"count\":320,\"method\":\"POLICE\"}");
    assertEquals(320, flat.require(200).json().getJsonObject("headCount").getInt("count"));
    Answer nobody = key.post(path + "/report", "{\"headCount\":{}}").require(200);
    assertTrue(nobody.json().isNull("headCount"), nobody.body());
  }

  @Test
  @DisplayName(
      "Only a key that may write erases what may name people, and only once the action is over")
  void erasure() {
    String ahead = "/actions/" + approved(Drafts.protest(Drafts.FUTURE));
    key.post(ahead + "/erasure", "").requireProblem(ProblemType.WRONG_STATE);
    String over = "/actions/" + approved(Drafts.protest(Drafts.PAST));
    Api.anonymous().post(over + "/erasure", "").requireProblem(ProblemType.UNAUTHENTICATED);
    keys.of(campaign, Permission.ENDORSEMENT_WRITE)
        .post(over + "/erasure", "")
        .requireProblem(ProblemType.FORBIDDEN);
    key.with("If-Match", "\"0\"").post(over + "/erasure", "").requireProblem(ProblemType.STALE);
    Answer erased = key.post(over + "/erasure", "").require(200);
    assertFalse(erased.body().contains("Jane"), erased.body());
    Answer again = key.post(over + "/erasure", "").require(200);
    assertEquals(erased.header("ETag"), again.header("ETag"));
    assertEquals(erased.json(), again.json());
    String shown = Api.anonymous().get(over).require(200).body();
    assertFalse(shown.contains("Jane") || shown.contains("Consulate"), shown);
    assertTrue(shown.contains("Toronto"), shown);
  }

  @Test
  @DisplayName("R2: each public figure equals the length of the list with that filter")
  void figures() {
    LocalDateTime future = Drafts.FUTURE;
    approved(Drafts.protest(future));
    approved(Drafts.protest(Drafts.PAST));
    String later = approved(Drafts.protest(future));
    String off = approved(Drafts.protest(future));
    String wasOff = approved(Drafts.protest(Drafts.PAST));
    system.run(() -> actions.postpone(later, null, null));
    system.run(() -> actions.cancel(off, null, REASON));
    system.run(() -> actions.cancel(wasOff, null, REASON));
    JsonObject figures =
        Api.anonymous()
            .get("/campaigns/" + campaign.slug() + "/stats")
            .require(200)
            .json()
            .getJsonObject("actions");
    assertEquals(1, figures.getInt("upcoming"));
    assertEquals(2, figures.getInt("calledOff"));
    assertEquals(figures.getInt("upcoming"), length("?when=upcoming"));
    assertEquals(figures.getInt("calledOff"), length("?when=called-off"));
    assertEquals(2, length("?when=past"));
    assertEquals(figures.getInt("total"), length(""));
    Api.anonymous()
        .get("/campaigns/" + campaign.slug() + "/actions?when=never")
        .requireProblem(ProblemType.INVALID)
        .requireField("when", "never");
  }

  private int length(String query) {
    return Api.anonymous()
        .get("/campaigns/" + campaign.slug() + "/actions" + query)
        .require(200)
        .json()
        .getJsonArray("items")
        .size();
  }
}
