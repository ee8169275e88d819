package org.tadamun.endorsements.wall.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Languages and proofs on the wall")
class WallWordsIT extends AtTheDesk {

  @Inject private EndorsementCommands commands;

  private final Api everybody = Api.anonymous().with("Accept", "*/*");
  private String list;

  @BeforeEach
  void open() {
    list = "/campaigns/" + desk.campaign().slug() + "/endorsements";
  }

  private List<JsonObject> items(String query) {
    return everybody.get(list + query).require(200).items();
  }

  @Test
  @DisplayName("An endorsement is found by the language of a quote, in any case and any region")
  void languages() throws Exception {
    String finnish = endorsementWorld.published(desk, EndorsementDrafts.quotedIn("fi-FI")).id();
    endorsementWorld.published(desk, EndorsementDrafts.quotedIn("fil"));
    for (String tag : List.of("fi", "FI", "fi-FI", "fi-fi")) {
      List<JsonObject> found = items("?lang=" + tag);
      assertEquals(1, found.size(), tag);
      assertEquals(finnish, found.getFirst().getString("id"), tag);
    }
    assertEquals(0, items("?lang=fi-SE").size());
    assertEquals(2, items("?lang=EN").size(), "in which they were given");
    String file = everybody.get(list + ".csv?lang=fi").require(200).body();
    assertTrue(file.contains("\"fi-FI\""), file);
  }

  @Test
  @DisplayName("R5: an erased proof is named in no list, file or page")
  void erased() throws Exception {
    EndorsementView shown = endorsementWorld.published(desk, EndorsementDrafts.letter());
    String page = "//en/campaigns/" + desk.campaign().slug() + "/endorsements";
    assertTrue(everybody.get(page).body().contains("Verified by us: public page"));
    Acting.as(desk.anna(), () -> commands.eraseProof(shown.id(), null));
    JsonObject item = items("").getFirst();
    assertTrue(item.isNull("proof"));
    assertTrue(item.getBoolean("verified"));
    String html = everybody.get(page).require(200).body();
    assertTrue(html.contains("Verified by us"), html);
    assertFalse(html.contains("public page"), html);
    assertFalse(everybody.get(list + ".csv").require(200).body().contains("PUBLIC_URL"));
  }
}
