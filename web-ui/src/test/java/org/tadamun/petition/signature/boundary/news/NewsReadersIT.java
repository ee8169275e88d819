package org.tadamun.petition.signature.boundary.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.Postman;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.ChangeKind;
import org.tadamun.petition.signature.boundary.OwnChoices;
import org.tadamun.petition.signature.boundary.OwnSignature;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.search.NewsReach;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Readers of mailed news")
class NewsReadersIT extends NewsScene {

  private static final int PORTION = 200;
  private static final int DEFERRED = 1_000;
  private static final LocalDateTime FAR = LocalDateTime.of(2100, 1, 1, 0, 0);

  @Inject private NewsClock newsClock;
  @Inject private OwnSignature own;
  @Inject private Outbox outbox;
  @Inject private Postman postman;
  @Inject private Queue queue;

  private void ends(String token) {
    ConsentGiven no = new ConsentGiven(owner, "NEWS", false);
    own.choose(token, new OwnChoices(null, null, null, null, List.of(no)));
  }

  private long newestRow(PetitionView on) {
    return petitionWorld.rows(on.id()).getLast().id();
  }

  private void renew() throws Exception {
    petition =
        petitionWorld.publishNow(anna, petition.slug(), PetitionWorld.text(), ChangeKind.MATERIAL);
  }

  private NewsReach.OfOrganisation reach() throws Exception {
    return Acting.as(anna, () -> mailings.reach(news.id())).organisations().getFirst();
  }

  @Test
  @DisplayName(
      "R2: news goes to signers who agreed, confirmed, count and can be reached, and to no others")
  void recipients() throws Exception {
    String yes = address("yes");
    String no = address("no");
    String pending = address("pending");
    String gone = address("gone");
    String erased = address("erased");
    String dead = address("dead");
    String imported = address("brought");
    signs(petition, yes, "sv", true);
    signs(petition, no, "en", false);
    begins(petition, pending, "en", true);
    own.withdraw(signs(petition, gone, "en", true));
    own.erase(signs(petition, erased, "en", true));
    signs(petition, dead, "en", true);
    newsClock.bounced(newestRow(petition));
    signs(petition, imported, "en", true);
    time.imported(newestRow(petition));
    NewsReach.OfOrganisation reach = reach();
    assertEquals(owner, reach.organisation());
    assertEquals(1, reach.people());
    assertEquals(Map.of("sv", 1L), reach.byLanguage());
    assertEquals(1, reach.untranslated(), "it is not written in Swedish");
    assertEquals(1, reach.imported());
    NewsMailingView done = mail(order());
    assertEquals(1, done.mailed());
    assertEquals(1, newsTo(yes));
    for (String other : List.of(no, pending, gone, erased, dead, imported)) {
      assertEquals(0, newsTo(other), other);
    }
  }

  @Test
  @DisplayName("R2: a consent to one organisation does not count for another")
  void otherOrganisation() throws Exception {
    String amal = address("amal");
    signs(petition, amal, "en", true);
    String partner = world.partner(campaign);
    List<NewsReach.OfOrganisation> all =
        Acting.as(anna, () -> mailings.reach(news.id())).organisations();
    assertEquals(2, all.size());
    assertEquals(
        0,
        all.stream()
            .filter(one -> one.organisation().equals(partner))
            .findFirst()
            .orElseThrow()
            .people());
  }

  @Test
  @DisplayName("R3: a signer of two versions gets one mail, in the language of the later one")
  void versions() throws Exception {
    String amal = address("amal");
    signs(petition, amal, "en", true);
    renew();
    signs(petition, amal, "ar", true);
    assertEquals(Map.of("ar", 1L), reach().byLanguage());
    assertEquals(1, mail(order()).mailed());
    assertEquals(1, newsTo(amal));
    assertEquals("ar", queue.find(List.of(queue.newest(NEWS))).getFirst().language());
  }

  @Test
  @DisplayName("R2: a refusal under the later of two versions ends the news")
  void laterNo() throws Exception {
    String amal = address("amal");
    String other = address("other");
    signs(petition, other, "en", true);
    signs(petition, amal, "en", true);
    renew();
    signs(petition, amal, "en", false);
    assertEquals(1, reach().people());
    mail(order());
    assertEquals(0, newsTo(amal));
    assertEquals(1, newsTo(other));
  }

  @Test
  @DisplayName("R2: a refusal ends the news also where it replaces an imported signature")
  void noToImported() throws Exception {
    String amal = address("amal");
    signs(petition, amal, "en", true);
    renew();
    signs(petition, amal, "en", true);
    time.imported(newestRow(petition));
    signs(petition, amal, "en", false);
    assertFalse(petitionWorld.rows(petition.id()).getLast().isImported(), "it is his own");
    String bert = address("bert");
    signs(petition, bert, "en", true);
    assertEquals(1, reach().people());
    mail(order());
    assertEquals(0, newsTo(amal));
    assertEquals(1, newsTo(bert));
  }

