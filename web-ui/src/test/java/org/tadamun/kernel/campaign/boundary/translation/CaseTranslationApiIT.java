package org.tadamun.kernel.campaign.boundary.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("State of a campaign's translations in the API")
class CaseTranslationApiIT {

  @Inject private Campaigns campaigns;
  @Inject private CaseTranslations translations;
  @Inject private World world;

  private static String path(CampaignView campaign) {
    return "/campaigns/" + campaign.slug() + "/translations";
  }

  @Test
  @DisplayName("R3: everybody reads the state of a translation, without the names of staff")
  void told() throws Exception {
    CampaignView campaign = world.liveCampaign();
    JsonArray before =
        Api.anonymous().get(path(campaign)).require(200).json().getJsonArray("items");
    assertEquals("SOURCE", before.getJsonObject(0).getString("state"));
    assertEquals("DRAFT", before.getJsonObject(1).getString("state"));
    assertFalse(before.getJsonObject(1).getBoolean("whole"));
    Person anna = world.person(Role.COORDINATOR, campaign.id(), null);
    String hash = campaign.texts().wording().hash("ar");
    Acting.does(anna, () -> translations.check(campaign.slug(), "ar", hash));
    JsonObject checked =
        Api.anonymous()
            .get(path(campaign))
            .require(200)
            .json()
            .getJsonArray("items")
            .getJsonObject(1);
    assertEquals("ar", checked.getString("language"));
    assertEquals("rtl", checked.getString("dir"));
    assertEquals("CHECKED", checked.getString("state"));
    assertTrue(checked.containsKey("checkedAt"));
    assertFalse(checked.toString().contains(anna.name()), "no person is named outside");
  }

  @Test
  @DisplayName("Translations of a draft, an offline or an unknown campaign are not found")
  void hidden() throws Exception {
    Api.anonymous().get(path(world.campaign())).requireProblem(ProblemType.NOT_FOUND);
    Api.anonymous().get("/campaigns/none/translations").requireProblem(ProblemType.NOT_FOUND);
    CampaignView campaign = world.liveCampaign();
    Api.anonymous().get(path(campaign)).require(200);
    Person anna = world.person(Role.COORDINATOR, campaign.id(), null);
    Acting.as(anna, () -> campaigns.takeOffline(campaign.slug()));
    Api.anonymous().get(path(campaign)).requireProblem(ProblemType.NOT_FOUND);
  }
}
