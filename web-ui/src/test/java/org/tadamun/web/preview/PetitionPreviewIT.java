package org.tadamun.web.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.funnel.boundary.FunnelQuestion;
import org.tadamun.petition.funnel.boundary.FunnelReport;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.version.boundary.Publication;
import org.tadamun.petition.version.boundary.TextVersions;
import org.tadamun.web.publicsite.views.ViewsBooking;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.TestEntrance;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The preview of a petition")
class PetitionPreviewIT extends FourEyes {

  private static final String BANNER = "Preview: not public.";
  private static final String PREVIEW = "petition/preview";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject private Campaigns campaigns;
  @Inject private FunnelReport report;
  @Inject private Languages languages;
  @Inject private PetitionAddress address;
  @Inject private Petitions petitions;
  @Inject private Site site;
  @Inject private TextVersions texts;
  @Inject private ViewsBooking views;
  @Inject private Visitors visitors;

  private Visitor first;
  private PetitionView draft;

  @BeforeEach
  void write() throws Exception {
    first = visitors.of(anna);
    PetitionDraft words = new PetitionDraft(text("Free our friend"), null, null, 1000L, null);
    draft =
        Acting.as(
            anna, () -> petitions.create(petition.campaignId(), World.unique("petition"), words));
  }

  private static PetitionText text(String title) {
    return new PetitionText(
        LocalizedText.of("en", title).with("ar", "الحرية لصديقنا"),
        LocalizedText.of("en", "We demand it.").with("ar", "نطالب بذلك."),
        List.of(LocalizedText.of("en", "Release him")));
  }

  /** Prepares the next text of the open petition, and returns its number. */
  private String prepared() throws Exception {
    return Acting.as(
        anna,
        () -> {
          int version = petitions.bySlug(petition.slug()).orElseThrow().version();
          texts.prepare(petition.slug(), version, text("Free everybody"));
          return texts.all(petition.slug()).getLast().id();
        });
  }

  private static void assertIn(String page, String... expected) {
    for (String one : expected) {
      assertTrue(page.contains(one), () -> "no " + one + " in " + page);
    }
  }

  private String shown(PetitionView what, String language) {
    Page page = first.open(PREVIEW + address.of(what) + "&language=" + language);
    return page.require(200).html().replace("&amp;", "&");
  }

  @Test
  @DisplayName(
      "R1: shows the public page of a draft in every language, with a banner for the reader")
  void languages() {
    for (Locale locale : languages.shipped()) {
      String language = locale.toLanguageTag();
      String page = shown(draft, language);
      String begin = " lang=\"%s\" dir=\"%s\"".formatted(language, Languages.direction(language));
      assertTrue(Pattern.compile("<html[^>]*" + begin).matcher(page).find(), page);
      assertIn(page, BANNER, "Nothing can be signed here.", "<progress", "id=\"email\"");
      String other = "/console/" + PREVIEW + address.of(draft) + "&language=";
      languages.shipped().forEach(one -> assertIn(page, other + one.toLanguageTag() + '"'));
    }
    assertIn(shown(draft, "en"), "Free our friend", "State: Open", "Release him");
    assertIn(
        shown(draft, "ar"),
        "الحرية لصديقنا",
        "نطالب بذلك.",
        "هذه ترجمة لم يتحقق منها شخص ثانٍ بعد.");
    assertIn(shown(draft, "fr"), "Free our friend");
    assertEquals(404, Site.get("/en/petitions/" + draft.slug()).status());
  }

  @Test
  @DisplayName("R3: has no form, is neither cached nor indexed, and accepts nothing that is posted")
  void nothing() {
    String path = "/console/" + PREVIEW + address.of(draft);
    Api browser = TestEntrance.enter(first.person());
    Answer page = browser.get("/" + path).require(200);
    assertEquals("private, no-store", page.header("Cache-Control"));
    assertEquals("noindex", page.header("X-Robots-Tag"));
    assertIn(page.header("Content-Security-Policy"), "form-action 'none'", "style-src 'self'");
    assertIn(page.body(), "content=\"noindex\"", "<fieldset disabled");
    assertFalse(page.body().contains("<form"), page::body);
    assertFalse(page.body().contains("name=\"stamp\""), page::body);
    assertFalse(page.body().contains("rel=\"canonical\""), page::body);
    String signer = World.unique("amal") + "@example.org";
    Api own = browser.with("Sec-Fetch-Site", "same-origin");
    Site.post(own, path, site.filled(signer)).require(405);
    Api foreign = browser.with("Sec-Fetch-Site", "cross-site");
    Site.post(foreign, path, site.filled(signer)).require(403);
    Site.post("/en/petitions/" + draft.slug() + "/signatures", site.filled(signer)).require(404);
    assertEquals(List.of(), petitionWorld.rows(draft.id()));
    assertFalse(petitionWorld.isWrittenTo(signer));
  }