  @Test
  @DisplayName("R2: neither an unconfirmed refusal nor one in an import ends the news")
  void strangersNo() throws Exception {
    PetitionView second = petitionWorld.open(campaign);
    String amal = address("amal");
    String bert = address("bert");
    String cara = address("cara");
    for (String one : List.of(amal, bert, cara)) {
      signs(petition, one, "en", true);
    }
    begins(second, amal, "en", false);
    signs(second, bert, "en", false);
    time.imported(newestRow(second));
    renew();
    begins(petition, cara, "en", false);
    assertEquals(3, reach().people());
    assertEquals(3, mail(order()).mailed());
    for (String one : List.of(amal, bert, cara)) {
      assertEquals(1, newsTo(one), one);
    }
  }

  @Test
  @DisplayName("R3: a signer of two petitions of the campaign gets one mail")
  void petitions() throws Exception {
    PetitionView second = petitionWorld.open(campaign);
    String amal = address("amal");
    signs(petition, amal, "en", true);
    signs(second, amal, "en", true);
    NewsMailingView ordered = order();
    assertEquals(2, ordered.estimated(), "nobody can tell beforehand that they are one");
    assertEquals(1, mail(ordered).mailed());
    assertEquals(1, newsTo(amal));
  }

  @Test
  @DisplayName("R2: ending the news under one petition ends it under all, until a later consent")
  void endedElsewhere() throws Exception {
    PetitionView second = petitionWorld.open(campaign);
    String amal = address("amal");
    String bert = address("bert");
    signs(second, amal, "en", true);
    ends(signs(petition, amal, "en", true));
    ends(signs(petition, bert, "en", true));
    signs(second, bert, "en", true);
    mail(order());
    assertEquals(0, newsTo(amal));
    assertEquals(1, newsTo(bert));
  }

  @Test
  @DisplayName("R2: the news stays ended once the signature by which it was ended is erased")
  void endedForGood() throws Exception {
    PetitionView second = petitionWorld.open(campaign);
    String amal = address("amal");
    String bert = address("bert");
    String first = signs(petition, amal, "en", true);
    String other = signs(second, amal, "en", true);
    signs(second, bert, "en", true);
    ends(first);
    assertTrue(signatures.peek(other).agreed().isEmpty(), "his own page shows it under each");
    own.erase(first);
    mail(order());
    assertEquals(0, newsTo(amal));
    assertEquals(1, newsTo(bert), "others go on");
  }

  @Test
  @DisplayName(
      "R4: no mail is sent to signers who end the news before it is made or while it waits")
  void endedMeanwhile() throws Exception {
    String before = address("before");
    String after = address("after");
    final String first = signs(petition, before, "en", true);
    final String second = signs(petition, after, "en", true);
    NewsMailingView ordered = order();
    ends(first);
    mail(ordered);
    assertEquals(0, newsTo(before));
    assertEquals(1, newsTo(after));
    long waiting = queue.newest(NEWS);
    assertFalse(postman.isOver(waiting));
    ends(second);
    assertTrue(postman.isOver(waiting));
  }

  @Test
  @DisplayName("R4: a waiting mail is called back when its signer withdraws")
  void withdrawnMeanwhile() throws Exception {
    String amal = address("amal");
    String token = signs(petition, amal, "en", true);
    mail(order());
    assertEquals(1, newsTo(amal));
    own.withdraw(token);
    assertEquals(0, newsTo(amal));
  }

  @Test
  @DisplayName(
      "R6: a mailing waits while a full portion of news is due, not while that is deferred")
  void crowd() throws Exception {
    String amal = address("amal");
    signs(petition, amal, "en", true);
    crowd(PORTION);
    NewsMailingView ordered = order();
    assertTrue(mail(ordered).isUnderWay());
    assertEquals(0, newsTo(amal));
    newsClock.tried(campaign.id(), LocalDateTime.of(2020, 1, 1, 0, 0));
    mail();
    assertEquals(0, newsTo(amal), "their time has come again");
    newsClock.tried(campaign.id(), FAR);
    mail();
    assertEquals(1, newsTo(amal), "a few dead domains hold nobody up");
    assertFalse(now(ordered).isUnderWay());
  }

  @Test
  @DisplayName("R6: a mailing waits while the mail server defers a thousand mails")
  void putOff() throws Exception {
    String amal = address("amal");
    signs(petition, amal, "en", true);
    crowd(DEFERRED);
    newsClock.tried(campaign.id(), FAR);
    NewsMailingView ordered = order();
    assertTrue(mail(ordered).isUnderWay());
    assertEquals(0, newsTo(amal));
  }

  private void crowd(int many) {
    MailOrder one = new MailOrder(NEWS, "crowd@example.org", "en", campaign.id(), Map.of());
    time.inTransaction(() -> Collections.nCopies(many, one).forEach(outbox::put));
  }
}
