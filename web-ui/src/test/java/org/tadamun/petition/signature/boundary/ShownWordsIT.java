package org.tadamun.petition.signature.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.boundary.Organisations;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Await;

/** R21: a partner's form shows the same words that are kept. */
@InServer
@DisplayName("Words of a consent for a partner's form")
class ShownWordsIT {

  private static final String VERSION = "textVersion";
  private static final String FIELD = "consents[0].textVersion";

  @Inject private Campaigns campaigns;
  @Inject private Organisations organisations;
  @Inject private Petitions petitions;
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

  private JsonObject words(String purpose, String language) {
    JsonObject question =
        Api.anonymous()
            .get("/petitions/" + petition.slug() + "/consents")
            .require(200)
            .items()
            .stream()
            .filter(one -> one.getString("organisation").equals(partner))
            .filter(one -> one.getString("purpose").equals(purpose))
            .findFirst()
            .orElseThrow();
    return question.getJsonArray("words").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("language").equals(language))
        .findFirst()
        .orElseThrow();
  }

  private Answer sign(String email, String language, String version) {
    JsonObjectBuilder yes =
        Json.createObjectBuilder()
            .add("organisation", partner)
            .add("purpose", "CONTACT")
            .add("granted", true);
    if (version != null) {
      yes.add(VERSION, version);
    }
    return Api.anonymous()
        .post(
            "/petitions/" + petition.slug() + "/signatures",
            SignaturesIT.signer(email)
                .add("language", language)
                .add("consents", Json.createArrayBuilder().add(yes))
                .build());
  }

  private JsonObject kept(String email) throws Exception {
    JsonObject link = Json.createObjectBuilder().add("token", petitionWorld.token(email)).build();
    return Api.anonymous()
        .post("/signatures/self", link)
        .require(200)
        .json()
        .getJsonArray("consents")
        .getJsonObject(0);
  }

  @Test
  @DisplayName("the words that the form names are kept, also if the page has another language")
  void shown() throws Exception {
    JsonObject french = words("CONTACT", "fr");
    words("CONTACT", "fr");
    String email = World.unique("ulla") + "@example.org";
    sign(email, "sv-SE", french.getString(VERSION)).require(202);
    JsonObject kept = kept(email);
    assertTrue(kept.getBoolean("granted"));
    assertEquals(french.getString("text"), kept.getString("textShown"));
    assertEquals(french.getString(VERSION), kept.getString(VERSION));
    assertEquals("fr", kept.getString("textLanguage"));
  }

  @Test
  @DisplayName("a language without words gets the English ones, and says so; nobody is refused")
  void fallback() throws Exception {
    String email = World.unique("ulla") + "@example.org";
    sign(email, "sv", null).require(202);
    JsonObject kept = kept(email);
    assertTrue(kept.getBoolean("granted"));
    assertEquals(words("CONTACT", "en").getString("text"), kept.getString("textShown"));
    assertEquals("en", kept.getString("textLanguage"));
  }

  @Test
  @DisplayName("words from before the organisation was renamed may still be named")
  void renamed() throws Exception {
    JsonObject before = words("CONTACT", "de");
    rename();
    // What is asked under a petition is read again after two seconds.
    Await.untilTrue(
        "the new name",
        () -> !before.getString(VERSION).equals(words("CONTACT", "de").getString(VERSION)));
    String email = World.unique("ulla") + "@example.org";
    sign(email, "de", before.getString(VERSION)).require(202);
    assertEquals(before.getString("text"), kept(email).getString("textShown"));
  }

  private void rename() throws Exception {
    OrganisationView organisation = organisations.bySlug(partner).orElseThrow();
    Organisations.Draft draft =
        new Organisations.Draft(
            partner, LocalizedText.of("en", "Comrades"), null, OrganisationKind.UNION, "SE");
    Acting.as(
        world.person(Role.COORDINATOR, null, null),
        () -> organisations.edit(partner, organisation.version(), draft));
  }

  @Test
  @DisplayName("words that were never given for this question are refused")
  void refused() throws Exception {
    for (String other :
        new String[] {words("SHARE", "fr").getString(VERSION), "0123456789ab", "none of ours"}) {
      sign("a@example.org", "fr", other).requireMistake(FIELD, other);
    }
    assertEquals(0, petitionWorld.rows(petition.id()).size());
  }

  @Test
  @DisplayName("an unknown petition has no words")
  void unknownPetition() {
    requireNoWords("no-such-petition");
  }

  @Test
  @DisplayName("a draft petition, and one whose campaign is offline, have no words")
  void hidden() throws Exception {
    Person coordinator = world.person(Role.COORDINATOR, petition.campaignId(), null);
    PetitionView draft =
        Acting.as(
            coordinator,
            () ->
                petitions.create(
                    petition.campaignId(), World.unique("petition"), PetitionWorld.draft()));
    requireNoWords(draft.slug());
    words("CONTACT", "en");
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    Acting.as(coordinator, () -> campaigns.takeOffline(campaign));
    requireNoWords(petition.slug());
  }

  @Test
  @DisplayName("The questions are read in pages, as every list is; without a limit all at once")
  void inPages() {
    String path = "/petitions/" + petition.slug() + "/consents";
    List<JsonObject> all = Api.anonymous().get(path).require(200).items();
    JsonObject first = Api.anonymous().get(path + "?limit=1").require(200).json();
    assertEquals(all.subList(0, 1), first.getJsonArray("items"));
    String next = first.getString("next");
    assertEquals(
        all.subList(1, all.size()),
        Api.anonymous().get(path + "?cursor=" + next).require(200).items());
    Api.anonymous().get(path + "?limit=0").requireMistake("limit", null);
  }

  private static void requireNoWords(String slug) {
    Api.anonymous().get("/petitions/" + slug + "/consents").requireProblem(ProblemType.NOT_FOUND);
  }
}
