package org.tadamun.web.console.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.petition.signature.boundary.news.NewsClock;
import org.tadamun.petition.signature.boundary.news.NewsMailingView;
import org.tadamun.petition.signature.boundary.news.NewsScene;
import org.tadamun.petition.signature.entity.news.NewsMailingState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.html.HtmlFaults;

@InServer
@DisplayName("The page that mails news")
class UpdateMailPagesIT extends NewsScene {

  private static final Pattern NUMBER = Pattern.compile(">\\s*(\\d+)\\s*</td>");

  @Inject private NewsClock newsClock;
  @Inject private Visitors visitors;

  private Visitor coordinator;

  @BeforeEach
  void enter() {
    coordinator = visitors.of(anna);
  }

  private String address(UpdateView update) {
    return "updates/mail?campaign=" + campaign.slug() + "&id=" + update.id();
  }

  private Page page(Visitor visitor) {
    return visitor.open(address(news)).require(200);
  }

  private void agrees(String language) {
    signs(petition, address("reader"), language, true);
  }

  private List<NewsMailingView> stored() throws Exception {
    return Acting.as(anna, () -> mailings.of(news.id()));
  }

  private static void requireNotice(String beginning, Page page) {
    assertTrue(page.notices().getFirst().startsWith(beginning), () -> page.notices().toString());
  }

  @Test
  @DisplayName("the page is linked from published news only and says if nobody has agreed")
  void reached() throws Exception {
    String query = "?campaign=" + campaign.slug();
    Page list = coordinator.open("updates/list" + query).require(200);
    Page page = list.follow("Send by mail").requireAt("updates/mail");
    page.requireWords("He is free", "Nobody has agreed yet", "This news has not been mailed yet.");
    assertFalse(page.offers("order") || page.offers("sample") || page.offers("cancel"));
    Page edit = page.follow("To the news").requireAt("updates/edit");
    edit.follow("Send by mail").requireAt("updates/mail");
    UpdateView draft = draft();
    Page unpublished = coordinator.open("updates/edit" + query + "&id=" + draft.id()).require(200);
    assertEquals(List.of(), unpublished.links("Send by mail"));
  }

  @Test
  @DisplayName(
      "the page says how many people get the news, in which language, and how many are left out")
  void figures() throws Exception {
    agrees("sv");
    agrees("sv");
    agrees("en");
    agrees("ar");
    time.imported(petitionWorld.rows(petition.id()).getLast().id());
    signs(petition, address("no"), "en", false);
    Page page = page(coordinator);
    page.requireWords(
        "2 read Swedish. The text is not there in Swedish: it comes in English. English: 1");
    List<String> numbers = NUMBER.matcher(page.html()).results().map(one -> one.group(1)).toList();
    assertEquals(List.of("3", "1"), numbers);
    page.requireWords("No mail server is set up. Until then what is ordered waits in the outbox.");
    String question = "3 people get this news by email, in the name of A union.";
    assertTrue(page.html().contains(question), page::html);
    assertEquals(List.of(), HtmlFaults.of(page.html()));
  }

  @Test
  @DisplayName("a mailing is ordered once, cancelled before anybody got it, and ordered again")
  void ordered() throws Exception {
    agrees("en");
    Page ordered = page(coordinator).press("order").requireAt("updates/mail");
    requireNotice("Ordered: one person gets the news.", ordered);
    ordered.requireWords("A union", "0 of 1");
    assertFalse(ordered.offers("order"));
    assertTrue(ordered.html().contains("Nobody has received anything yet."), ordered::html);
    assertEquals(List.of(), HtmlFaults.of(ordered.html()));
    assertEquals(anna.name(), stored().getFirst().orderedBy());
    Page back = ordered.press("cancel").requireNotice("Taken back: nobody got anything.");
    back.requireWords("Cancelled");
    assertFalse(back.offers("cancel"));
    requireNotice("Ordered: one person", back.press("order"));
    assertEquals(NewsMailingState.ORDERED, stored().getFirst().state());
  }

  @Test
  @DisplayName(
      "a step that a colleague has overtaken is refused with a message and the present state")
  void refusesOvertakenStep() throws Exception {
    agrees("en");
    Page other = page(visitors.of(bilal));
    Page ordered = page(coordinator).press("order");
    Page refused = other.press("order").requireAt("updates/mail");
    refused.requireNotice(
        "This news has already been ordered as a mailing of this organisation. Each goes out"
            + " once.");
    assertTrue(refused.offers("cancel") && !refused.offers("order"));
    refused.press("cancel").requireNotice("Taken back: nobody got anything.");
    Page late = ordered.press("cancel").requireAt("updates/mail");
    requireNotice("This is not possible in the state “Cancelled”.", late);
    assertTrue(late.offers("order") && !late.offers("cancel"));
    Acting.as(bilal, () -> updates.withdraw(news.id(), news.version()));
    Page gone = late.press("order").requireAt("updates/mail");
    requireNotice("This was changed after you had opened it.", gone);
    gone.requireWords("This news was withdrawn. It is no longer mailed to anybody.");
    assertFalse(gone.offers("order"));
  }

