package org.tadamun.kernel.update.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.entity.UpdateState;

@DisplayName("Feed of news")
class UpdatesFeedTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final LocalizedText TITLE = LocalizedText.of("en", "Release Amar Fayaz");
  private static final Pattern ID = Pattern.compile("<id>([^<]*)</id>");
  private static final Pattern UPDATED = Pattern.compile("<updated>([^<]*)</updated>");

  private static CampaignView campaign() {
    OrganisationView owner =
        new OrganisationView(
            1, "o", "ptudc", TITLE, null, OrganisationKind.UNION, "GB", false, NOW, NOW, 0);
    return new CampaignView(
        7,
        "c4mp",
        "release",
        CampaignState.LIVE,
        false,
        false,
        new CampaignTexts(TITLE, null, null, List.of()),
        null,
        null,
        List.of("en"),
        ZoneOffset.UTC,
        null,
        null,
        null,
        null,
        null,
        owner,
        List.of(owner),
        NOW,
        NOW,
        0);
  }

  private static String feed(String baseUrl) {
    LocalizedText body = LocalizedText.of("en", "He & his <union>.\n\nNow.");
    UpdateView news =
        new UpdateView(3, "n3ws", 7, TITLE, body, UpdateState.PUBLISHED, null, NOW, NOW, NOW, 0);
    return new UpdatesFeed(baseUrl, campaign(), Locale.ENGLISH).write(List.of(news));
  }

  private static List<String> ids(String feed) {
    return ID.matcher(feed).results().map(found -> found.group(1)).toList();
  }

  @Test
  @DisplayName("feed and entries keep their ids when the server's address changes")
  void moved() {
    String before = feed("https://campaigns.old.example");
    String after = feed("https://solidarity.new.example");
    assertEquals(List.of("urn:tadamun:updates:c4mp", "urn:tadamun:update:n3ws"), ids(before));
    assertEquals(ids(before), ids(after));
    assertTrue(after.contains("https://solidarity.new.example/api/v1/campaigns/release"), after);
  }

  @Test
  @DisplayName("each entry states the direction of its text")
  void direction() {
    LocalizedText arabic = LocalizedText.of("ar", "هو حر.");
    UpdateView news =
        new UpdateView(3, "n3ws", 7, TITLE, arabic, UpdateState.PUBLISHED, null, NOW, NOW, NOW, 0);
    String feed = new UpdatesFeed("", campaign(), Locale.ENGLISH).write(List.of(news));
    assertTrue(feed.contains("xml:lang=\"ar\">&lt;p dir=\"rtl\"&gt;هو حر."), feed);
  }

  @Test
  @DisplayName("each entry links to its own page and keeps its paragraphs")
  void entries() {
    String feed = feed("https://example.org");
    String page = "https://example.org/en/campaigns/release";
    assertTrue(feed.contains("rel=\"alternate\" href=\"" + page + "\""), feed);
    assertTrue(feed.contains("rel=\"alternate\" href=\"" + page + "/news/n3ws\""), feed);
    String told =
        "type=\"html\" xml:lang=\"en\">"
            + "&lt;p dir=\"ltr\"&gt;He &amp;amp; his &amp;lt;union&amp;gt;.&lt;/p&gt;"
            + "&lt;p dir=\"ltr\"&gt;Now.&lt;/p&gt;<";
    assertTrue(feed.contains(told), feed);
  }

  @Test
  @DisplayName("addresses in the text become links, and nothing else in it is markup")
  void links() {
    LocalizedText body = LocalizedText.of("en", "See https://example.org/a?b=1&c=<i>.");
    UpdateView news =
        new UpdateView(3, "n3ws", 7, TITLE, body, UpdateState.PUBLISHED, null, NOW, NOW, NOW, 0);
    String feed = new UpdatesFeed("", campaign(), Locale.ENGLISH).write(List.of(news));
    String address = "https://example.org/a?b=1&amp;amp;c=";
    String told =
        "See &lt;a dir=\"ltr\" rel=\"noopener nofollow\" href=\""
            + (address + "\"&gt;" + address + "&lt;/a&gt;&amp;lt;i&amp;gt;.&lt;/p&gt;");
    assertTrue(feed.contains(told), feed);
  }

  @Test
  @DisplayName("adding a translation changes the update time in that language only")
  void languageAdded() {
    LocalizedText title = TITLE.with("de", "Freiheit für Amar Fayaz");
    LocalizedText body = LocalizedText.of("en", "He is free.").with("de", "Er ist frei.");
    assertEquals(List.of(LATER, LATER), updated(title, body, Locale.GERMAN));
    assertEquals(List.of(NOW, NOW), updated(title, body, Locale.ENGLISH));
    assertEquals(List.of(NOW, NOW), updated(title, body, Locale.FRENCH), "in English as before");
    assertEquals(List.of(LATER, LATER), updated(title, TITLE, Locale.GERMAN), "its title alone");
    assertEquals(List.of(LATER, LATER), updated(TITLE, body, Locale.GERMAN), "its words alone");
  }

  /** The update times of the feed and of its entry, which was changed after its publication. */
  private static List<Instant> updated(LocalizedText title, LocalizedText body, Locale locale) {
    UpdateView news =
        new UpdateView(3, "n3ws", 7, title, body, UpdateState.PUBLISHED, null, NOW, NOW, LATER, 0);
    String feed = new UpdatesFeed("", campaign(), locale).write(List.of(news));
    assertTrue(feed.contains("<published>" + NOW + "<"), feed);
    return UPDATED.matcher(feed).results().map(found -> Instant.parse(found.group(1))).toList();
  }

  @Test
  @DisplayName("telephone numbers in the text run from the left")
  void numbers() {
    LocalizedText body = LocalizedText.of("ur", "فون +92 300 1234567");
    UpdateView news =
        new UpdateView(3, "n3ws", 7, TITLE, body, UpdateState.PUBLISHED, null, NOW, NOW, NOW, 0);
    String feed = new UpdatesFeed("", campaign(), Locale.ENGLISH).write(List.of(news));
    String told = "فون &lt;bdo dir=\"ltr\"&gt;+92 300 1234567&lt;/bdo&gt;&lt;/p&gt;";
    assertTrue(feed.contains(told), feed);
  }
}
