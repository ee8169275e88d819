package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Removal of an addressee that was entered by mistake")
class RemovedAddresseesIT extends FourEyes {

  @Inject private Actions actions;
  @Inject private Addressees addressees;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private EndorsementWorld endorsementWorld;
  @Inject private Keys keys;
  @Inject private Meanwhile meanwhile;
  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private Visitors visitors;

  private CampaignView campaign;
  private AddresseeView embassy;

  @BeforeEach
  void enter() {
    campaign = address.campaign(petition);
    embassy = deliveryWorld.embassy(campaign.id(), "GB");
  }

  private AddresseeView removeAsAnna() throws Exception {
    return Acting.as(anna, () -> addressees.remove(embassy.publicId(), null));
  }

  private void remove() throws Exception {
    removeAsAnna();
  }

  private void staysNamed() {
    assertThrows(AddresseeInUse.class, this::remove);
    assertTrue(addressees.byId(embassy.id()).isPresent());
    assertEquals(1, world.audit("addressee", embassy.publicId()).size());
  }

  @Test
  @DisplayName("R6: an addressee that nothing refers to is removed; the audit trail keeps its name")
  void removed() throws Exception {
    remove();
    assertTrue(addressees.byId(embassy.id()).isEmpty());
    AuditEntry told = world.audit("addressee", embassy.publicId()).getLast();
    assertEquals("addressee.removed", told.action());
    assertTrue(told.from().contains("EMBASSY in GB"), told.from());
  }

  @Test
  @DisplayName("R6: an addressee with a planned delivery cannot be removed")
  void attempted() throws Exception {
    deliveryWorld.plan(
        anna, DeliveryWorld.draft(embassy.publicId(), null, null, DeliveryChannel.BY_HAND));
    staysNamed();
  }

  @Test
  @DisplayName("R6: an addressee with a frozen pack cannot be removed")
  void packed() throws Exception {
    snapshotWorld.freeze(anna, petition, embassy, "en");
    staysNamed();
  }

  @Test
  @DisplayName("R6: an addressee with an action before its door cannot be removed")
  void acted() throws Exception {
    Acting.as(
        anna, () -> actions.create(campaign.id(), null, Drafts.before(embassy.publicId()), false));
    staysNamed();
  }

  @Test
  @DisplayName("R6: an addressee of an endorsement cannot be removed")
  void endorsed() throws Exception {
    Desk desk = new Desk(campaign, anna, bilal);
    endorsementWorld.invited(desk, EndorsementDrafts.whole(embassy.publicId()));
    staysNamed();
  }

  @Test
  @DisplayName("R6: an addressee of a petition cannot be removed")
  void petitioned() throws Exception {
    PetitionView now = petitions.bySlug(petition.slug()).orElseThrow();
    PetitionDraft draft =
        new PetitionDraft(
            PetitionWorld.text(), null, null, 1000L, null, null, List.of(embassy.publicId()));
    Acting.as(anna, () -> petitions.edit(now.slug(), now.version(), draft));
    staysNamed();
  }

  @Test
  @DisplayName(
      "R2: readers, organisers of other countries and callers with an old version may not remove")
  void refused() {
    String id = embassy.publicId();
    Person swede = world.person(Role.COUNTRY_ORGANISER, campaign.id(), "SE");
    Person reader = world.person(Role.READER, campaign.id(), null);
    Acting.refused(swede, Forbidden.class, () -> addressees.remove(id, null));
    Acting.refused(reader, EJBAccessException.class, () -> addressees.remove(id, null));
    Acting.refused(anna, Stale.class, () -> addressees.remove(id, embassy.version() + 1));
    assertTrue(addressees.byId(embassy.id()).isPresent());
  }

  @Test
  @DisplayName("R6: the API removes an addressee and answers with what it was")
  void api() throws Exception {
    Api api = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    String path = "/addressees/" + embassy.publicId();
    Answer seen = api.get(path).require(200);
    Answer gone = api.post(path + "/removal", "").require(200);
    assertEquals(seen.json(), gone.json());
    api.get(path).requireProblem(ProblemType.NOT_FOUND);
    api.post(path + "/removal", "").requireProblem(ProblemType.NOT_FOUND);
    embassy = deliveryWorld.embassy(campaign.id(), "SE");
    deliveryWorld.plan(
        anna, DeliveryWorld.draft(embassy.publicId(), null, null, DeliveryChannel.BY_HAND));
    api.post("/addressees/" + embassy.publicId() + "/removal", "")
        .requireProblem(ProblemType.WRONG_STATE);
  }

  @Test
  @Timeout(120)
  @DisplayName("R6: a delivery planned for it during its removal is refused without a server error")
  void meanwhile() throws Exception {
    Api api = keys.of(campaign, Permission.ADDRESSEE_WRITE);
    String plan = "{\"addressee\":\"%s\",\"channel\":\"BY_HAND\"}".formatted(embassy.publicId());
    Answer late = meanwhile.of(this::removeAsAnna, () -> api.post("/deliveries", plan));
    // The status depends on whether the removal is committed before the addressee is looked up.
    late.requireProblem(late.status() == 422 ? ProblemType.INVALID : ProblemType.STALE);
    embassy = deliveryWorld.embassy(campaign.id(), "SE");
    Page form = visitors.of(anna).open("deliveries/edit?campaign=" + campaign.slug());
    form.type("addressee", embassy.publicId()).type("channel", "BY_HAND");
    Page refused = meanwhile.of(this::removeAsAnna, () -> form.press("save"));
    refused.requireAt("deliveries/edit");
    assertFalse(refused.html().contains(embassy.publicId()));
  }

  @Test
  @DisplayName("R6: the page removes an addressee, or says why it must stay")
  void page() throws Exception {
    Visitor coordinator = visitors.of(anna);
    String path = "addressees/edit?campaign=" + campaign.slug() + "&id=";
    Page list = coordinator.open(path + embassy.publicId()).require(200).press("remove");
    list.requireAt("addressees/list").requireNotice("The addressee is removed.");
    list.requireNoWords("EMBASSY in GB");
    coordinator.open(path + embassy.publicId()).require(404);
    embassy = deliveryWorld.embassy(campaign.id(), "SE");
    deliveryWorld.plan(
        anna, DeliveryWorld.draft(embassy.publicId(), null, null, DeliveryChannel.BY_HAND));
    Page refused = coordinator.open(path + embassy.publicId()).require(200).press("remove");
    refused.requireWords("so it stays on record").requireNoWords("is removed");
    assertEquals(
        List.of(embassy.id()),
        Acting.as(anna, () -> addressees.ofCampaign(campaign.id())).stream()
            .map(AddresseeView::id)
            .toList());
    Visitor reader = visitors.of(Role.READER, campaign);
    assertFalse(reader.open(path + embassy.publicId()).require(200).offers("remove"));
  }
}
