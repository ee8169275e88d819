package org.tadamun.kernel.campaign.boundary.translation;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.AtOnce;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Concurrent edit and check of a campaign's translation without a record of its writer")
class CaseTranslationsAtOnceIT {

  private static final int ROUNDS = 3;
  private static final String DONE = "done";

  @Inject private Campaigns campaigns;
  @Inject private CaseTranslations translations;
  @Inject private World world;

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  private CampaignView campaign;
  private Person anna;
  private Person bilal;

  @BeforeEach
  void begin() {
    campaign = world.liveCampaign();
    anna = world.person(Role.COORDINATOR, campaign.id(), null);
    bilal = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  private CampaignView stored() {
    return campaigns.bySlug(campaign.slug()).orElseThrow();
  }

  private TranslationView arabic() {
    return translations.of(campaign.id(), stored().texts()).stream()
        .filter(one -> one.language().equals("ar"))
        .findFirst()
        .orElseThrow();
  }

  private CampaignDraft draft(String summary) {
    CampaignView present = stored();
    CampaignTexts texts = present.texts();
    return new CampaignDraft(
        new CampaignTexts(
            texts.title(), texts.summary().with("en", summary), texts.caseText(), texts.demands()),
        present.targetCountry(),
        present.hashtag(),
        present.languages(),
        present.zone().getId(),
        present.startedOn(),
        present.smallCells());
  }

  /** Removes the record of who wrote, as for a campaign from before that was recorded. */
  private void forget() throws Exception {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM kernel_campaign_translation WHERE campaign_id = ?")) {
      delete.setLong(1, campaign.id());
      assertTrue(delete.executeUpdate() > 0);
    }
  }

  /** The result of the work; an error that is no refusal is thrown on. */
  private static String answer(Callable<?> work) throws Exception {
    try {
      work.call();
      return DONE;
    } catch (BusinessException refused) {
      return refused.type().name();
    }
  }

  @Test
  @DisplayName(
      "R4: an edit and a check at once: one succeeds, the other succeeds or is refused in words")
  void atOnce() throws Exception {
    List<String> expected = List.of(DONE, ProblemType.STALE.name(), ProblemType.WRONG_STATE.name());
    for (int round = 0; round < ROUNDS; round++) {
      forget();
      String hash = arabic().textHash();
      int version = stored().version();
      CampaignDraft edited = draft("He was taken at dawn, " + round + ".");
      AtomicInteger next = new AtomicInteger();
      Callable<String> edit =
          () ->
              answer(() -> Acting.as(anna, () -> campaigns.edit(campaign.slug(), version, edited)));
      Callable<String> check =
          () ->
              answer(
                  () ->
                      Acting.as(
                          bilal,
                          () -> {
                            translations.check(campaign.slug(), "ar", hash);
                            return null;
                          }));
      List<String> told =
          AtOnce.send(2, () -> next.getAndIncrement() == 0 ? edit.call() : check.call());
      assertTrue(told.contains(DONE) && expected.containsAll(told), told::toString);
      Acting.as(anna, () -> campaigns.edit(campaign.slug(), stored().version(), edited));
      assertNotEquals(TranslationState.CHECKED, arabic().state(), "of the source of before");
    }
  }
}
