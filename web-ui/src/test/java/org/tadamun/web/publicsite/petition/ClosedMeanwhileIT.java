package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A signing form that is sent after its petition")
class ClosedMeanwhileIT extends OwnPetition {

  private static final String STILL_HERE = "What you typed is still here.";

  @Inject private Campaigns campaigns;
  @Inject private Petitions petitions;
  @Inject private Site site;

  private Person anna;
  private List<String> forms;

  @BeforeEach
  void prepare() {
    anna = world.person(Role.COORDINATOR, petition.campaignId(), null);
    String form = "/en/petitions/" + petition.slug() + "/signatures";
    forms = List.of(form, "/embed" + form);
  }

  private Answer send(String form) {
    Map<String, String> typed = new HashMap<>(site.filled(World.unique("amal") + "@example.org"));
    typed.put("locality", "Malmö");
    Answer answer = Site.post(form, typed);
    assertEquals(409, answer.status());
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
    return answer;
  }

  @Test
  @DisplayName("R2: was paused is returned with what was typed")
  void paused() throws Exception {
    Acting.as(anna, () -> petitions.pause(petition.slug(), petition.version()));
    assertComesBack();
  }

  @Test
  @DisplayName("R2: was paused with its campaign is returned with what was typed")
  void campaignPaused() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(anna, () -> campaigns.pause(campaign.slug(), campaign.version()));
    assertComesBack();
  }

  private void assertComesBack() {
    for (String form : forms) {
      String page = send(form).body();
      assertTrue(page.contains("This petition is paused."), page);
      assertTrue(page.contains(STILL_HERE), page);
      assertTrue(page.contains("value=\"Malmö\""), page);
      String read = form.substring(0, form.lastIndexOf('/'));
      assertFalse(Site.get(read).require(200).body().contains("name=\"givenName\""), read);
    }
  }

  @Test
  @DisplayName("was closed is answered with that alone, without the form")
  void closed() throws Exception {
    Acting.as(anna, () -> petitions.close(petition.slug(), petition.version()));
    for (String form : forms) {
      String page = send(form).body();
      assertTrue(page.contains("It can no longer be signed or confirmed."), page);
      assertFalse(page.contains(STILL_HERE), page);
      assertFalse(page.contains("name=\"givenName\""), page);
    }
  }
}
