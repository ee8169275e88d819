package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.control.renewal.RenewalRun;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

/** R16: taking back a consent is as easy as giving it. */
@InServer
@DisplayName("Taking back a consent")
class ConsentWithdrawalIT extends LiveCampaign {

  private static final String SELF = "/signatures/self";
  private static final int TOO_MANY = 21;

  @Inject private Keys keys;
  @Inject private PetitionWorld petitionWorld;
  @Inject private RenewalRun renewals;

  private PetitionView petition;
  private String owner;
  private String partner;
  private String email;
  private String token;

  @BeforeEach
  void sign() throws Exception {
    partner = world.partner(campaign);
    owner = campaign.owner().slug();
    petition = petitionWorld.open(campaign);
    email = World.unique("revoka") + "@example.org";
    JsonArrayBuilder consents =
        Json.createArrayBuilder()
            .add(answer(owner, "NEWS", true))
            .add(answer(partner, "SHARE", true))
            .add(answer(owner, "CONTACT", false))
            .add(answer(owner, "TARGET", true));
    JsonObject body =
        SignaturesIT.signer(email)
            .add("givenName", "Revoka")
            .add("familyName", "Haddad")
            .add("language", "en")
            .add("visibility", "ADDRESSEE")
            .add("consents", consents)
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", body).require(202);
    token = petitionWorld.token(email);
    Api.anonymous().post("/signatures/confirmation", body(token).build()).require(200);
  }

  private static JsonObjectBuilder answer(String organisation, String purpose, boolean granted) {
    return Json.createObjectBuilder()
        .add("organisation", organisation)
        .add("purpose", purpose)
        .add("granted", granted);
  }

  private static JsonObjectBuilder body(String link) {
    return Json.createObjectBuilder().add("token", link);
  }

  private Answer patch(JsonObjectBuilder... answers) {
    JsonArrayBuilder consents = Json.createArrayBuilder();
    List.of(answers).forEach(consents::add);
    return Api.anonymous().patch(SELF, body(token).add("consents", consents).build());
  }

  private static JsonObject self(String link) {
    return Api.anonymous().post(SELF, body(link).build()).require(200).json();
  }