  private long seen() throws Exception {
    LocalDate day = LocalDate.ofInstant(petition.createdAt(), LONDON);
    FunnelQuestion question = new FunnelQuestion(petition.slug(), day, day.plusDays(1));
    views.run();
    return Acting.as(anna, () -> report.byDay(question, null)).stream()
        .map(row -> row.of(FunnelStage.SEEN))
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  @Test
  @DisplayName("R3 R4: shows a prepared text to staff only, and is not counted as a page view")
  void preparedText() throws Exception {
    String of = PREVIEW + address.of(petition);
    String text = "&text=" + prepared();
    Page page = first.open(of + text).require(200).requireWords("Free everybody", "Sign");
    assertIn(page.html(), BANNER);
    String everybodys = Site.get("/en/petitions/" + petition.slug()).require(200).body();
    assertFalse(everybodys.contains("Free everybody"), everybodys);
    assertFalse(everybodys.contains("fieldset disabled"), everybodys);
    assertIn(everybodys, "<form", "name=\"stamp\"");
    assertEquals(1, seen());
    first.open(of + text + "&language=ar").require(200);
    assertEquals(1, seen());
    first.open(of).requireAt("/en/petitions/" + petition.slug());
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Publication minor = new Publication(ChangeKind.MINOR, null);
    Acting.as(anna, () -> texts.publish(petition.slug(), version, minor));
    first.open(of + text).requireAt("/en/petitions/" + petition.slug());
    String past = Acting.as(anna, () -> texts.all(petition.slug())).getFirst().id();
    first.open(of + "&text=" + past).require(404);
  }

  @Test
  @DisplayName("R1: shows the form of an open petition whose campaign is not public yet")
  void hiddenCampaign() throws Exception {
    PetitionView hidden = petitionWorld.open(world.campaign());
    assertEquals(404, Site.get("/en/petitions/" + hidden.slug()).status());
    Visitor own = visitors.coordinator(address.campaign(hidden));
    Page page = own.open(PREVIEW + address.of(hidden)).require(200);
    assertIn(page.html(), BANNER, "<fieldset disabled", "id=\"email\"");
  }

  @Test
  @DisplayName("R2: is shown to staff of the campaign, and to nobody else")
  void refused() {
    String path = PREVIEW + address.of(draft);
    CampaignView campaign = address.campaign(draft);
    for (Role role : List.of(Role.READER, Role.TRANSLATOR)) {
      visitors.of(role, campaign).open(path).require(200).requireWords("Free our friend");
    }
    Answer stranger = Site.get("/console/" + path).require(302);
    assertIn(stranger.header("Location"), "/console/sign-in?next=");
    assertFalse(stranger.body().contains("Free our friend"), stranger::body);
    CampaignView other = world.liveCampaign();
    Visitor foreign = visitors.coordinator(other);
    foreign.open(path).require(404).requireNoWords("Free our friend");
    String petitionOfAnother = "&petition=" + draft.slug();
    foreign.open(PREVIEW + "?campaign=" + other.slug() + petitionOfAnother).require(404);
    first.open(PREVIEW + "?campaign=" + campaign.slug() + "&petition=none").require(404);
    first.open(path + "&language=tlh").require(404);
    first.open(path + "&text=none").require(404);
    first.open(PREVIEW).require(404);
    first.signOut();
    assertIn(Site.get("/console/" + path).require(302).header("Location"), "sign-in");
  }

  @Test
  @DisplayName(
      "R1: shows a draft as open in a paused campaign too, and says \"Preview\" in its title")
  void pausedCampaign() throws Exception {
    CampaignView now = campaigns.bySlug(address.campaign(draft).slug()).orElseThrow();
    Acting.as(anna, () -> campaigns.pause(now.slug(), now.version()));
    assertIn(shown(draft, "en"), "State: Open", "<fieldset disabled", "id=\"email\"");
    assertIn(shown(draft, "ar"), "<title>Preview · الحرية لصديقنا · ");
  }

  @Test
  @DisplayName("R1: of an archived draft answers 404, and nothing links to it")
  void putAside() throws Exception {
    Acting.as(anna, () -> petitions.archive(draft.slug(), draft.version()));
    first.open(PREVIEW + address.of(draft)).require(404);
    assertEquals(List.of(), links("edit", draft));
    assertEquals(List.of(), links("versions", draft));
  }

  private List<String> links(String page, PetitionView of) {
    return first.open("petition/" + page + address.of(of)).require(200).links("Preview");
  }

  @Test
  @DisplayName("is linked on the edit page and for each language as long as the text is not public")
  void offered() throws Exception {
    assertIn(first.open(links("edit", draft).getFirst()).require(200).html(), BANNER);
    List<String> tongues = links("versions", draft);
    assertEquals(2, tongues.size(), tongues::toString);
    assertIn(first.open(tongues.getLast()).require(200).words(), "الحرية لصديقنا");
    assertEquals(List.of(), links("edit", petition));
    assertEquals(List.of(), links("versions", petition));
    prepared();
    assertEquals(2, links("versions", petition).size());
    Page next = first.open(links("text-publish", petition).getFirst());
    next.require(200).requireWords("Free everybody");
  }
}
