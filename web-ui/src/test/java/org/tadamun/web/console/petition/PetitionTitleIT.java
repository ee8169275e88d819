package org.tadamun.web.console.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.alarm.boundary.AlarmWorld;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.export.boundary.ExportView;
import org.tadamun.petition.export.boundary.Exports;
import org.tadamun.petition.export.entity.ExportFormat;
import org.tadamun.petition.imports.testing.ImportWorld;
import org.tadamun.petition.invalidation.boundary.InvalidationDraft;
import org.tadamun.petition.invalidation.boundary.InvalidationView;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.snapshot.boundary.SnapshotView;
import org.tadamun.petition.surge.boundary.SurgeWorld;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.SnapshotWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A page of one petition in a campaign with two petitions")
class PetitionTitleIT extends FourEyes {

  private static final String TITLE = "Close the prison";

  /** One signature more than the limit that raises an alarm for the Vatican. */
  private static final int TOO_MANY = 41;

  @Inject private AlarmWorld alarmWorld;
  @Inject private BatchWorld batchWorld;
  @Inject private CountryAlarms alarms;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Exports exports;
  @Inject private ImportWorld importWorld;
  @Inject private Invalidations invalidations;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private SnapshotWorld snapshotWorld;
  @Inject private SurgeWorld surgeWorld;
  @Inject private Visitors visitors;

  private PetitionView second;

  @BeforeEach
  void second() throws Exception {
    PetitionText text =
        new PetitionText(LocalizedText.of("en", TITLE), PetitionWorld.text().body(), List.of());
    second =
        Acting.as(
            anna,
            () -> {
              PetitionView drafted =
                  petitions.create(
                      petition.campaignId(),
                      World.unique("petition"),
                      new PetitionDraft(text, null, null, 1000L, null));
              return petitions.open(drafted.slug(), drafted.version());
            });
  }

  @ParameterizedTest(name = "says of which, and leads to its others: {0}")
  @ValueSource(
      strings = {
        "signatures",
        "countries",
        "milestones",
        "alarms",
        "batches",
        "batch-edit",
        "snapshots",
        "snapshot-edit",
        "passes",
        "pass-edit",
        "imports",
        "import-new",
        "invalidations",
        "invalidation-new",
        "funnel",
        "trends",
        "versions",
        "text",
        "embed",
        "ways"
      })
  void told(String name) {
    requireTold(visitors.of(anna).open("petition/" + name + address.of(second)).require(200));
  }

  private void requireWindow(Page page) {
    String window = page.html().replaceFirst("(?s).*?<title>(.*?)</title>.*", "$1");
    assertTrue(window.contains(" · " + TITLE + " · "), window);
  }

  private void requireTold(Page page) {
    page.requireWords(TITLE);
    requireWindow(page);
    assertEquals("petition/edit" + address.of(second), page.links(TITLE).getFirst());
    String figures = "petition/countries" + address.of(second);
    assertTrue(page.links("Signatures by country").contains(figures), page::html);
  }

  @Test
  @DisplayName(
      "shows the main petition if its address names none, and 404 for one of another campaign")
  void unnamed() throws Exception {
    Visitor who = visitors.of(anna);
    String countries = "petition/countries";
    Page page = who.open(countries + address.campaignOf(second)).require(200);
    assertTrue(
        page.links("Signatures by country").contains(countries + address.of(petition)), page::html);
    String other = petitionWorld.open().slug();
    who.open(countries + address.campaignOf(second) + "&petition=" + other).require(404);
  }

  @Test
  @DisplayName("names its petition and links to its other pages if it erases a signature")
  void erasure() {
    long signer = moderationWorld.confirmed(second, "SE");
    Page page = visitors.of(anna).open("petition/erase" + address.of(second) + "&id=" + signer);
    requireTold(page.require(200));
  }

  @Test
  @DisplayName("names its petition if it is of a pack or of a delivery with that pack")
  void pack() throws Exception {
    AddresseeView embassy = deliveryWorld.embassy(second.campaignId(), "GB");
    SnapshotView pack = snapshotWorld.freeze(anna, second, embassy, "en");
    Visitor visitor = visitors.of(anna);
    String of = address.campaignOf(second);
    String page = "petition/snapshot" + of + "&id=" + pack.id();
    requireTold(visitor.open(page).require(200));
    visitor.open("deliveries/edit" + of + "&snapshot=" + pack.id()).requireWords("· " + TITLE);
    DeliveryDraft draft =
        DeliveryWorld.draft(embassy.publicId(), pack.id(), null, DeliveryChannel.POST);
    String attempt = deliveryWorld.plan(anna, draft).id();
    Page shown = visitor.open("deliveries/view" + of + "&id=" + attempt).require(200);
    assertEquals(List.of(page), shown.requireWords("· " + TITLE).links("0 signatures"));
    visitor.open("deliveries/report" + of + "&id=" + attempt).requireWords("· " + TITLE);
    visitor.open("deliveries/list" + of).requireWords(TITLE);
    Visitor organiser = visitors.of(Role.COUNTRY_ORGANISER, address.campaign(second), "SE");
    Page read = organiser.open("deliveries/view" + of + "&id=" + attempt).require(200);
    read.requireWords("0 signatures", "· " + TITLE);
    assertEquals(List.of(), read.links("0 signatures"));
  }

