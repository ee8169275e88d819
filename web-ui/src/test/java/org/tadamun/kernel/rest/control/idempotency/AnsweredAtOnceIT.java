package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.ActionWriteResource;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.dayofaction.boundary.DayOfActionDraft;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.actions.dayofaction.boundary.DaysOfActionWriteResource;
import org.tadamun.kernel.addressee.boundary.AddresseesResource;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.imports.boundary.ImportView;
import org.tadamun.petition.imports.boundary.ImportsResource;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.milestone.boundary.MilestonesResource;
import org.tadamun.petition.petition.boundary.CampaignPetitionsResource;
import org.tadamun.petition.petition.boundary.EditedPetition;
import org.tadamun.petition.petition.boundary.PetitionRequest;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.version.boundary.TranslationsResource;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Statements;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R4: Answers while the database is away from the commit of the call on")
class AnsweredAtOnceIT extends FourEyes {

  @Inject private Actions actions;
  @Inject private ActionWriteResource actionCalls;
  @Inject private AddresseesResource addresseeCalls;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private DaysOfAction days;
  @Inject private DaysOfActionWriteResource dayCalls;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private ImportsResource importCalls;
  @Inject private ImportWorld importWorld;
  @Inject private Milestones milestones;
  @Inject private MilestonesResource milestoneCalls;
  @Inject private CampaignPetitionsResource petitionCalls;
  @Inject private TranslationsResource translationCalls;

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  private <T> T away(Callable<T> call) throws Exception {
    return Acting.as(bilal, () -> Statements.awayAfterCommit(factory, call));
  }

  private void answers(int status, Callable<Response> call) throws Exception {
    assertEquals(status, away(call).getStatus());
  }

  @Test
  @DisplayName("R4: an addressee is ended, resumed and removed with an answer")
  void addressee() throws Exception {
    String id = deliveryWorld.embassy(petition.campaignId(), "GB").publicId();
    answers(200, () -> addresseeCalls.end(id, null));
    answers(200, () -> addresseeCalls.resume(id, null));
    answers(200, () -> addresseeCalls.remove(id, null));
  }

  @Test
  @DisplayName("R4: a day of action is removed with an answer")
  void dayOfAction() throws Exception {
    String slug = World.unique("day");
    DayOfActionDraft draft =
        new DayOfActionDraft(LocalizedText.of("en", "Day"), null, LocalDate.of(2020, 11, 28));
    system.run(() -> days.create(petition.campaignId(), slug, draft, false));
    answers(200, () -> dayCalls.remove(slug, null));
  }

  @Test
  @DisplayName("R4: an action is approved, reported and erased with an answer")
  void action() throws Exception {
    ActionView made =
        system.run(
            () -> actions.create(petition.campaignId(), null, Drafts.protest(Drafts.PAST), false));
    answers(200, () -> actionCalls.command(made.id(), "approve", null, null));
    Response told = away(() -> actionCalls.report(made.id(), null, null));
    assertEquals(ActionState.TOOK_PLACE, ((ActionAnswer) told.getEntity()).state());
    answers(200, () -> actionCalls.forget(made.id(), null));
  }

  @Test
  @DisplayName("R4: a petition is made with an answer that has its addressees")
  void petition() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    String embassy = deliveryWorld.embassy(campaign.id(), "GB").publicId();
    String other = deliveryWorld.embassy(campaign.id(), "CA").publicId();
    LocalizedText words = LocalizedText.of("en", "Free her");
    PetitionRequest sent =
        new PetitionRequest(
            World.unique("petition"),
            words,
            words,
            List.of(words),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(other, embassy, other));
    Response made = away(() -> petitionCalls.create(campaign.slug(), sent));
    assertEquals(List.of(other, embassy), ((EditedPetition) made.getEntity()).addressees());
  }

  @Test
  @DisplayName("R4: a milestone is removed with an answer that has those left")
  void milestone() throws Exception {
    Acting.as(anna, () -> milestones.add(petition.slug(), null, 888L));
    String id = Acting.as(anna, () -> milestones.add(petition.slug(), null, 777L)).id();
    List<MilestoneView> left = away(() -> milestoneCalls.remove(petition.slug(), id)).items();
    assertEquals(Acting.as(anna, () -> milestones.all(petition.slug())), left);
    assertTrue(left.stream().anyMatch(one -> one.wanted() == 888));
    assertFalse(left.stream().anyMatch(one -> id.equals(one.id())));
  }

  @Test
  @DisplayName("R4: a translation is checked with an answer that has its new state")
  void translation() throws Exception {
    String hash = PetitionWorld.text().hash("ar");
    TranslationsResource.Seen seen = new TranslationsResource.Seen(hash);
    List<TranslationView> told =
        away(() -> translationCalls.command(petition.slug(), "ar", "check", seen)).items();
    assertEquals(
        List.of(TranslationState.SOURCE, TranslationState.CHECKED),
        told.stream().map(TranslationView::state).toList());
  }

  @Test
  @DisplayName("R4: an import is cancelled and erased with an answer that has its mistakes")
  void intake() throws Exception {
    String file = ImportWorld.HEADING + ImportWorld.row("nobody", "GB");
    ImportView ready = importWorld.ready(anna, petition, file);
    Response gone = away(() -> importCalls.cancel(ready.id(), null));
    assertEquals(1, ((ImportView) gone.getEntity()).errors().size());
    answers(200, () -> importCalls.erase(ready.id(), null));
  }
}
