package org.tadamun.petition.signature.boundary.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.ConsentQuestions;
import org.tadamun.petition.signature.control.consent.ConsentSentences;
import org.tadamun.petition.signature.control.consent.EarlierSentences;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("R21: Consent questions that are given out")
class ToldQuestionsIT {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Campaigns campaigns;
  @Inject private ConsentQuestions questions;
  @Inject private ConsentSentences sentences;
  @Inject private EarlierSentences earlier;
  @Inject private Meanwhile meanwhile;
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

  private CampaignView campaign() {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  /** How many sentences about the partner are stored; none before the test asks for them. */
  private long kept() {
    return em.createQuery(
            "select count(s) from ConsentSentence s where s.organisation = :partner", Long.class)
        .setParameter("partner", partner)
        .getSingleResult();
  }

  private static long sentences(List<ConsentQuestion> told, String organisation) {
    return told.stream()
        .filter(one -> one.organisation().equals(organisation))
        .mapToLong(one -> one.words().size())
        .sum();
  }

  @Test
  @Timeout(120)
  @DisplayName("questions are stored once when two requests read them at the same moment")
  void atOnce() throws Exception {
    List<ConsentQuestion> told = sentences.questions(campaign());
    assertFalse(earlier.isKept(told));
    List<ConsentQuestion> second =
        meanwhile.of(
            () -> {
              earlier.remember(told);
              return null;
            },
            () -> questions.of(petition.slug()));
    assertEquals(told, second);
    assertEquals(sentences(told, partner), kept());
    assertTrue(earlier.isKept(told), "nobody asks the database for it again");
  }

  @Test
  @DisplayName("eight requests at once all get the questions, which are stored once")
  void crowd() throws Exception {
    String path = "/petitions/" + petition.slug() + "/consents";
    List<Integer> answered = AtOnce.send(8, () -> Api.anonymous().get(path).status());
    assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 200), answered);
    assertEquals(sentences(sentences.questions(campaign()), partner), kept());
  }

  private Answer post(boolean granted, String version) {
    JsonObject answer =
        Json.createObjectBuilder()
            .add("organisation", campaign().owner().slug())
            .add("purpose", "TARGET")
            .add("granted", granted)
            .add("textVersion", version)
            .build();
    JsonObject body =
        Json.createObjectBuilder()
            .add("givenName", "Askia")
            .add("email", World.unique("askia") + "@example.org")
            .add("country", "SE")
            .add("language", "de")
            .add("consents", Json.createArrayBuilder().add(answer))
            .build();
    return Api.anonymous().post("/petitions/" + petition.slug() + "/signatures", body);
  }

  private void direct(String target) throws Exception {
    CampaignDraft words = World.draft();
    CampaignDraft other =
        new CampaignDraft(words.texts(), target, null, words.languages(), words.zone(), null, null);
    CampaignView present = campaign();
    Acting.as(
        world.person(Role.COORDINATOR, present.id(), null),
        () -> campaigns.edit(present.slug(), present.version(), other));
  }

  @Test
  @DisplayName(
      "a consent about a former target country is refused, and a refusal of it is accepted")
  void ofAnother() throws Exception {
    String version =
        questions.of(petition.slug()).stream()
            .filter(one -> "PK".equals(one.country()))
            .findFirst()
            .orElseThrow()
            .words()
            .getFirst()
            .textVersion();
    post(true, version).require(202);
    direct("GB");
    post(true, version).requireMistake("consents[0].country", version);
    assertEquals(1, petitionWorld.rows(petition.id()).size());
    post(false, version).require(202);
    post(false, "none of ours").require(202);
    assertEquals(3, petitionWorld.rows(petition.id()).size());
    direct("PK");
    post(true, version).require(202);
  }
}
