package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.kernel.problem.boundary.ProblemType.INVALID;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TimeMachine;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("A signer's own signature")
class OwnSignatureIT {

  private static final String SELF = "/signatures/self";

  @Inject private PetitionWorld petitionWorld;
  @Inject private Petitions petitions;
  @Inject private Campaigns campaigns;
  @Inject private TimeMachine time;

  private record Signed(PetitionView petition, String email, String token) {

    Api owner() {
      return Api.anonymous().with("X-Signature-Token", token);
    }

    JsonObject body(Map<String, String> more) {
      var body = Json.createObjectBuilder().add("token", token);
      more.forEach(body::add);
      return body.build();
    }
  }

  private Signed signed() throws Exception {
    PetitionView petition = petitionWorld.open();
    String email = World.unique("noor") + "@example.org";
    JsonObject request =
        Json.createObjectBuilder()
            .add("givenName", "Noor")
            .add("familyName", "Jahan")
            .add("email", email)
            .add("country", "PK")
            .add("locality", "Lahore")
            .add("organisation", "Railway Workers")
            .add("language", "ur")
            .add("visibility", "PUBLIC")
            .add("source", Json.createObjectBuilder().add("medium", "leaflet"))
            .build();
    Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", request).require(202);
    return new Signed(petition, email, petitionWorld.token(email));
  }

  private Signed confirmed() throws Exception {
    Signed signed = signed();
    Api.anonymous().post("/signatures/confirmation", signed.body(Map.of())).require(200);
    return signed;
  }

  private Signature row(Signed signed) {
    return petitionWorld.rows(signed.petition().id()).getFirst();
  }

  @Test
  @DisplayName("R9: an unknown field is refused among choices, and ignored by a withdrawal")
  void wishes() throws Exception {
    Signed signed = confirmed();
    JsonObject before = signed.owner().get(SELF).require(200).json();
    JsonObject wish = signed.body(Map.of("action", "ERASE"));
    for (String path : List.of(SELF, SELF + "/renewal")) {
      Api.anonymous().post(path, wish).requireProblem(INVALID).requireField("action", null);
    }
    Api.anonymous()
        .patch(SELF, signed.body(Map.of("state", "WITHDRAWN")))
        .requireProblem(INVALID)
        .requireField("state", null);
    assertEquals(before, signed.owner().get(SELF).require(200).json());
    Api.anonymous().post(SELF + "/withdrawal", wish).require(200);
    assertEquals(SignatureState.WITHDRAWN, row(signed).state(), "the address says what is wished");
  }

  private JsonObject chosen(Signed signed, JsonObjectBuilder signer) {
    return Json.createObjectBuilder().add("token", signed.token()).add("signer", signer).build();
  }

  @Test
  @DisplayName("R9: choices are taken in the shape that is read, and the name cannot be changed")
  void asRead() throws Exception {
    Signed signed = confirmed();
    JsonObject read = signed.owner().get(SELF).require(200).json().getJsonObject("signer");
    JsonObjectBuilder hidden = Json.createObjectBuilder(read).add("visibility", "ANONYMOUS");
    Api.anonymous().patch(SELF, chosen(signed, hidden)).require(200);
    assertEquals(Visibility.ANONYMOUS, row(signed).signer().visibility());
    JsonObjectBuilder english = Json.createObjectBuilder().add("language", "en");
    Api.anonymous().patch(SELF, chosen(signed, english)).require(200);
    assertEquals("en", row(signed).signer().language());
    Map.of("givenName", "Nur", "email", "nur@example.org", "language", "x!", "visibility", "FEWER")
        .forEach(
            (part, value) ->
                Api.anonymous()
                    .patch(SELF, chosen(signed, Json.createObjectBuilder().add(part, value)))
                    .requireProblem(INVALID)
                    .requireField("signer." + part, value));
    assertEquals("Noor", row(signed).signer().givenName());
  }