  @Test
  @DisplayName("news of a draft or of an offline campaign cannot be ordered, and the page says why")
  void hindered() throws Exception {
    agrees("en");
    Page draft = coordinator.open(address(draft())).require(200);
    draft.requireWords("Publish the news first");
    assertTrue(draft.offers("sample") && !draft.offers("order"));
    final Page open = page(coordinator);
    Acting.as(anna, () -> campaigns.takeOffline(campaign.slug()));
    Page refused = open.press("order").requireAt("updates/mail");
    requireNotice("The campaign is not public now:", refused);
    assertFalse(refused.offers("order"));
    page(coordinator).requireWords("The campaign is not public now: the links");
    assertEquals(List.of(), stored());
  }

  @Test
  @DisplayName("a mailing that began after the page was opened can be stopped")
  void stop() throws Exception {
    agrees("en");
    Page before = page(coordinator).press("order");
    // While the campaign is offline nothing is mailed, so the mailing cannot finish first.
    Acting.as(anna, () -> campaigns.takeOffline(campaign.slug()));
    newsClock.begin(stored().getFirst().id());
    Page begun = page(coordinator).requireWords("Nothing is mailed meanwhile; it goes on once");
    assertTrue(begun.html().contains("Stop the mailing in the name of"), begun::html);
    assertTrue(begun.html().contains("<progress max=\"100\" value=\"0\""), begun::html);
    before.press("cancel").requireNotice("Taken back: nobody got anything.");
    assertEquals(NewsMailingState.CANCELLED, stored().getFirst().state());
  }

  @Test
  @DisplayName("a mailing stopped half-way can be resumed by editors, once")
  void resume() throws Exception {
    agrees("en");
    agrees("en");
    Page ordered = page(coordinator).press("order");
    newsClock.oneMailed(stored().getFirst().id());
    Page begun = page(coordinator);
    assertTrue(begun.html().contains("Stop the mailing in the name of"), begun::html);
    Page stopped = ordered.press("cancel").requireNotice("Stopped: at most one mail went out.");
    assertFalse(stopped.offers("order") || stopped.offers("cancel"));
    String question = "2 people want this news now; at most one email went out before it stopped.";
    assertTrue(stopped.html().contains(question), stopped::html);
    assertFalse(page(visitors.of(Role.READER, campaign)).offers("resume"));
    Page resumed = stopped.press("resume").requireAt("updates/mail");
    requireNotice("The mailing goes on at this time, and can be stopped until then:", resumed);
    assertTrue(resumed.offers("cancel") && !resumed.offers("resume"));
    assertEquals(List.of(), HtmlFaults.of(resumed.html()));
    assertEquals(NewsMailingState.ORDERED, stored().getFirst().state());
    requireNotice("This was changed after you had opened it.", stopped.press("resume"));
  }

  @Test
  @DisplayName("the page polls until the mailing is over, and then says so")
  void over() throws Exception {
    agrees("en");
    Page ordered = page(coordinator).press("order");
    assertTrue(ordered.html().contains("\"Poll\""), ordered::html);
    mail(stored().getFirst());
    Page over = page(coordinator).requireWords("1 of 1");
    assertFalse(over.html().contains("\"Poll\""), over::html);
    assertFalse(over.offers("order") || over.offers("cancel"));
    requireNotice("This is not possible in the state “Mailed”.", ordered.press("cancel"));
  }

  @Test
  @DisplayName("a sample can be sent and is audited; no mailing is ordered")
  void sample() throws Exception {
    agrees("en");
    Page page = page(coordinator).press("sample").requireAt("updates/mail");
    requireNotice("No mail server is set up: the sample to test-", page);
    assertEquals("news.tested", world.audit("update", news.id()).getLast().action());
    assertEquals(List.of(), stored());
  }

  @Test
  @DisplayName("a reader sees the page without buttons; staff of another campaign get 404")
  void reader() throws Exception {
    agrees("en");
    order();
    Page page = page(visitors.of(Role.READER, campaign));
    page.requireWords("This can be read, not changed.", "English: 1", "0 of 1");
    assertFalse(page.offers("order") || page.offers("sample") || page.offers("cancel"));
    CampaignView other = world.liveCampaign();
    Visitor stranger = visitors.coordinator(other);
    stranger.open("updates/mail?campaign=" + other.slug() + "&id=" + news.id()).require(404);
    stranger.open(address(news)).require(404);
    coordinator.open("updates/mail?campaign=" + campaign.slug()).require(404);
  }

  @Test
  @DisplayName("the page is right to left in Arabic, in valid HTML")
  void arabic() throws Exception {
    agrees("en");
    agrees("ur");
    coordinator.open("profile/edit").type("language", "ar").press("save").require(200);
    Page page = page(coordinator);
    assertTrue(page.html().contains("lang=\"ar\" dir=\"rtl\""), page::html);
    page.requireWords("الأخبار بالبريد الإلكتروني", "هو حر", "شخص واحد يقرأ باللغة التالية");
    Page ordered = page.press("order").requireAt("updates/mail");
    requireNotice("طُلب الإرسال: سيصل الخبر إلى شخصين.", ordered);
    assertEquals(List.of(), HtmlFaults.of(ordered.html()));
  }
}
