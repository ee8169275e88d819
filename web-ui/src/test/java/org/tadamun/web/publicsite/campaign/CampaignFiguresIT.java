package org.tadamun.web.publicsite.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("The figures on the page of a campaign")
class CampaignFiguresIT extends LiveCampaign {

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?s)<li class=\"figure\\s*\">\\s*(?:<a href=\"([^\"]*)\">)?<strong>(\\d+)</strong>");

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;

  private String page() {
    return Site.get("/en/campaigns/" + campaign.slug()).require(200).body();
  }

  /** The figures that are not zero, each with the address to which it links. */
  private static List<String> figures(String page) {
    return FIGURE
        .matcher(page)
        .results()
        .map(found -> found.group(2) + " " + found.group(1))
        .filter(figure -> !figure.startsWith("0 "))
        .toList();
  }

  private static String countries(PetitionView petition) {
    return "/en/petitions/" + petition.slug() + "/countries";
  }

  @Test
  @DisplayName("say as of when they are, also before there is a petition")
  void dated() throws Exception {
    assertEquals(2, page().split("As of", -1).length, this::page);
    petitionWorld.open(campaign);
    assertEquals(2, page().split("As of", -1).length, this::page);
  }

  @Test
  @DisplayName("R1: of one petition link to its countries")
  void one() throws Exception {
    PetitionView only = petitionWorld.open(campaign);
    tallyWorld.sign(only, "SE");
    assertEquals(List.of("1 " + countries(only), "1 " + countries(only)), figures(page()));
  }

  @Test
  @DisplayName("by country show on paper the campaign, its owner and the address of the page")
  void onPaper() throws Exception {
    PetitionView open = petitionWorld.open(campaign);
    String page = Site.get(countries(open)).require(200).body();
    String line = page.replaceFirst("(?s).*<p class=\"on-paper\">(.*?)</p>.*", "$1");
    for (String said :
        List.of(
            campaign.title().in("en"), campaign.owner().name().in("en"), countries(open) + '<')) {
      assertTrue(line.contains(said), line);
    }
    assertTrue(page.contains("a country or territory with a code of its own in ISO 3166-1"), page);
    String corrections = "/en/petitions/" + open.slug() + "/corrections";
    assertTrue(page.contains("<p class=\"no-print\"><a href=\"" + corrections + "\">"), page);
  }

  @Test
  @DisplayName("of several petitions are a sum without a link, and one figure with a link for each")
  void several() throws Exception {
    PetitionView closed = petitionWorld.open(campaign);
    tallyWorld.sign(closed, "SE");
    tallyWorld.sign(closed, "GB");
    Acting.as(
        petitionWorld.coordinator(campaign),
        () -> petitions.close(closed.slug(), petitions.bySlug(closed.slug()).get().version()));
    PetitionView open = petitionWorld.open(campaign);
    tallyWorld.sign(open, "SE");
    String page = page();
    assertEquals(
        List.of("3 null", "2 null", "1 " + countries(open), "2 " + countries(closed)),
        figures(page));
    assertTrue(
        page.contains("class=\"button big\" href=\"/en/petitions/" + open.slug() + "\""),
        "the button leads to the one that can be signed");
    assertEquals(2, page.split(closed.slug(), -1).length, "nothing leads to it but its own figure");
    assertTrue(page.contains("Whoever signed several of these petitions is counted in each."));
  }

  @Test
  @DisplayName("say which petition has more signatures under an earlier text")
  void earlier() throws Exception {
    PetitionView changed = petitionWorld.open(campaign);
    tallyWorld.sign(changed, "SE");
    PetitionText text = PetitionWorld.text();
    LocalizedText title = LocalizedText.of("en", "Free her too").with("ar", "الحرية لها أيضًا");
    petitionWorld.publish(
        petitionWorld.coordinator(campaign),
        changed.slug(),
        new PetitionText(title, text.body(), text.demands()),
        ChangeKind.MATERIAL);
    assertTrue(earlier(page()).startsWith("One signature was given to version 1"), this::page);
    petitionWorld.open(campaign);
    String said = earlier(page());
    assertTrue(said.startsWith("Free her too · One signature was given to version 1"), said);
    assertTrue(said.contains("/en/petitions/" + changed.slug() + "/versions"), said);
  }

  /** The sentence about an earlier text, in one line. */
  private static String earlier(String page) {
    return page.replaceFirst("(?s).*?<p class=\"goal\">(.*?)</p>.*", "$1")
        .replaceAll("\\s+", " ")
        .strip();
  }

  @Test
  @DisplayName("of one petition have its goal, and of several petitions none")
  void goals() throws Exception {
    tallyWorld.sign(petitionWorld.open(campaign), "SE");
    assertTrue(page().contains("Our next goal is 1,000 signatures"), this::page);
    assertFalse(page().contains("several of these petitions"), this::page);
    tallyWorld.sign(petitionWorld.open(campaign), "SE");
    assertFalse(page().contains("id=\"goal\""), this::page);
  }

  @Test
  @DisplayName("do not count an archived draft")
  void aside() throws Exception {
    Acting.as(
        petitionWorld.coordinator(campaign),
        () -> {
          PetitionView draft =
              petitions.create(campaign.id(), World.unique("petition"), PetitionWorld.draft());
          return petitions.archive(draft.slug(), draft.version());
        });
    assertEquals(List.of(), figures(page()));
    PetitionView open = petitionWorld.open(campaign);
    tallyWorld.sign(open, "SE");
    assertEquals(List.of("1 " + countries(open), "1 " + countries(open)), figures(page()));
  }

  @Test
  @DisplayName("R1: of actions count those that took place, and link to exactly these")
  void actions() {
    for (int i = 0; i < 3; i++) {
      approved(Drafts.PAST);
    }
    String held = approved(Drafts.PAST);
    system.run(() -> actions.report(held, null, new ActionReport(null)));
    approved(Drafts.FUTURE);
    String link = "/en/campaigns/" + campaign.slug() + "/actions?when=took-place";
    assertTrue(figures(page()).contains("1 " + link), () -> figures(page()).toString());
    String list = Site.get(link).require(200).body();
    assertTrue(list.contains("Took place <span class=\"count\">1</span>"), list);
    assertEquals(1, list.split("href=\"/en/actions/", -1).length - 1, list);
  }

  private String approved(LocalDateTime when) {
    return system.run(
        () -> {
          String id = actions.create(campaign.id(), null, Drafts.protest(when), false).id();
          return actions.approve(id, null).id();
        });
  }
}
