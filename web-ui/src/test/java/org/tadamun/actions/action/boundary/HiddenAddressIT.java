package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Hidden address of an action in the API")
class HiddenAddressIT extends LiveCampaign {

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private Keys keys;

  private Api key;

  @BeforeEach
  void open() {
    key = keys.of(campaign, Permission.ACTION_WRITE);
  }

  /** Creates and approves the action; gives its path in the API. */
  private String approved(ActionDraft draft) {
    return system.run(
        () -> {
          String id = actions.create(campaign.id(), null, draft, false).id();
          return "/actions/" + actions.approve(id, null).id();
        });
  }

  private static ActionDraft online() {
    PlaceDraft nowhere = new PlaceDraft(null, null, null, null, true, null, null, null, null);
    return Drafts.at(nowhere, Drafts.online(Drafts.FUTURE));
  }

  /** Sends the patch for any version. */
  private Answer sent(String path, JsonObject patch) {
    return key.with("If-Match", "*").patch(path, patch);
  }

  /** Sends the patch for the version that was read with the key. */
  private Answer edit(String path, JsonObject read, JsonObject patch) {
    return key.with("If-Match", read.get("version").toString()).patch(path, patch).require(200);
  }

  private static JsonObject place(JsonObject place) {
    return Json.createObjectBuilder().add("place", place).build();
  }

  @Test
  @DisplayName("R9: the public answer about an action with a hidden address has no version")
  void noVersion() {
    for (ActionDraft draft : List.of(Drafts.whole(null, null), online())) {
      String path = approved(draft);
      JsonObject seen = Api.anonymous().get(path).require(200).json();
      assertTrue(seen.isNull("version") && seen.isNull("link"), seen::toString);
      assertFalse(key.get(path).require(200).json().isNull("version"));
    }
    String open = approved(Drafts.online(Drafts.FUTURE));
    assertFalse(Api.anonymous().get(open).require(200).json().isNull("version"));
    JsonObject list =
        Api.anonymous().get("/campaigns/" + campaign.slug() + "/actions").require(200).json();
    assertTrue(list.getJsonArray("items").size() > 1, list::toString);
    for (JsonObject listed : list.getJsonArray("items").getValuesAs(JsonObject.class)) {
      boolean isOpen = open.endsWith("/" + listed.getString("id"));
      assertEquals(!isOpen, listed.isNull("version"), listed::toString);
    }
  }

  @Test
  @DisplayName(
      "R9: the public answer sent back is refused; without its version it keeps address and link")
  void sentBack() {
    for (ActionDraft draft : List.of(Drafts.whole(null, null), online())) {
      String path = approved(draft);
      JsonObject kept = key.get(path).require(200).json();
      JsonObject seen = Api.anonymous().get(path).require(200).json();
      JsonObject titled =
          Json.createObjectBuilder(seen)
              .add("title", Json.createObjectBuilder().add("en", "Another one"))
              .build();
      for (JsonObject patch : List.of(seen, titled)) {
        sent(path, patch).requireMistake("version", null);
      }
      assertEquals(kept, key.get(path).require(200).json());
      JsonObject rest = Json.createObjectBuilder(titled).remove("version").build();
      JsonObject edited = sent(path, rest).require(200).json();
      assertEquals("Another one", edited.getJsonObject("title").getString("en"));
      assertEquals(kept.get("place"), edited.get("place"));
      assertEquals(kept.get("link"), edited.get("link"));
    }
  }

  @Test
  @DisplayName("R9: the public place sent back keeps the hidden address, even with a new link")
  void placeAlone() {
    String path = approved(Drafts.whole(null, null));
    JsonObject kept = key.get(path).require(200).json();
    JsonObject seen = Api.anonymous().get(path).require(200).json();
    JsonObjectBuilder place = Json.createObjectBuilder().add("place", seen.get("place"));
    JsonObject patch = place.add("link", "https://example.org/new").build();
    JsonObject edited = edit(path, kept, patch).json();
    assertEquals(kept.get("place"), edited.get("place"));
    assertEquals("https://example.org/new", edited.getString("link"));
  }

  @Test
  @DisplayName(
      "R9: the public place with another town, or no longer hidden, is refused at the address")
  void moved() {
    String path = approved(Drafts.whole(null, null));
    JsonObject kept = key.get(path).require(200).json();
    JsonObject masked = Api.anonymous().get(path).require(200).json().getJsonObject("place");
    JsonObject unsaid = Json.createObjectBuilder(masked).remove("addressHidden").build();
    JsonObject opened = Json.createObjectBuilder(masked).add("addressHidden", false).build();
    JsonObject moved = Json.createObjectBuilder(masked).add("locality", "Elsewhere").build();
    for (JsonObject place : List.of(unsaid, opened, moved)) {
      for (String tag : List.of("*", kept.get("version").toString())) {
        key.with("If-Match", tag).patch(path, place(place)).requireMistake("place.address", null);
      }
    }
    assertEquals(kept, key.get(path).require(200).json());
    JsonObject town = Json.createObjectBuilder().add("locality", "Elsewhere").build();
    JsonObject edited = sent(path, place(town)).require(200).json().getJsonObject("place");
    assertEquals(kept.getJsonObject("place").get("address"), edited.get("address"));
    assertEquals("Elsewhere", edited.getString("locality"));
  }

  @Test
  @DisplayName("R9: a null for the address alone removes it and keeps the link")
  void removed() {
    String path = approved(Drafts.whole(null, null));
    JsonObject read = key.get(path).require(200).json();
    JsonObject named = Json.createObjectBuilder().addNull("address").build();
    JsonObject edited = edit(path, read, place(named)).json();
    assertTrue(edited.getJsonObject("place").isNull("address"), edited::toString);
    assertEquals(read.get("link"), edited.get("link"));
  }

  @Test
  @DisplayName("R9: the whole action read by key, with the public place in it, removes the address")
  void wholeByKey() {
    String path = approved(Drafts.whole(null, null));
    JsonObject masked = Api.anonymous().get(path).require(200).json().getJsonObject("place");
    JsonObject read = key.get(path).require(200).json();
    JsonObject emptied = Json.createObjectBuilder(read).add("place", masked).build();
    JsonObject edited = edit(path, read, emptied).json();
    assertEquals(masked, edited.get("place"));
    assertEquals(read.get("link"), edited.get("link"));
    assertEquals(edited, key.get(path).require(200).json());
  }

  @Test
  @DisplayName("R9: a null for the link alone removes the hidden link, at a place and online")
  void linkAlone() {
    for (ActionDraft draft : List.of(Drafts.whole(null, null), online())) {
      String path = approved(draft);
      JsonObject read = key.get(path).require(200).json();
      assertFalse(read.isNull("link"), read::toString);
      JsonObject patch = Json.createObjectBuilder().addNull("link").build();
      JsonObject edited = edit(path, read, patch).json();
      assertTrue(edited.isNull("link"), edited::toString);
    }
  }
}
