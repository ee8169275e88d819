package org.tadamun.petition.change.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.petition.change.entity.SignatureChangeKind;
import org.tadamun.petition.change.testing.ChangeWorld;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Pages of signature changes")
class ChangePagesIT {

  @Inject private ChangeWorld changes;
  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private World world;

  private PetitionView petition;
  private String partner;

  @BeforeEach
  void open() throws Exception {
    CampaignView campaign = world.liveCampaign();
    partner = world.partner(campaign);
    petition = petitionWorld.open(campaign);
  }

  private Answer ask(String query) {
    return keys.ofOrganisation(partner, Permission.SIGNATURE_READ)
        .get("/petitions/" + petition.slug() + "/signature-changes?" + query);
  }

  private JsonObject read(String query) {
    return ask(query).require(200).json();
  }

  private String number(JsonObject one) {
    return Long.toString(Long.parseLong(one.getString("signature")) - ChangeWorld.before(petition));
  }

  @Test
  @DisplayName("A caller reads the changes page by page, oldest first, and again from a moment on")
  void pages() {
    for (int number = 1; number <= 5; number++) {
      changes.held(petition, 6 - number, Duration.ofHours(10 - number));
    }
    List<String> read = inPages().stream().map(this::number).toList();
    assertEquals(List.of("5", "4", "3", "2", "1"), read);
    String from = inPages().get(1).getString("at");
    List<String> since =
        read("from=" + from).getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .map(this::number)
            .toList();
    assertEquals(List.of("4", "3", "2", "1"), since);
  }

  /** Reads the whole list in pages of two. */
  private List<JsonObject> inPages() {
    List<JsonObject> read = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonObject page = read("limit=2" + cursor);
      read.addAll(page.getJsonArray("items").getValuesAs(JsonObject.class));
      cursor = page.isNull("next") ? null : "&cursor=" + page.getString("next");
    }
    return read;
  }

  @Test
  @DisplayName(
      "R2 R4: within an hour changes are sorted by signature, and decisions come before ends")
  void hour() {
    Instant at = Instant.now();
    for (long number : new long[] {3, 12, 2}) {
      changes.ended(petition, number, SignatureChangeKind.WITHDRAWN, at);
      changes.ended(petition, number, SignatureChangeKind.RELEASED, at);
    }
    List<String> read =
        inPages().stream().map(one -> number(one) + " " + one.getString("kind")).toList();
    List<String> told =
        Stream.of("2", "3", "12")
            .flatMap(number -> Stream.of(number + " RELEASED", number + " WITHDRAWN"))
            .toList();
    assertEquals(told, read);
  }

  @Test
  @DisplayName("A cursor that the server has not made is refused")
  void madeUp() {
    for (String position : new String[] {"1 2", "1 2 3\u0000", "1 x 3", "-1 2 3", "1 2 "}) {
      ask("cursor=" + Cursor.encode(position)).requireMistake("cursor", null);
    }
  }
}
