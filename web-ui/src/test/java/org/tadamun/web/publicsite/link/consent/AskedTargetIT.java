package org.tadamun.web.publicsite.link.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.signature.boundary.Signatures;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

/** The campaign is directed at PK when the signer is asked, and at GB when the answer arrives. */
@InServer
@DisplayName("R18: A consent to pass the name to the authorities of a country")
class AskedTargetIT extends FourEyes {

  private static final String SELF = "/signatures/self";
  private static final String TIED = "<fieldset id=\"target\" aria-describedby=\"target-error\">";
  private static final String ALERT = "role=\"alert\"";

  @Inject private Campaigns campaigns;
  @Inject private Signatures signatures;
  @Inject private Site site;

  private CampaignView campaign() {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  private String owner() {
    return campaign().owner().slug();
  }

  private void direct(String target) throws Exception {
    CampaignDraft words = World.draft();
    CampaignDraft other =
        new CampaignDraft(words.texts(), target, null, words.languages(), words.zone(), null, null);
    CampaignView present = campaign();
    Acting.as(anna, () -> campaigns.edit(present.slug(), present.version(), other));
  }

  private Answer sign(String language, String email, String... more) {
    Map<String, String> form = new HashMap<>(site.filled(email));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return Site.post("/" + language + "/petitions/" + petition.slug() + "/signatures", form);
  }

  private String signed(String... more) {
    String email = World.unique("askia") + "@example.org";
    assertEquals(303, sign("en", email, more).status());
    String token = petitionWorld.token(email);
    signatures.confirm(token);
    return token;
  }

  private List<String> agreed(String token) {
    return signatures.peek(token).consents().stream()
        .filter(ConsentAnswer::granted)
        .map(ConsentAnswer::country)
        .toList();
  }

  private static String page(String token) {
    return Site.get("/en/my-signature/" + token).require(200).body();
  }

  private static Answer save(String token, Map<String, String> form) {
    return Site.post("/en/my-signature/" + token, form);
  }

  private String line(String country) {
    return "name=\"consent.TARGET." + owner() + '.' + country + '"';
  }

  private static JsonObjectBuilder body(String token) {
    return Json.createObjectBuilder().add("token", token);
  }

  private JsonObject answer(String country, boolean granted) {
    JsonObjectBuilder answer =
        Json.createObjectBuilder()
            .add("organisation", owner())
            .add("purpose", "TARGET")
            .add("granted", granted);
    return (country == null ? answer : answer.add("country", country)).build();
  }

  @Test
  @DisplayName("in the form is stored for the country that the form named")
  void form() throws Exception {
    String box = "name=\"target\" id=\"consent-target\" value=\"" + owner() + ".PK\"";
    String path = "/petitions/" + petition.slug();
    assertTrue(Site.get("/en" + path).require(200).body().contains(box));
    assertTrue(Site.get("/embed/en" + path).require(200).body().contains(box));
    assertEquals(List.of("PK"), agreed(signed("target", owner() + ".PK")));
    assertEquals(List.of("PK"), agreed(signed("target", owner())), "a page of before says none");
  }

  @Test
  @DisplayName("for a former target country brings the form back as it was typed, unticked")
  void formBack() throws Exception {
    String email = World.unique("askia") + "@example.org";
    direct("GB");
    Answer back = sign("en", email, "target", owner() + ".PK", "locality", "Malmö");
    assertEquals(422, back.status());
    String shown = back.body();
    assertTrue(shown.contains("value=\"" + email + '"') && shown.contains("value=\"Malmö\""));
    assertTrue(shown.contains("id=\"target-error\""), shown);
    assertTrue(shown.contains("authorities of another country"), shown);
    assertTrue(shown.contains("href=\"#target\"") && shown.contains(TIED), shown);
    assertTrue(
        shown.contains("value=\"" + owner() + ".GB\" aria-describedby"), "unticked: " + shown);
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
    String arabic = sign("ar", email, "target", owner() + ".PK").body();
    assertTrue(arabic.contains("سلطات بلد غير البلد المعني الآن"), arabic);
    assertEquals(303, sign("en", email, "target", owner() + ".GB").status());
    assertEquals(List.of("GB"), agreed(petitionWorld.token(email)));
  }

  @Test
  @DisplayName(
      "for a former target country is reported with other mistakes, and without a target too")
  void formBackForMore() throws Exception {
    String email = World.unique("askia") + "@example.org";
    direct("GB");
    String shown = sign("en", email, "target", owner() + ".PK", "country", "").body();
    assertTrue(shown.contains("id=\"target-error\"") && shown.contains("id=\"country-error\""));
    String fast = sign("en", email, "target", owner() + ".PK", "stamp", "").body();
    assertTrue(fast.contains("id=\"target-error\""), fast);
    direct(null);
    Answer none = sign("en", email, "target", owner() + ".PK");
    assertEquals(422, none.status());
    assertTrue(none.body().contains("id=\"target-error\""), none.body());
    assertTrue(none.body().contains(TIED), none.body());
    assertFalse(none.body().contains("id=\"consent-target\""), none.body());
    assertEquals(List.of(), petitionWorld.rows(petition.id()));
  }

  @Test
  @DisplayName("by the API is refused at its field for a former target country")
  void api() throws Exception {
    direct("GB");
    String email = World.unique("askia") + "@example.org";
    assertEquals(202, post(email, answer("GB", true)).status());
    assertEquals(List.of("GB"), agreed(petitionWorld.token(email)));
    for (JsonObject odd : List.of(answer("PK", true), answer("PK", false), answer("", true))) {
      post(World.unique("askia") + "@example.org", odd).requireMistake("consents[0].country", null);
    }
    assertEquals(1, petitionWorld.rows(petition.id()).size());
  }

  private Answer post(String email, JsonObject consent) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("givenName", "Askia")
            .add("email", email)
            .add("country", "SE")
            .add("language", "en")
            .add("consents", Json.createArrayBuilder().add(consent))
            .build();
    return Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", body);
  }

