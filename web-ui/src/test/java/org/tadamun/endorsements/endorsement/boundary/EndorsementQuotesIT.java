package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("Quotes of an endorsement")
class EndorsementQuotesIT extends AtTheDesk {

  @Inject private Endorsements endorsements;
  @Inject private Keys keys;

  private EndorsementView edited(EndorsementView before, EndorsementDraft draft) throws Exception {
    Acting.as(desk.anna(), () -> endorsements.edit(before.id(), before.version(), draft));
    return Acting.as(desk.anna(), () -> endorsements.one(before.id()));
  }

  private static List<String> texts(EndorsementView view) {
    return view.quotes().stream().map(Quote::text).toList();
  }

  @Test
  @DisplayName("R8: an edit replaces the quotes")
  void change() throws Exception {
    EndorsementView received = endorsementWorld.in(desk, EndorsementState.RECEIVED);
    EndorsementView first = edited(received, EndorsementDrafts.letter("Release him."));
    assertEquals(List.of("Release him."), texts(first));
    EndorsementView other = edited(first, EndorsementDrafts.letter("Release her."));
    assertEquals(List.of("Release her."), texts(other));
    EndorsementView two = edited(other, EndorsementDrafts.quotedIn("ar"));
    assertEquals(List.of("أطلقوا سراحه"), texts(two));
  }

  @Test
  @DisplayName("Language tags have one spelling, however they are sent, also in an edit")
  void tags() {
    Api api = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    JsonObject body =
        quoted("EN-us", "Let him go.", "FR")
            .add("endorser", endorsementWorld.union())
            .add("capacity", "FOR_ORGANISATION")
            .add("kind", "LETTER")
            .build();
    String path = "/campaigns/" + desk.campaign().slug() + "/endorsements";
    String id = api.post(path, body).require(201).json().getString("id");
    assertEquals("en-US Let him go. fr", quote(api, id));
    Answer same = edit(api, id, quoted("en-US", "Let him go.", "fr").build());
    Answer spelled = edit(api, id, quoted("EN-US", "Let him go.", "Fr").build());
    assertEquals(same.header("ETag"), spelled.header("ETag"), "no change");
    edit(api, id, quoted("UR", "اسے رہا کرو", "en-us").build());
    assertEquals("ur اسے رہا کرو en-US", quote(api, id));
  }

  @Test
  @DisplayName("Two quotes stored in two spellings of one language are read and edited as one")
  void joined() throws Exception {
    EndorsementView received = endorsementWorld.in(desk, EndorsementState.RECEIVED);
    EndorsementView one = edited(received, EndorsementDrafts.letter("Release him."));
    endorsementWorld.keep(one.id(), 1, "EN", "He has done nothing.");
    EndorsementView both = Acting.as(desk.anna(), () -> endorsements.one(one.id()));
    Quote joined = new Quote("en", "Release him.\n\nHe has done nothing.", null);
    assertEquals(List.of(joined), both.quotes());
    EndorsementView same = edited(both, EndorsementDrafts.letter(joined.text()));
    assertEquals(List.of(joined), same.quotes());
    EndorsementView next = edited(same, EndorsementDrafts.letter("He has done nothing."));
    assertEquals(List.of("He has done nothing."), texts(next));
  }

  private static JsonObjectBuilder quoted(String language, String text, String from) {
    JsonObjectBuilder quote =
        Json.createObjectBuilder()
            .add("language", language)
            .add("text", text)
            .add("translatedFrom", from);
    return Json.createObjectBuilder().add("quotes", Json.createArrayBuilder().add(quote));
  }

  private static Answer edit(Api api, String id, JsonObject changes) {
    String path = "/endorsements/" + id;
    Api seen = api.with("If-Match", api.get(path).require(200).header("ETag"));
    return seen.patch(path, changes).require(200);
  }

  private static String quote(Api api, String id) {
    JsonObject one =
        api.get("/endorsements/" + id).require(200).json().getJsonArray("quotes").getJsonObject(0);
    return one.getString("language")
        + " "
        + one.getString("text")
        + " "
        + one.getString("translatedFrom");
  }
}
