package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

/** A choice that gets lost unnoticed makes the signer sign with another one. */
@InServer
@DisplayName("The signing form that is returned with a mistake")
class FormRedirectIT extends OwnPetition {

  private static final String SELECTED = " selected=\"selected\"";
  private static final String CHECKED = " checked=\"checked\"";

  @Inject private Campaigns campaigns;
  @Inject private Site site;

  @Test
  @DisplayName("keeps the country, the visibility and each consent as they were chosen")
  void chosen() {
    String owner = campaigns.byId(petition.campaignId()).orElseThrow().owner().slug();
    String target = owner + ".PK";
    for (String start : List.of("/en", "/embed/ar")) {
      String page = again(start, Map.of("consent." + owner, "yes", "target", target));
      assertTrue(page.contains("<option value=\"SE\"" + SELECTED), page);
      assertEquals(1, times(SELECTED, page), page);
      for (String ticked : List.of("PUBLIC", "yes", target)) {
        assertTrue(page.contains("value=\"" + ticked + "\"" + CHECKED), ticked + ": " + page);
      }
      assertEquals(3, times(CHECKED, page), page);
    }
  }

  @Test
  @DisplayName("has nothing selected that was not chosen")
  void notChosen() {
    String page = again("/en", Map.of("country", "", "visibility", "ANONYMOUS"));
    assertEquals(0, times(SELECTED, page), page);
    assertTrue(page.contains("value=\"ANONYMOUS\"" + CHECKED), page);
    assertEquals(1, times(CHECKED, page), page);
  }

  @Test
  @DisplayName("has \"Mistake\" in its title; a fresh form has not, and no field is invalid")
  void titled() {
    Map<String, String> words = Map.of("/en", "Mistake: ", "/fr", "Erreur\u00a0: ", "/ar", "خطأ: ");
    words.forEach(
        (start, mistake) -> {
          for (String way : List.of(start, "/embed" + start)) {
            String begins = "<title>" + mistake;
            assertTrue(again(way, Map.of()).contains(begins), way);
            String fresh = Site.get(way + "/petitions/" + petition.slug()).require(200).body();
            assertTrue(fresh.contains("<title>") && !fresh.contains(begins), fresh);
            // Browsers report an empty field with the attribute "required" as invalid.
            assertFalse(fresh.contains(" required="), fresh);
            for (String field : List.of("givenName", "email", "country")) {
              String required = "(?s).* id=\"" + field + "\"[^>]* aria-required=\"true\".*";
              assertTrue(fresh.matches(required), fresh);
            }
            String mayBeEmpty = "(?s).* id=\"locality\"[^>]* aria-required=\"false\".*";
            assertTrue(fresh.matches(mayBeEmpty), fresh);
          }
        });
  }

  private String again(String start, Map<String, String> choices) {
    Map<String, String> form = new HashMap<>(site.filled("nobody at all"));
    form.putAll(choices);
    String path = start + "/petitions/" + petition.slug() + "/signatures";
    return Site.post(path, form).require(422).body();
  }

  private static int times(String words, String page) {
    return page.split(words, -1).length - 1;
  }
}
