package org.tadamun.web.console.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of embassy packs")
class SnapshotPagesIT extends FourEyes {

  @Inject private Addressees addressees;
  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  private Visitor first;
  private AddresseeView embassy;

  @BeforeEach
  void enter() {
    first = visitors.of(anna);
  }

  private Page form() {
    return first.open("petition/snapshot-edit" + address.of(petition)).require(200);
  }

  private Page frozen() {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
    moderationWorld.confirmed(petition, "SE");
    return form().type("addressee", embassy.publicId()).press("freeze");
  }

  private AddresseeView embassyIn(String city) {
    AddresseeDetails details =
        new AddresseeDetails(
            AddresseeKind.EMBASSY,
            LocalizedText.of("en", "Embassy of Pakistan"),
            "PK",
            "DE",
            city,
            "Europe/Berlin",
            null,
            null,
            null,
            null);
    return system.run(() -> addressees.add(petition.campaignId(), details, false));
  }

  @Test
  @DisplayName("addressees of the same name are shown with their cities wherever one is chosen")
  void oneName() {
    AddresseeView berlin = embassyIn("Berlin");
    embassyIn("Bonn");
    String campaign = "?campaign=" + address.campaign(petition).slug();
    for (String page :
        List.of(
            "petition/snapshot-edit" + address.of(petition),
            "petition/edit" + address.of(petition),
            "deliveries/edit" + campaign,
            "deliveries/list" + campaign,
            "actions/edit" + campaign,
            "endorsements/edit" + campaign)) {
      Page seen = first.open(page).require(200);
      for (String city : List.of("Berlin", "Bonn")) {
        String label = "Embassy of Pakistan\u2069 · \u2068" + city + "\u2069 · \u2068Germany";
        seen.requireWords(label);
      }
    }
    first.open("deliveries/board" + campaign).requireWords("Berlin", "Bonn");
    Page pack = form().type("addressee", berlin.publicId()).press("freeze");
    pack.requireAt("petition/snapshot").requireWords("Berlin").requireNoWords("Bonn");
    Page list = first.open("petition/snapshots" + address.of(petition));
    list.requireWords("Embassy of Pakistan Berlin · Germany").requireNoWords("Bonn");
  }

  @Test
  @DisplayName("a link at an addressee freezes its pack, from which it can be delivered")
  void fromTheBoard() {
    deliveryWorld.embassy(petition.campaignId(), "CA");
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
    String campaign = "?campaign=" + address.campaign(petition).slug();
    String given = "&addressee=" + embassy.publicId();
    String board =
        first.open("deliveries/board" + campaign).require(200).links("Freeze a pack").stream()
            .filter(link -> link.endsWith(given))
            .findFirst()
            .orElseThrow();
    for (String page :
        List.of(
            "deliveries/edit" + campaign + given,
            "addressees/edit" + campaign + "&id=" + embassy.publicId())) {
      assertEquals(List.of(board), first.open(page).require(200).links("Freeze a pack"), page);
    }
    Page form = first.open(board).requireAt("petition/snapshot-edit");
    assertEquals(embassy.publicId(), form.value("addressee"));
    Page pack = form.press("freeze").requireAt("petition/snapshot");
    Page plan = pack.follow("Deliver this pack").requireAt("deliveries/edit");
    plan.requireNoWords("Freeze a pack");
    plan.type("channel", "BY_HAND").press("save").requireAt("deliveries/view");
  }

  @Test
  @DisplayName("no page offers to freeze a pack while the only petition is a draft")
  void draftsOnly() throws Exception {
    CampaignView campaign = world.liveCampaign();
    Person carla = petitionWorld.coordinator(campaign);
    PetitionView draft =
        Acting.as(
            carla,
            () -> petitions.create(campaign.id(), World.unique("petition"), PetitionWorld.draft()));
    String given = deliveryWorld.embassy(campaign.id(), "GB").publicId();
    Visitor visitor = visitors.of(carla);
    String own = "?campaign=" + campaign.slug();
    String board = "deliveries/board" + own;
    List<String> pages =
        List.of(
            board,
            "deliveries/edit" + own + "&addressee=" + given,
            "addressees/edit" + own + "&id=" + given,
            "petition/snapshots" + own);
    for (String page : pages) {
      assertEquals(List.of(), visitor.open(page).require(200).links("Freeze a pack"), page);
    }
    Acting.as(carla, () -> petitions.open(draft.slug(), draft.version()));
    for (String page : pages) {
      assertFalse(visitor.open(page).require(200).links("Freeze a pack").isEmpty(), page);
    }
  }

  @Test
  @DisplayName("an addressee in the URL that is none of the campaign's is not chosen")
  void givenWrong() {
    deliveryWorld.embassy(petition.campaignId(), "GB");
    AddresseeView other = deliveryWorld.embassy(world.liveCampaign().id(), "SE");
    for (String wrong : List.of(other.publicId(), "none")) {
      String path = "petition/snapshot-edit" + address.of(petition) + "&addressee=" + wrong;
      Page form = first.open(path).require(200);
      assertEquals("", form.value("addressee"));
      form.press("freeze").requireMistakeAt("addressee");
    }
    Visitor swede = visitors.of(Role.COORDINATOR, address.campaign(petition), "SE");
    Page board = swede.open("deliveries/board?campaign=" + address.campaign(petition).slug());
    assertEquals(List.of(), board.require(200).links("Freeze a pack"));
  }

