package org.tadamun.web.api.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;

@InServer
@DisplayName("A list that fits on one page")
class ListPartsIT extends FourEyes {

  private static final List<String> LISTS =
      List.of(
          "/petitions/%s/alarms",
          "/petitions/%s/surges",
          "/petitions/%s/event-passes",
          "/petitions/%s/milestones",
          "/petitions/%s/versions",
          "/petitions/%s/translations",
          "/campaigns/%s/translations");

  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private PassWorld passWorld;

  private CampaignView campaign;
  private Api key;

  @BeforeEach
  void enter() {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    key = keys.of(campaign, Permission.PETITION_WRITE, Permission.PETITION_MODERATE);
  }

  private String path(String list) {
    return list.formatted(list.startsWith("/campaigns") ? campaign.slug() : petition.slug());
  }

  private String ofPetition(String list) {
    return path("/petitions/%s/" + list);
  }

  private static List<JsonObject> items(JsonObject page) {
    return page.getJsonArray("items").getValuesAs(JsonObject.class);
  }

  /** All items of the list, read one per page. */
  private List<JsonObject> walked(String list) {
    List<JsonObject> all = new ArrayList<>();
    String more = "?limit=1";
    while (more != null) {
      JsonObject page = key.get(path(list) + more).require(200).json();
      assertTrue(items(page).size() <= 1, list);
      all.addAll(items(page));
      more = page.isNull("next") ? null : "?limit=1&cursor=" + page.getString("next");
    }
    return all;
  }

  @Test
  @DisplayName("can be read page by page, with each item exactly once")
  void parts() throws Exception {
    for (String country : List.of("SE", "MT")) {
      JsonObject held = Json.createObjectBuilder().add("country", country).build();
      key.post(ofPetition("alarms"), held).require(201);
    }
    for (int most : new int[] {2, 3, 4}) {
      key.post(ofPetition("event-passes"), passWorld.json(most)).require(201);
    }
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    for (String list : LISTS) {
      JsonObject whole = key.get(path(list)).require(200).json();
      assertTrue(whole.isNull("next"), list);
      assertTrue(list.endsWith("surges") || items(whole).size() >= 2, list);
      assertEquals(items(whole), walked(list), list);
    }
  }

  @Test
  @DisplayName("refuses an invalid limit and an unknown cursor at that field")
  void refused() {
    String foreign = "&cursor=" + Cursor.encode("none");
    for (String list : LISTS) {
      for (String limit : List.of("0", "201", "x")) {
        key.get(path(list) + "?limit=" + limit).requireMistake("limit", null);
      }
      key.get(path(list) + "?limit=200" + foreign).requireMistake("cursor", null);
      key.get(list.formatted("none") + "?limit=0").requireProblem(ProblemType.NOT_FOUND);
    }
  }
}