  private static JsonObject consent(String link, String organisation, String purpose) {
    return self(link).getJsonArray("consents").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("organisation").equals(organisation))
        .filter(one -> one.getString("purpose").equals(purpose))
        .reduce(
            (one, other) -> {
              throw new AssertionError("two answers to one question");
            })
        .orElseThrow();
  }

  private static boolean stands(String link, String organisation, String purpose) {
    return consent(link, organisation, purpose).getBoolean("granted");
  }

  private Set<String> namedTo(String organisation) {
    Set<String> names = new TreeSet<>();
    for (JsonValue row :
        keys.ofOrganisation(organisation, Permission.SIGNATURE_READ)
            .get("/petitions/" + petition.slug() + "/signatures")
            .require(200)
            .json()
            .getJsonArray("items")) {
      JsonObject one = row.asJsonObject();
      if (!one.isNull("name")) {
        names.add(one.getString("name"));
      }
    }
    return names;
  }

  @Test
  @DisplayName("the API takes back this consent alone, and the organisation's keys lose the name")
  void api() {
    JsonObject before = consent(token, partner, "SHARE");
    assertTrue(before.getBoolean("granted"));
    assertEquals(Set.of("Revoka Haddad"), namedTo(partner));
    JsonObject after = patch(answer(partner, "SHARE", false)).require(200).json();
    assertEquals(2, after.getJsonArray("agreed").size());
    JsonObject no = consent(token, partner, "SHARE");
    assertFalse(no.getBoolean("granted"));
    assertEquals(before.getString("textShown"), no.getString("textShown"));
    assertEquals(before.getString("textVersion"), no.getString("textVersion"));
    assertNotEquals(before.getString("givenAt"), no.getString("givenAt"));
    assertEquals(Set.of(), namedTo(partner));
    assertTrue(stands(token, owner, "NEWS"));
    assertTrue(stands(token, owner, "TARGET"));
    assertEquals(1, petitionWorld.recount(petition.id()));
    patch(answer(partner, "SHARE", false)).require(200);
    assertEquals(no, consent(token, partner, "SHARE"), "again changes nothing");
    JsonObject data = Api.anonymous().post(SELF + "/data", body(token).build()).require(200).json();
    assertEquals(self(token).getJsonArray("consents"), data.getJsonArray("consents"));
  }

  @Test
  @DisplayName("several consents are taken back at once, beside another choice")
  void several() {
    JsonArrayBuilder consents =
        Json.createArrayBuilder()
            .add(answer(owner, "NEWS", false))
            .add(answer(owner, "TARGET", false));
    JsonObject choices = body(token).add("visibility", "PUBLIC").add("consents", consents).build();
    JsonObject after = Api.anonymous().post(SELF, choices).require(200).json();
    assertEquals("PUBLIC", after.getJsonObject("signer").getString("visibility"));
    assertFalse(stands(token, owner, "NEWS"));
    assertFalse(stands(token, owner, "TARGET"));
    assertTrue(stands(token, partner, "SHARE"));
  }

  @Test
  @DisplayName(
      "giving a consent, or answering what nobody asked, is refused at its field and does nothing")
  void refused() {
    JsonObject before = self(token);
    JsonObjectBuilder good = answer(owner, "NEWS", false);
    patch(good, answer(owner, "CONTACT", true)).requireMistake("consents[1].granted", null);
    patch(answer(owner, "NEWS", false), answer("nobody-knows-it", "NEWS", false))
        .requireMistake("consents[1].organisation", "nobody-knows-it");
    patch(answer(owner, "NEWS", false), answer(partner, "NEWS", false))
        .requireMistake("consents[1].purpose", null);
    patch(answer(owner, "WEATHER", false)).requireMistake("consents[0].purpose", "WEATHER");
    patch(Json.createObjectBuilder().add("organisation", owner).add("purpose", "NEWS"))
        .requireMistake("consents[0].granted", null);
    patch(Json.createObjectBuilder().add("granted", false))
        .requireMistake("consents[0].organisation", null);
    JsonArrayBuilder many = Json.createArrayBuilder();
    for (int i = 0; i < TOO_MANY; i++) {
      many.add(answer(owner, "NEWS", false));
    }
    Api.anonymous()
        .patch(SELF, body(token).add("consents", many).build())
        .requireMistake("consents", null);
    JsonArrayBuilder target = Json.createArrayBuilder().add(answer(owner, "TARGET", false));
    Api.anonymous()
        .patch(SELF, body(token).add("toTarget", true).add("consents", target).build())
        .requireMistake("consents[0].purpose", null);
    assertEquals(before, self(token));
    Api.anonymous().post(SELF + "/withdrawal", body(token).build()).require(200);
    patch(answer(partner, "SHARE", false)).requireProblem(ProblemType.GONE);
  }

  @Test
  @DisplayName("a consent is taken back under every version that was signed, by any of the links")
  void versions() throws Exception {
    petition =
        petitionWorld.publish(
            petitionWorld.coordinator(campaign),
            petition.slug(),
            PetitionWorld.text(),
            ChangeKind.MATERIAL);
    Api.anonymous().post(SELF + "/renewal", body(token).build()).require(200);
    String second = petitionWorld.token(email);
    assertNotEquals(token, second);
    assertTrue(stands(second, owner, "NEWS"));
    assertTrue(stands(second, partner, "SHARE"));
    patch(answer(owner, "NEWS", false)).require(200);
    assertFalse(stands(second, owner, "NEWS"));
    String first = token;
    token = second;
    patch(answer(partner, "SHARE", false)).require(200);
    assertFalse(stands(first, partner, "SHARE"));
    assertEquals(Set.of(), namedTo(partner));
  }

  /** Asks earlier signers now, so that no timer adds rows while other tests count them. */
  @AfterEach
  void askEverybody() {
    renewals.run();
  }
}