  @Test
  @DisplayName("stays as it is when the signer saves something else on an older page")
  void ownPage() throws Exception {
    String token = signed("target", owner() + ".PK");
    String before = page(token);
    assertTrue(before.contains("name=\"targetAsked\" value=\"PK\""), before);
    assertFalse(before.contains(line("PK")), "the present one has a tick of its own");
    assertTrue(before.contains("<fieldset id=\"target\">"), before);
    direct("GB");
    Map<String, String> form =
        Map.of("visibility", "PUBLIC", "language", "fr", "targetAsked", "PK", "target", "yes");
    Answer back = save(token, form);
    assertEquals(422, back.status());
    String shown = back.body();
    assertTrue(shown.contains(ALERT) && shown.contains("id=\"target-error\""), shown);
    assertTrue(shown.contains(TIED), shown);
    assertTrue(shown.contains("value=\"fr\" lang=\"fr\" selected=\"selected\""), shown);
    assertTrue(shown.contains("name=\"targetAsked\" value=\"GB\""), shown);
    assertTrue(shown.contains("value=\"yes\" aria-describedby=\"consent-target-help"), shown);
    assertEquals(List.of("PK"), agreed(token));
    assertEquals("en", signatures.peek(token).signer().language());
    Map<String, String> again = new HashMap<>(Map.of("language", "fr", "targetAsked", "GB"));
    again.put("consentAsked.TARGET." + owner() + ".PK", "yes");
    again.put("consent.TARGET." + owner() + ".PK", "yes");
    assertEquals(303, save(token, again).status());
    assertEquals(List.of("PK"), agreed(token), "nothing that was not asked is said");
    assertEquals("fr", signatures.peek(token).signer().language());
  }