  @Test
  @DisplayName("without addressees the form cannot freeze and links to a new addressee")
  void cannotFreezeWithoutAddressee() {
    Page form = form().requireWords("no addressee for whom you may freeze a pack");
    assertFalse(form.offers("freeze"));
    form.follow("New addressee").requireAt("addressees/edit");
    form.follow("All packs").requireAt("petition/snapshots");
    Page list = first.open("petition/snapshots" + address.of(petition)).require(200);
    assertTrue(list.links("EMBASSY").isEmpty());
  }

  @Test
  @DisplayName("a coordinator of one country is offered addressees of that country only")
  void ofOneCountry() {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
    Visitor swede = visitors.of(Role.COORDINATOR, address.campaign(petition), "SE");
    Page none = swede.open("petition/snapshot-edit" + address.of(petition));
    none.requireWords("no addressee for whom you may freeze a pack");
    AddresseeView own = deliveryWorld.embassy(petition.campaignId(), "SE");
    String form = swede.open("petition/snapshot-edit" + address.of(petition)).html();
    assertTrue(form.contains(own.publicId()), form);
    assertFalse(form.contains(embassy.publicId()), form);
  }

  @Test
  @DisplayName("a pack keeps the figures of its moment and links to its delivery")
  void frozenOnce() {
    Page pack = frozen().requireAt("petition/snapshot").requireNotice("The pack is frozen.");
    pack.requireWords("EMBASSY in GB");
    moderationWorld.confirmed(petition, "GB");
    Page later = first.open(pack.location());
    later.requireWords("Total then 1");
    assertEquals(
        1, first.open("petition/snapshots" + address.of(petition)).links("EMBASSY").size());
    Page deliver = later.follow("Deliver this pack").require(200);
    assertEquals(embassy.publicId(), deliver.value("addressee"), "whom the pack is for");
  }

  @Test
  @DisplayName("a text published meanwhile is shown first and frozen only at the next press")
  void anotherText() throws Exception {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
    Page form = form().type("addressee", embassy.publicId());
    String told = "after you had opened it. Nothing was done.";
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MINOR);
    Page other = form.press("freeze").requireWords(told, "Version of the text 1", "Wording 2");
    petitionWorld.publish(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
    Page refused = other.press("freeze").requireWords(told, "Version of the text 2");
    assertTrue(first.open("petition/snapshots" + address.of(petition)).links("EMBASSY").isEmpty());
    refused.press("freeze").requireAt("petition/snapshot").requireNotice("The pack is frozen.");
  }

  @Test
  @DisplayName("the form names the languages that are unchecked or missing")
  void reliance() {
    deliveryWorld.embassy(petition.campaignId(), "GB");
    form()
        .requireWords("Not checked by a second person, or incomplete: Arabic.")
        .requireWords("Not translated: German · Spanish · French · Urdu.");
  }

  @Test
  @DisplayName("the form warns that names reveal figures by country if the campaign has steps")
  void namesInSteps() throws Exception {
    deliveryWorld.embassy(petition.campaignId(), "GB");
    String words = "Whoever reads names knows how many there are of each country among them";
    assertFalse(form().html().contains(words));
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    CampaignDraft draft = World.draft();
    CampaignDraft steps =
        new CampaignDraft(
            draft.texts(),
            draft.targetCountry(),
            draft.hashtag(),
            draft.languages(),
            draft.zone(),
            draft.startedOn(),
            5);
    Acting.as(anna, () -> campaigns.edit(campaign.slug(), campaign.version(), steps));
    form().requireWords(words);
  }

  @Test
  @DisplayName("missing or unsuitable choices have their message, and nothing is frozen")
  void wrong() {
    embassy = deliveryWorld.embassy(petition.campaignId(), "GB");
    form().press("freeze").requireMistakeAt("addressee");
    Page none = form().type("addressee", embassy.publicId()).type("languages");
    none.press("freeze").requireMistakeAt("languages");
    Page beside = form().type("addressee", embassy.publicId()).type("sideBySide", "on");
    beside.press("freeze").requireWords("Choose at least two languages");
    assertTrue(first.open("petition/snapshots" + address.of(petition)).links("EMBASSY").isEmpty());
  }

  @Test
  @DisplayName("an addressee of another campaign is refused")
  void foreign() {
    deliveryWorld.embassy(petition.campaignId(), "GB");
    AddresseeView other = deliveryWorld.embassy(world.liveCampaign().id(), "SE");
    Page refused = form().type("addressee", other.publicId()).press("freeze");
    refused.requireAt("petition/snapshot-edit").requireMistakeAt("addressee");
    assertTrue(first.open("petition/snapshots" + address.of(petition)).links("EMBASSY").isEmpty());
  }
}
