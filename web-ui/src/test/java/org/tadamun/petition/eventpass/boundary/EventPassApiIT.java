package org.tadamun.petition.eventpass.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.petition.testing.own.OwnPetition;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Event passes in the API and on the site")
class EventPassApiIT extends OwnPetition {

  private static final int RATE = 30;

  @Inject private Actions actions;
  @Inject private Campaigns campaigns;
  @Inject private Keys keys;
  @Inject private PassWorld passWorld;
  @Inject private Site site;
  @Inject private AsSystem system;

  private CampaignView campaign;
  private Api api;

  @BeforeEach
  void prepare() {
    campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    api = keys.of(campaign, Permission.PETITION_WRITE);
  }

  private String list() {
    return "/petitions/" + petition.slug() + "/event-passes";
  }

  private JsonObject make(int most) {
    return api.post(list(), passWorld.json(most)).require(201).json();
  }

  private JsonObject first() {
    return api.get(list()).require(200).json().getJsonArray("items").getJsonObject(0);
  }

  @Test
  @DisplayName("R6: a key of the owner makes, lists and revokes a pass; other keys are refused")
  void life() {
    Answer made = api.post(list(), passWorld.json(200)).require(201);
    String where = made.header("Location").replaceFirst(".*/api/v1", "");
    JsonObject pass = made.json();
    Answer there = api.get(where).require(200);
    assertEquals(pass, there.json());
    assertEquals(made.header("ETag"), there.header("ETag"));
    assertEquals("VALID", pass.getString("state"));
    assertEquals(0, first().getInt("used"));
    String path = where + "/revocation";
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    Api weak = keys.of(campaign, Permission.SIGNATURE_READ);
    for (Api other : new Api[] {stranger, weak}) {
      other.get(list()).requireProblem(ProblemType.FORBIDDEN);
      other.post(list(), passWorld.json(2)).requireProblem(ProblemType.FORBIDDEN);
      other.post(path, "").requireProblem(ProblemType.FORBIDDEN);
      other.get(where).requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().get(list()).requireProblem(ProblemType.UNAUTHENTICATED);
    Api.anonymous().get(where).requireProblem(ProblemType.UNAUTHENTICATED);
    Answer revoked = api.post(path, "").require(200);
    assertEquals("REVOKED", revoked.json().getString("state"));
    assertEquals(revoked.header("ETag"), api.get(where).require(200).header("ETag"));
    Answer again = api.post(path, "").requireProblem(ProblemType.WRONG_STATE);
    assertTrue(again.json().getString("detail").contains("REVOKED"));
    assertEquals("REVOKED", api.get(where).require(200).json().getString("state"));
    api.get("/event-passes/none").requireProblem(ProblemType.NOT_FOUND);
    api.post("/event-passes/none/revocation", "").requireProblem(ProblemType.NOT_FOUND);
    api.get("/petitions/none/event-passes").requireProblem(ProblemType.NOT_FOUND);
  }

  @Test
  @DisplayName(
      "R8: a key of the owner erases a pass's name, and the code replaces it; others are refused")
  void nameErased() {
    JsonObject pass = make(10);
    String where = "/event-passes/" + pass.getString("id");
    String path = where + "/erasure";
    Api stranger = keys.of(world.campaign(), Permission.PETITION_WRITE);
    Api weak = keys.of(campaign, Permission.SIGNATURE_READ);
    for (Api other : new Api[] {stranger, weak}) {
      other.post(path, "").requireProblem(ProblemType.FORBIDDEN);
    }
    Api.anonymous().post(path, "").requireProblem(ProblemType.UNAUTHENTICATED);
    api.post("/event-passes/none/erasure", "").requireProblem(ProblemType.NOT_FOUND);
    assertEquals(pass, api.get(where).require(200).json());
    Answer erased = api.post(path, "").require(200);
    assertEquals(pass.getString("code"), erased.json().getString("name"));
    assertEquals("VALID", erased.json().getString("state"));
    Answer there = api.get(where).require(200);
    assertEquals(erased.json(), there.json());
    assertEquals(erased.header("ETag"), there.header("ETag"));
  }

  @Test
  @DisplayName(
      "R1: a pass names an action of its own campaign; another action is refused at its field")
  void action() {
    String own = action(campaign);
    JsonObject made = api.post(list(), naming(own)).require(201).json();
    assertEquals(own, made.getString("action"));
    for (String wrong : List.of(action(world.liveCampaign()), "a".repeat(own.length()), "none")) {
      api.post(list(), naming(wrong)).requireMistake("action", null);
    }
    assertEquals(1, api.get(list()).json().getJsonArray("items").size());
  }

  private String action(CampaignView of) {
    return system.run(
        () -> actions.create(of.id(), null, Drafts.protest(Drafts.FUTURE), false).id());
  }

  private JsonObject naming(String action) {
    return Json.createObjectBuilder(passWorld.json(10)).add("action", action).build();
  }

  @Test
  @DisplayName(
      "R7: the page of a pass is the petition's page, cached alike and kept out of search engines")
  void page() {
    JsonObject pass = make(10);
    String path = "/ar" + pass.getString("path");
    Answer page = Site.get(path).require(200);
    assertTrue(page.body().contains("action=\"" + path + "/signatures\""), page.body());
    assertTrue(page.body().contains("noindex"));
    Answer plain = Site.get("/ar/petitions/" + petition.slug()).require(200);
    assertEquals(plain.header("Cache-Control"), page.header("Cache-Control"));
    assertNotNull(page.header("ETag"));
    assertFalse(plain.body().contains("/pass/"));
    assertEquals(404, Site.get("/en/petitions/" + petition.slug() + "/pass/unknown").status());
    assertEquals(404, Site.get("/en/petitions/none/pass/" + pass.getString("code")).status());
  }

  @Test
  @DisplayName("A GET of the address to which a form is sent redirects to that form")
  void formAgain() {
    String plain = "/en/petitions/" + petition.slug();
    String own = "/en" + make(10).getString("path");
    for (String form : List.of(plain, own, "/embed" + plain)) {
      String next = Site.get(form + "/signatures").require(303).header("Location");
      assertTrue(next.endsWith(form), next);
      assertEquals(303, Site.head(form + "/signatures").status());
    }
    String next = Site.get(plain + "/pass/unknown/signatures").require(303).header("Location");
    assertTrue(next.endsWith(plain), next);
    assertEquals(404, Site.get("/en/petitions/none/signatures").status());
  }

  @Test
  @DisplayName("R2 R4: a form sent by a used-up pass comes back with its values and says to wait")
  void form() {
    JsonObject pass = make(2);
    String path = "/en" + pass.getString("path") + "/signatures";
    Api hall =
        Site.browser()
            .with("Sec-Fetch-Site", "same-origin")
            .with("X-Forwarded-For", PassWorld.address());
    for (int i = 0; i < 2 + RATE; i++) {
      Answer taken = Site.post(hall, path, filled());
      assertEquals(303, taken.status(), taken.body());
      assertTrue(taken.header("Location").endsWith(pass.getString("path") + "/check-your-mail"));
    }
    String next = "/en" + pass.getString("path");
    String mail = Site.get(next + "/check-your-mail").require(200).body();
    assertTrue(mail.contains("href=\"" + next + "#sign\""), mail);
    String plain = "/en/petitions/" + petition.slug();
    Answer unknown = Site.get(plain + "/pass/unknown/check-your-mail");
    assertEquals(303, unknown.status());
    assertTrue(unknown.header("Location").endsWith(plain + "/check-your-mail"));
    assertEquals(2, first().getInt("used"));
    Answer wait = Site.post(hall, path, filled());
    assertEquals(429, wait.status());
    assertTrue(Integer.parseInt(wait.header("Retry-After")) > 0);
    assertTrue(wait.body().contains("value=\"Amal\""), "what was typed is still there");
    assertTrue(wait.body().contains("action=\"" + path + "\""), "and the pass still rides along");
    assertEquals(2 + RATE, petitionWorld.rows(petition.id()).size());
  }

  private Map<String, String> filled() {
    return site.filled(World.unique("amal") + "@example.org");
  }
}