  @Test
  @DisplayName("from an older page changes no other choice, and unchanged it says nothing")
  void oldTab() throws Exception {
    String token = signed();
    assertEquals(303, save(token, Map.of("visibility", "ANONYMOUS")).status());
    direct("GB");
    Map<String, String> tab = new HashMap<>(Map.of("targetAsked", "PK", "target", "yes"));
    tab.putAll(Map.of("visibility", "PUBLIC", "visibilityShown", "PUBLIC"));
    tab.putAll(Map.of("language", "fr", "languageShown", "en", "targetShown", "no"));
    Answer back = save(token, tab);
    assertEquals(422, back.status());
    String shown = back.body();
    assertTrue(shown.contains("value=\"ANONYMOUS\" checked=\"checked\""), shown);
    assertTrue(shown.contains("name=\"visibilityShown\" value=\"ANONYMOUS\""), shown);
    assertTrue(shown.contains("value=\"fr\" lang=\"fr\" selected=\"selected\""), shown);
    assertTrue(shown.contains("name=\"languageShown\" value=\"en\""), shown);
    tab.put("targetShown", "yes");
    assertEquals(303, save(token, tab).status());
    assertEquals(List.of(), agreed(token));
  }

  @Test
  @DisplayName("for a former country is shown, and can be withdrawn alone")
  void former() throws Exception {
    String token = signed("target", owner() + ".PK");
    direct("GB");
    String shown = page(token);
    assertTrue(shown.contains(line("PK")), shown);
    assertFalse(shown.contains(line("GB")), shown);
    assertEquals(303, save(token, Map.of("targetAsked", "GB", "target", "yes")).status());
    assertEquals(List.of("PK", "GB"), agreed(token), "with its proof");
    direct("PK");
    assertTrue(page(token).contains(line("GB")));
    String asked = "consentAsked.TARGET." + owner() + ".GB";
    assertEquals(303, save(token, Map.of(asked, "yes")).status());
    assertEquals(List.of("PK"), agreed(token));
    assertEquals(3, signatures.peek(token).consents().size(), "the no stands in its place");
    assertEquals(
        422, save(token, Map.of("consentAsked.TARGET." + owner() + ".DE", "yes")).status());
  }

  @Test
  @DisplayName("is withdrawn by a \"no\" on an older page, which answers for no other country")
  void noOfBefore() throws Exception {
    String token = signed("target", owner() + ".PK");
    String other = signed();
    direct("GB");
    assertEquals(303, save(token, Map.of("targetAsked", "PK")).status());
    assertEquals(List.of(), agreed(token));
    assertEquals(303, save(other, Map.of("targetAsked", "PK", "language", "fr")).status());
    assertEquals(1, signatures.peek(other).consents().size(), "the question about news alone");
    direct(null);
    assertEquals(422, save(other, Map.of("targetAsked", "GB", "target", "yes")).status());
  }

  @Test
  @DisplayName("by the API of one's own signature names its country, by default the present one")
  void ownApi() throws Exception {
    String token = signed("target", owner() + ".PK");
    direct("GB");
    Api.anonymous()
        .patch(SELF, body(token).add("toTarget", true).add("targetCountry", "PK").build())
        .requireMistake("targetCountry", null);
    Api.anonymous()
        .patch(SELF, body(token).add("targetCountry", "GB").build())
        .requireMistake("toTarget", null);
    assertEquals(List.of("PK"), agreed(token));
    Api.anonymous()
        .patch(SELF, body(token).add("toTarget", true).add("targetCountry", "GB").build())
        .require(200);
    Api.anonymous().patch(SELF, body(token).add("toTarget", false).build()).require(200);
    Api.anonymous().patch(SELF, body(token).add("toTarget", true).build()).require(200);
    assertEquals(List.of("PK", "GB"), agreed(token));
    JsonObjectBuilder no =
        body(token).add("consents", Json.createArrayBuilder().add(answer("PK", false)));
    Api.anonymous().patch(SELF, no.build()).require(200);
    assertEquals(List.of("GB"), agreed(token));
    JsonObjectBuilder unasked =
        body(token).add("consents", Json.createArrayBuilder().add(answer("DE", false)));
    Api.anonymous().patch(SELF, unasked.build()).requireMistake("consents[0].country", null);
    JsonObjectBuilder all =
        body(token).add("consents", Json.createArrayBuilder().add(answer(null, false)));
    Api.anonymous().patch(SELF, all.build()).require(200);
    assertEquals(List.of(), agreed(token), "without a country it is about all of them");
  }
}
