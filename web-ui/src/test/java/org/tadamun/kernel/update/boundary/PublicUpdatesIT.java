package org.tadamun.kernel.update.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@InServer
@DisplayName("Published news")
class PublicUpdatesIT extends NewsDesk {

  @Test
  @DisplayName(
      "R3: all published news are on public pages, page by page, and each page names the feed")
  void publicPages() throws Exception {
    for (int i = 1; i <= 21; i++) {
      published("Piece " + i + ".");
    }
    draft("Secret");
    String path = "/en/campaigns/" + campaign.slug();
    String feed = "/api/v1/campaigns/" + campaign.slug() + "/updates.atom?lang=en";
    String first = Site.get(path).require(200).body();
    assertTrue(first.contains("Piece 17.") && !first.contains("Piece 16."), first);
    assertTrue(first.contains("href=\"" + path + "/news\""), first);
    String news = Site.get(path + "/news").require(200).body();
    assertTrue(news.contains("Piece 2.") && !news.contains("Piece 1."), news);
    Matcher next = Pattern.compile("/news(\\?page=[\\w-]+)").matcher(news);
    assertTrue(next.find(), news);
    String older = Site.get(path + "/news" + next.group(1)).require(200).body();
    assertTrue(older.contains("Piece 1.") && !older.contains("Piece 2."), older);
    for (String page : List.of(first, news, older)) {
      assertTrue(page.contains("type=\"application/atom+xml\""), page);
      assertEquals(3, page.split(Pattern.quote(feed), -1).length, "in the head and to be pressed");
      assertFalse(page.contains("Secret"), page);
    }
    Site.get("/en/campaigns/none/news").require(404);
  }

  @Test
  @DisplayName("R3: each published piece has a page of its own; feed, API and list lead to it")
  void onePiece() throws Exception {
    UpdateView first = published("He is free");
    published("He is at home");
    UpdateView draft = draft("Secret");
    String news = "/campaigns/" + campaign.slug() + "/news";
    String path = news + "/" + first.id();
    String page = Site.get("/en" + path).require(200).body();
    assertTrue(page.contains("He is free") && !page.contains("He is at home"), page);
    assertTrue(page.contains("property=\"og:title\" content=\"He is free"), page);
    assertTrue(page.contains("property=\"og:description\" content=\"At last &amp; now.\""), page);
    assertTrue(page.contains("href=\"/en" + news + "\""), page);
    String all = Site.get("/ar" + news).require(200).body();
    assertTrue(all.contains("id=\"" + first.id() + "\""), all);
    assertTrue(all.contains("href=\"/ar" + path + "\""), all);
    String base = System.getProperty("tadamun.base-url");
    assertEquals(
        base + "/en" + path, list("").getJsonArray("items").getJsonObject(1).getString("url"));
    String atom =
        Api.anonymous().get("/campaigns/" + campaign.slug() + "/updates.atom?lang=ar").body();
    assertTrue(atom.contains("href=\"" + base + "/ar" + path + "\""), atom);
    Site.get("/en" + news + "/" + draft.id()).require(404);
    Site.get("/en" + news + "/none").require(404);
    Site.get("/en/campaigns/" + world.liveCampaign().slug() + "/news/" + first.id()).require(404);
    Acting.as(anna, () -> updates.withdraw(first.id(), first.version()));
    Site.get("/de" + path).require(404);
  }

  @Test
  @DisplayName(
      "Addresses in news become links on every page and in the feed, except with a user name")
  void links() throws Exception {
    String words = "انظر https://example.org/a?b=1&c=(d)، https://bank.example@evil.example";
    UpdateDraft arabic =
        new UpdateDraft(LocalizedText.of("ar", "هو حر"), LocalizedText.of("ar", words));
    UpdateView draft = Acting.as(anna, () -> updates.draft(campaign.id(), arabic, null));
    Acting.as(anna, () -> updates.publish(draft.id(), draft.version()));
    String address = "https://example.org/a?b=1&amp;c=(d)";
    String link =
        "<a href=\"%s\" target=\"_self\" rel=\"noopener nofollow\" dir=\"ltr\">%s</a>،"
                .formatted(address, address)
            + " https://bank";
    String path = "/en/campaigns/" + campaign.slug();
    for (String page : List.of(path, path + "/news", path + "/news/" + draft.id())) {
      String html = Site.get(page).require(200).body();
      assertTrue(html.contains("<p>انظر " + link), html);
      assertFalse(html.contains("href=\"https://bank"), html);
    }
    String atom =
        Api.anonymous().get("/campaigns/" + campaign.slug() + "/updates.atom?lang=ar").body();
    assertTrue(atom.contains("href=\"https://example.org/a?b=1&amp;amp;c=(d)\"&gt;"), atom);
    assertFalse(atom.contains("href=\"https://bank"), atom);
  }

  @Test
  @DisplayName("The feed is in the language that its address names")
  void feedLanguage() throws Exception {
    published("He is free");
    String atom =
        Api.anonymous()
            .with("Accept-Language", "fr")
            .with("Accept", "application/atom+xml")
            .get("/campaigns/" + campaign.slug() + "/updates.atom?lang=ar")
            .require(200)
            .body();
    assertTrue(atom.contains("هو حر"), atom);
    assertTrue(atom.contains("updates.atom?lang=ar\""), atom);
  }

  @Test
  @DisplayName("The feed is valid Atom, in the language of Accept-Language, without drafts")
  void feed() throws Exception {
    published("He is free");
    draft("Secret");
    Answer answer =
        Api.anonymous()
            .with("Accept", "application/atom+xml")
            .with("Accept-Language", "ar")
            .get("/campaigns/" + campaign.slug() + "/updates.atom")
            .require(200);
    assertTrue(answer.header("Content-Type").startsWith("application/atom+xml"));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document feed =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    assertEquals("feed", feed.getDocumentElement().getLocalName());
    assertEquals(1, feed.getElementsByTagName("entry").getLength());
    assertTrue(answer.body().contains("هو حر"), answer.body());
    assertTrue(answer.body().contains("At last &amp;amp; now."), answer.body());
    assertFalse(answer.body().contains("Secret"));
  }
}
