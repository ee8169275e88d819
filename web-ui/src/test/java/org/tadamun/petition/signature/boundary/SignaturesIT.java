package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Signing a petition")
class SignaturesIT {

  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Petitions petitions;
  @Inject private World world;

  static JsonObjectBuilder signer(String email) {
    return Json.createObjectBuilder()
        .add("givenName", "Amal")
        .add("familyName", "O'Neill")
        .add("email", email)
        .add("country", "SE")
        .add("language", "ar")
        .add("visibility", "PUBLIC");
  }

  private static String path(PetitionView petition) {
    return "/petitions/" + petition.slug() + "/signatures";
  }

  private static Answer sign(PetitionView petition, JsonObject body) {
    return Api.anonymous().post(path(petition), body);
  }

  private static Answer confirm(String token) {
    return Api.anonymous()
        .post("/signatures/confirmation", Json.createObjectBuilder().add("token", token).build());
  }

  @Test
  @DisplayName("R4 R5: a signature counts once it is confirmed, and only once")
  void confirmOnce() throws Exception {
    PetitionView petition = petitionWorld.open();
    String email = World.unique("amal") + "@example.org";
    Answer taken = sign(petition, signer(email).build()).require(202);
    assertEquals("CHECK_YOUR_MAIL", taken.json().getString("status"));
    assertEquals(0, petitionWorld.recount(petition.id()));

    String token = petitionWorld.token(email);
    assertEquals("CONFIRMED", confirm(token).require(200).json().getString("status"));
    assertEquals("CONFIRMED", confirm(token).require(200).json().getString("status"));

    Signature kept = petitionWorld.rows(petition.id()).getFirst();
    assertEquals(SignatureState.CONFIRMED, kept.state());
    assertEquals("Amal O'Neill", kept.signer().fullName());
    assertEquals(1, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R1 R2: R3: signing again in another spelling is one signature with the same answer")
  void repeated() throws Exception {
    PetitionView petition = petitionWorld.open();
    String email = World.unique("amal") + "@example.org";
    Answer first = sign(petition, signer(email).build()).require(202);
    String firstToken = petitionWorld.token(email);
    Answer again = sign(petition, signer(email.toUpperCase(Locale.ROOT)).build());
    assertEquals(first.status(), again.status());
    assertEquals(first.body(), again.body());
    assertEquals(first.headers().keySet(), again.headers().keySet());
    assertEquals(1, petitionWorld.rows(petition.id()).size());

    confirm(firstToken).require(200);
    Answer confirmed = sign(petition, signer(email).build()).require(202);
    assertEquals(first.body(), confirmed.body());
    assertEquals(1, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R2: the answer to a mistyped domain names the likely one, and the mail is sent")
  void likelyDomain() throws Exception {
    PetitionView petition = petitionWorld.open();
    String email = World.unique("amal") + "@gmial.com";
    Answer first = sign(petition, signer(email).build()).require(202);
    assertEquals("gmail.com", first.json().getString("likelyDomain"));
    confirm(petitionWorld.token(email)).require(200);
    assertEquals(first.body(), sign(petition, signer(email).build()).require(202).body());
    String right = email.replace("gmial", "gmail");
    Answer meant = sign(petition, signer(right).build()).require(202);
    assertEquals("{\"status\":\"CHECK_YOUR_MAIL\"}", meant.body());
    assertTrue(petitionWorld.isWrittenTo(right));
    assertEquals(2, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName("R2: the refusal of an address names no likely domain")
  void refusedAddress() throws Exception {
    PetitionView petition = petitionWorld.open();
    Answer refused = sign(petition, signer("amal@@gmial.com").build());
    refused.requireProblem(ProblemType.INVALID).requireField("email", null);
    assertFalse(refused.body().contains("gmail"), refused.body());
  }

  @Test
  @DisplayName("R1: spellings that a provider treats as one mailbox are one signature")
  void spellings() throws Exception {
    PetitionView petition = petitionWorld.open();
    String name = World.unique("za.ra");
    sign(petition, signer(name + "@ya.ru").build()).require(202);
    confirm(petitionWorld.token(name + "@ya.ru")).require(200);
    String other = name.replace('.', '-') + "+petition@yandex.com";
    sign(petition, signer(other).build()).require(202);
    assertEquals(1, petitionWorld.rows(petition.id()).size());
    assertEquals(1, petitionWorld.recount(petition.id()));
  }

  @Test
  @DisplayName("R5 R7: R8: a link withdraws the signature, and nothing personal is left")
  void withdraw() throws Exception {
    PetitionView petition = petitionWorld.open();
    String email = World.unique("amal") + "@example.org";
    sign(petition, signer(email).add("locality", "Malmö").build()).require(202);
    String token = petitionWorld.token(email);
    confirm(token).require(200);
    JsonObject body = Json.createObjectBuilder().add("token", token).build();
    Api.anonymous().post("/signatures/self/withdrawal", body).require(200);
    Api.anonymous().post("/signatures/self/withdrawal", body).require(200);

    assertFalse(petitionWorld.isWrittenTo(email), "what waited to be mailed is called back");
    Signature left = petitionWorld.rows(petition.id()).getFirst();
    assertEquals(SignatureState.WITHDRAWN, left.state());
    assertNull(left.encryptedAddress());
    assertNull(left.signer().givenName());
    assertNull(left.signer().locality());
    assertEquals("SE", left.signer().country());
    assertEquals(0, petitionWorld.recount(petition.id()));
    confirm(token).requireProblem(ProblemType.GONE);
  }

  @Test
  @DisplayName("R4: reading a signature by its link does not change it")
  void peek() throws Exception {
    PetitionView petition = petitionWorld.open();
    String email = World.unique("amal") + "@example.org";
    sign(petition, signer(email).build()).require(202);
    Api mine = Api.anonymous().with("X-Signature-Token", petitionWorld.token(email));
    for (int i = 0; i < 20; i++) {
      assertEquals("PENDING", mine.get("/signatures/self").require(200).json().getString("state"));
    }
    Api.anonymous()
        .with("X-Signature-Token", "unknown")
        .get("/signatures/self")
        .requireProblem(ProblemType.GONE);
  }

  @Test
  @DisplayName(
      "valid source codes are kept, and others are left out without refusing the signature")
  void codes() throws Exception {
    PetitionView petition = petitionWorld.open();
    JsonObjectBuilder odd =
        code("medium", "website form")
            .add("campaign", "Höst")
            .add("referrer", "https://a.example/?x=1")
            .add("via", "x".repeat(61))
            .add("utm_source", "unite");
    sign(petition, signer("a@example.org").add("source", odd).build()).require(202);
    assertEquals(Origin.NONE, petitionWorld.rows(petition.id()).getFirst().origin());
    sign(petition, signer("b@example.org").add("source", code("referrer", "unite.1")).build())
        .require(202);
    assertEquals("unite.1", petitionWorld.rows(petition.id()).getLast().origin().referrer());
  }

  private static JsonObjectBuilder code(String name, String code) {
    return Json.createObjectBuilder().add(name, code);
  }

  @Test
  @DisplayName("each mistake is named at its field, and nothing is kept")
  void mistakes() throws Exception {
    PetitionView petition = petitionWorld.open();
    sign(petition, signer("nobody at example").build())
        .requireProblem(ProblemType.INVALID)
        .requireField("email", "nobody at example");
    sign(petition, signer("a@example.org").add("givenName", "=1+1").build())
        .requireProblem(ProblemType.INVALID)
        .requireField("givenName", "=1+1");
    sign(petition, signer("a@example.org").add("country", "XQ").build())
        .requireProblem(ProblemType.INVALID)
        .requireField("country", "XQ");
    sign(petition, signer("a@example.org").add("language", "no such").build())
        .requireProblem(ProblemType.INVALID)
        .requireField("language", "no such");
    sign(petition, signer("a@example.org").add("familyName", "a\u0000b").build())
        .requireProblem(ProblemType.INVALID)
        .requireField("familyName", null);
    Api.anonymous().post(path(petition), "{").requireProblem(ProblemType.MALFORMED);
    assertEquals(0, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName(
      "a department like a link is refused as a name, and accepted as organisation or place")
  void department() throws Exception {
    PetitionView petition = petitionWorld.open();
    String department = "Dept.IT/Support";
    for (String name : new String[] {"givenName", "familyName"}) {
      sign(petition, signer("a@example.org").add(name, department).build())
          .requireProblem(ProblemType.INVALID)
          .requireField(name, department);
    }
    for (String beside : new String[] {"organisation", "locality"}) {
      for (String page : new String[] {"www.dept.it", "http://dept.it/x", "dept.com"}) {
        sign(petition, signer("a@example.org").add(beside, page).build())
            .requireProblem(ProblemType.INVALID)
            .requireField(beside, page);
      }
    }
    assertEquals(0, petitionWorld.rows(petition.id()).size());
    JsonObject body =
        signer(World.unique("amal") + "@example.org")
            .add("organisation", department)
            .add("locality", "Abtlg.IT/Organisation")
            .build();
    sign(petition, body).require(202);
    Signature kept = petitionWorld.rows(petition.id()).getFirst();
    assertEquals(department, kept.signer().organisation());
    assertEquals("Abtlg.IT/Organisation", kept.signer().locality());
  }

  @Test
  @DisplayName("signing is refused under a draft, a paused, a closed or a missing petition")
  void refused() throws Exception {
    PetitionView petition = petitionWorld.open();
    Api.anonymous()
        .post("/petitions/none/signatures", signer("a@example.org").build())
        .requireProblem(ProblemType.NOT_FOUND);
    Person owner = world.person(Role.COORDINATOR, petition.campaignId(), null);
    PetitionView draft =
        Acting.as(
            owner,
            () ->
                petitions.create(
                    petition.campaignId(), World.unique("petition"), PetitionWorld.draft()));
    sign(draft, signer("a@example.org").build()).requireProblem(ProblemType.NOT_FOUND);
    assertEquals(0, petitionWorld.rows(draft.id()).size());
    PetitionView paused =
        Acting.as(owner, () -> petitions.pause(petition.slug(), petition.version()));
    sign(petition, signer("a@example.org").build()).requireProblem(ProblemType.WRONG_STATE);
    Acting.as(owner, () -> petitions.close(petition.slug(), paused.version()));
    sign(petition, signer("a@example.org").build()).requireProblem(ProblemType.WRONG_STATE);
    assertEquals(0, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName("the list is refused without a valid key that has the permission")
  void list() throws Exception {
    PetitionView petition = petitionWorld.open();
    Api.anonymous().get(path(petition)).requireProblem(ProblemType.UNAUTHENTICATED);
    Api.anonymous()
        .withKey("no-such-key")
        .get(path(petition))
        .requireProblem(ProblemType.UNAUTHENTICATED);
    moderationWorld
        .with(petition, Permission.PETITION_WRITE)
        .get(path(petition))
        .requireProblem(ProblemType.FORBIDDEN);
    moderationWorld.reader(petition).get(path(petition)).require(200);
  }
}