  private void close(PetitionView petition) throws Exception {
    Acting.as(
        petitionWorld.coordinator(campaigns.byId(petition.campaignId()).orElseThrow()),
        () ->
            petitions.close(
                petition.slug(), petitions.bySlug(petition.slug()).orElseThrow().version()));
  }

  @Test
  @DisplayName("R9: a signer gets a copy of the data, with address, place, source and links")
  void data() throws Exception {
    Signed mine = confirmed();
    JsonObject data = mine.owner().get(SELF + "/data").require(200).json();
    assertEquals(mine.petition().slug(), data.getString("petition"));
    assertEquals(mine.email(), data.getString("email"));
    assertEquals("CONFIRMED", data.getString("state"));
    assertEquals("Lahore", data.getJsonObject("signer").getString("locality"));
    assertEquals("leaflet", data.getJsonObject("source").getString("medium"));
    assertFalse(data.getBoolean("comesAgain"));
    JsonObject link = data.getJsonArray("links").getJsonObject(0);
    assertTrue(link.getString("orderedAt").compareTo(link.getString("until")) < 0, link::toString);
    assertTrue(link.isNull("asksVersion") && link.isNull("endsNewsOf"), link::toString);
    assertEquals(1, petitionWorld.recount(mine.petition().id()));
  }

  @Test
  @DisplayName("R9: the copy says that the signer came again, and lists each mailed link")
  void onceMore() throws Exception {
    Signed mine = confirmed();
    Api.anonymous().post(SELF + "/withdrawal", mine.body(Map.of())).require(200);
    petitionWorld.sign(mine.petition(), "Noor", "Jahan", mine.email(), "PK");
    Signed again = new Signed(mine.petition(), mine.email(), petitionWorld.token(mine.email()));
    Api.anonymous().post("/signatures/confirmation", again.body(Map.of())).require(200);
    JsonObject data = again.owner().get(SELF + "/data").require(200).json();
    assertTrue(data.getBoolean("comesAgain"));
    assertTrue(data.getJsonArray("links").size() > 1, data::toString);
  }

  @Test
  @DisplayName("R9: a signer gets the copy although the address is unreadable")
  void unreadable() throws Exception {
    Signed mine = confirmed();
    String sealed = time.garble(row(mine).id(), "nothing that was ever sealed");
    JsonObject data = mine.owner().get(SELF + "/data").require(200).json();
    time.garble(row(mine).id(), sealed);
    assertTrue(data.isNull("email"));
    assertEquals("Lahore", data.getJsonObject("signer").getString("locality"));
  }

  @Test
  @DisplayName("R9: a signer chooses who sees the name and the language of mails; the count stays")
  void choose() throws Exception {
    Signed mine = confirmed();
    Api.anonymous()
        .patch(SELF, mine.body(Map.of("visibility", "ANONYMOUS", "language", "en")))
        .require(200);
    assertEquals(Visibility.ANONYMOUS, row(mine).signer().visibility());
    assertEquals("en", row(mine).signer().language());
    Api.anonymous().patch(SELF, mine.body(Map.of("language", "ar"))).require(200);
    assertEquals(Visibility.ANONYMOUS, row(mine).signer().visibility());
    assertEquals(1, petitionWorld.recount(mine.petition().id()));
  }

  @Test
  @DisplayName("R9: an unknown language or choice and a missing token are refused at their field")
  void mistakes() throws Exception {
    Signed mine = confirmed();
    Api.anonymous()
        .patch(SELF, mine.body(Map.of("language", "klingonese")))
        .requireMistake("language", "klingonese");
    Api.anonymous()
        .patch(SELF, mine.body(Map.of("visibility", "MAYBE")))
        .requireMistake("visibility", "MAYBE");
    Api.anonymous()
        .patch(SELF, Json.createObjectBuilder().add("language", "klingonese").build())
        .requireMistake("token", "klingonese");
    assertEquals("ur", row(mine).signer().language());
    assertEquals(Visibility.PUBLIC, row(mine).signer().visibility());
  }