  @Test
  @DisplayName("names its petition if it is of one batch, import, alarm, rule or export")
  void ofOne() throws Exception {
    Map<String, String> ids = new TreeMap<>();
    ids.put("batch", batchWorld.submit(anna, second, BatchWorld.paper("SE", 40)).id());
    ids.put("import", importWorld.received(anna, second, ImportWorld.people(1, "SE")).id());
    alarmWorld.wave(second, "VA", TOO_MANY, 3);
    ids.put("alarm", Acting.as(anna, () -> alarms.list(second.slug())).getFirst().id());
    ids.put("surge", surgeWorld.raised(second));
    InvalidationDraft draft =
        new InvalidationDraft(
            null,
            InvalidationRule.of(Map.of("countries", "VA")),
            InvalidationReason.AUTOMATED,
            null);
    InvalidationView rule = Acting.as(anna, () -> invalidations.propose(second.slug(), draft));
    ids.put("invalidation", rule.id());
    ExportView export =
        Acting.as(
            anna, () -> exports.signatures(second.slug(), SignatureFilter.ALL, ExportFormat.CSV));
    ids.put("export", export.id());
    Visitor visitor = visitors.of(anna);
    ids.forEach(
        (page, id) -> {
          String shown = "petition/" + page + address.campaignOf(second) + "&id=" + id;
          requireTold(visitor.open(shown).require(200));
        });
  }

  @Test
  @DisplayName("is the only one marked as current in the list of pages")
  void current() {
    Page page = visitors.of(anna).open("petition/ways" + address.of(second)).require(200);
    List<String> marked =
        Pattern.compile("<a href=\"([^\"?]*)[^>]* aria-current=\"page\"")
            .matcher(page.html())
            .results()
            .map(link -> link.group(1))
            .toList();
    assertEquals(List.of("/console/petition/ways"), marked, page::html);
  }

  @Test
  @DisplayName("does not name a petition if it is of a delivery without a pack")
  void letter() throws Exception {
    AddresseeView embassy = deliveryWorld.embassy(second.campaignId(), "GB");
    DeliveryDraft draft = DeliveryWorld.draft(embassy.publicId(), null, null, DeliveryChannel.POST);
    String attempt = deliveryWorld.plan(anna, draft).id();
    for (String page : List.of("view", "report", "list")) {
      visitors
          .of(anna)
          .open("deliveries/" + page + address.campaignOf(second) + "&id=" + attempt)
          .require(200)
          .requireNoWords(TITLE);
    }
  }

  @Test
  @DisplayName("names no petition if it is about all of them")
  void namesNoPetition() {
    visitors
        .of(anna)
        .open("petition/batches" + address.campaignOf(petition))
        .require(200)
        .requireNoWords(TITLE)
        .requireWords("times are those of your account: UTC");
  }

  @Test
  @DisplayName("links to the signatures of its petition, as the list does, except for readers")
  void signers() {
    String signers = "petition/signatures" + address.of(second);
    Page list = visitors.of(anna).open("petition/list" + address.campaignOf(second)).require(200);
    assertTrue(list.links("Find a signature").contains(signers), list::html);
    Page page = visitors.of(anna).open("petition/edit" + address.of(second)).require(200);
    assertTrue(page.links("Signatures").contains(signers), page::html);
    requireWindow(page);
    assertEquals(2, page.html().split("id=\"contents-use\"").length, "one list of its pages");
    String heading = "<h1><bdi dir=\"auto\">" + TITLE + "</bdi></h1>";
    assertTrue(page.html().contains(heading), page::html);
    Visitor reader = visitors.of(Role.READER, address.campaign(second));
    Page read = reader.open("petition/list" + address.campaignOf(second)).require(200);
    assertEquals(List.of(), read.links("Find a signature"));
    Page shown = reader.open("petition/edit" + address.of(second)).require(200);
    assertFalse(shown.links("Signatures").contains(signers), shown::html);
  }
}