  @Test
  @DisplayName(
      "R10: an erasure while the petition runs clears the personal data and ends the counting")
  void eraseWhileOpen() throws Exception {
    Signed mine = confirmed();
    String fingerprint = petitionWorld.fingerprint(row(mine).id());
    Api.anonymous().post(SELF + "/erasure", mine.body(Map.of())).require(200);
    assertNothingPersonal(mine, fingerprint);
    assertEquals(SignatureState.WITHDRAWN, row(mine).state());
    assertEquals(0, petitionWorld.recount(mine.petition().id()));
    mine.owner().get(SELF).requireProblem(ProblemType.GONE);
    Api.anonymous().post(SELF + "/erasure", mine.body(Map.of())).requireProblem(ProblemType.GONE);
  }

  @Test
  @DisplayName("R10: a withdrawal after the end is accepted and ends the counting")
  void withdrawAfterTheEnd() throws Exception {
    Signed mine = confirmed();
    close(mine.petition());
    Api.anonymous().post(SELF + "/withdrawal", mine.body(Map.of())).require(200);
    assertEquals(SignatureState.WITHDRAWN, row(mine).state());
    assertEquals(0, petitionWorld.recount(mine.petition().id()));
  }

  @Test
  @DisplayName("R10: an erasure after the end clears the personal data, and the count stays")
  void eraseAfterTheEnd() throws Exception {
    Signed mine = confirmed();
    close(mine.petition());
    String fingerprint = petitionWorld.fingerprint(row(mine).id());
    Api.anonymous().post(SELF + "/erasure", mine.body(Map.of())).require(200);
    assertNothingPersonal(mine, fingerprint);
    assertEquals(SignatureState.CONFIRMED, row(mine).state());
    assertEquals(1, petitionWorld.recount(mine.petition().id()));
  }

  private void assertNothingPersonal(Signed mine, String fingerprint) {
    Signature left = row(mine);
    assertNull(left.encryptedAddress());
    assertNull(left.signer().givenName());
    assertNull(left.signer().familyName());
    assertNull(left.signer().locality());
    assertNull(left.signer().organisation());
    assertNull(left.origin().medium());
    assertEquals(Visibility.ANONYMOUS, left.signer().visibility());
    assertEquals("PK", left.signer().country());
    assertNotEquals(fingerprint, petitionWorld.fingerprint(left.id()));
    assertFalse(petitionWorld.hasLinks(left.id()));
  }

  @Test
  @DisplayName("R10: after an erasure the same address can sign again, as a new person")
  void signAfterErasure() throws Exception {
    Signed mine = confirmed();
    Api.anonymous().post(SELF + "/erasure", mine.body(Map.of())).require(200);
    JsonObject again =
        Json.createObjectBuilder()
            .add("givenName", "Noor")
            .add("email", mine.email())
            .add("country", "PK")
            .add("language", "ur")
            .build();
    Api.anonymous()
        .post("/petitions/" + mine.petition().slug() + "/signatures", again)
        .require(202);
    assertEquals(2, petitionWorld.rows(mine.petition().id()).size());
    assertEquals(0, petitionWorld.recount(mine.petition().id()));
  }

  @Test
  @DisplayName("R9: a withdrawn signature takes no choices any more")
  void chooseWithdrawn() throws Exception {
    Signed mine = confirmed();
    Api.anonymous().post(SELF + "/withdrawal", mine.body(Map.of())).require(200);
    Api.anonymous()
        .patch(SELF, mine.body(Map.of("language", "en")))
        .requireProblem(ProblemType.GONE);
  }

  @Test
  @DisplayName("R2: an unknown link shows nothing")
  void unknown() {
    Api stranger = Api.anonymous().with("X-Signature-Token", "x".repeat(43));
    stranger.get(SELF).requireProblem(ProblemType.GONE);
    stranger.get(SELF + "/data").requireProblem(ProblemType.GONE);
    Api.anonymous()
        .post(SELF + "/erasure", Json.createObjectBuilder().add("token", "x".repeat(43)).build())
        .requireProblem(ProblemType.GONE);
  }
}
