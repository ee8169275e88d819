package org.tadamun.web.console.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.mail.control.Queue;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of the outbox")
class MailPagesIT extends FourEyes {

  @Resource private UserTransaction transaction;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Outbox outbox;
  @Inject private PetitionAddress address;
  @Inject private Queue queue;
  @Inject private Visitors visitors;

  private Visitor administrator;
  private String email;

  @BeforeEach
  void enter() {
    administrator = visitors.everywhere(Role.ADMINISTRATOR);
    email = World.unique("omar") + "@example.org";
    moderationWorld.pending(petition, "Omar", email, "SE");
  }

  private String outboxPage() {
    return "mail/outbox" + address.campaignOf(petition);
  }

  private Page list(Visitor who) {
    return who.open(outboxPage()).require(200);
  }

  private static List<String> rowButtons(Page page) {
    return page.buttons().stream().filter(button -> button.startsWith("list:mails")).toList();
  }

  @Test
  @DisplayName("the list shows the mails of its campaign without their recipients")
  void listed() {
    Page page = list(administrator).requireWords("Please confirm your signature", "All 1");
    page.requireNoWords(email);
    page.requireWords("No mailbox for mails that come back is set up");
    page.requireNoWords("The mailbox is not read");
    Page none = administrator.open(outboxPage() + "&state=BOUNCED");
    none.requireWords("No mail in this list.").follow("Clear the filter").requireWords("All 1");
    Visitor foreign = visitors.coordinator(world.liveCampaign());
    int status = foreign.open(outboxPage()).status();
    assertTrue(status == 403 || status == 404, "of another campaign: " + status);
    administrator.open("mail/outbox?campaign=no-such-campaign").require(404);
  }

  @Test
  @DisplayName("a mail is shown as its recipient sees it, and reading it is audited")
  void read() {
    Page mail = list(administrator).follow("Please confirm your signature").require(200);
    mail.requireWords(email, "/en/confirm/");
    String id = mail.location().replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "");
    assertEquals(1, world.audit("mail", id).size());
    administrator.open("mail/read?id=no-such-mail").require(404);
    administrator.open("mail/read").require(404);
  }

  @Test
  @DisplayName("a mail with an expired link says so and tells how its reader gets a new link")
  void over() throws Exception {
    transaction.begin();
    outbox.put(
        new MailOrder(
            "staff.password-reset",
            "late@example.org",
            "en",
            petition.campaignId(),
            Map.of("name", "Late", "token", "t", "at", "2020-11-20T08:00:00Z", "zone", "UTC")));
    transaction.commit();
    Page mail = list(administrator).follow("New password").require(200);
    mail.requireWords("late@example.org", "its link has expired", "Forgotten your password?");
    mail.requireNoWords("token=t");
  }

  @Test
  @DisplayName(
      "a mail refused for now says that it may have arrived, if an earlier attempt had no answer")
  void inDoubt() {
    String doubt = "It may have arrived all the same: an earlier attempt had no answer.";
    String refused = "The mail server refused it for the time being.";
    long mail = queue.newest("petition.confirm");
    queue.failed(List.of(mail), List.of("DEFERRED 450 4.2.0"));
    list(administrator).requireWords(refused, "450 4.2.0").requireNoWords(doubt);
    queue.doubt(mail);
    list(administrator).requireWords(refused, doubt);
  }

  @Test
  @DisplayName("a postponed mail says when the next attempt is, while that moment lies ahead")
  void putOff() {
    list(administrator).requireNoWords("Not before:");
    queue.putOff(petition.campaignId(), Instant.parse("2099-01-15T12:00:00Z"));
    Page page = list(administrator).requireWords("refused it for the time being", "Not before:");
    assertTrue(page.words().contains("2099"), page::words);
    queue.putOff(petition.campaignId(), Instant.parse("2020-01-15T12:00:00Z"));
    list(administrator).requireNoWords("Not before:", "2099");
  }

  @Test
  @DisplayName("a waiting mail can be tried again and cancelled, a cancelled one neither")
  void verbs() {
    List<String> buttons = rowButtons(list(administrator));
    assertEquals(2, buttons.size());
    list(administrator)
        .press(buttons.getFirst())
        .requireNotice("No mail server is set up: it waits in this list.");
    Page cancelled = list(administrator).press(buttons.getLast()).requireNotice("Cancelled.");
    assertEquals(List.of(), rowButtons(cancelled));
    cancelled.requireWords("Cancelled");
    assertTrue(list(administrator).links("Please confirm your signature").isEmpty());
  }

  @Test
  @DisplayName("an administrator can retry all failed mails; if none failed, the page says so")
  void failed() {
    assertFalse(list(administrator).offers("again"), "most of these have not failed");
    String waiting = outboxPage() + "&state=WAITING";
    administrator
        .open(waiting)
        .require(200)
        .press("again")
        .requireNotice("There was nothing to try again.");
    assertFalse(visitors.of(anna).open(waiting).require(200).offers("again"));
    long mail = queue.newest("petition.confirm");
    queue.over(List.of(mail), MailState.FAILED, Instant.parse("2020-11-20T08:00:00Z"));
    Page failed = administrator.open(outboxPage() + "&state=FAILED").require(200);
    failed.requireWords("Please confirm your signature");
    failed.press("again").requireNotice("One mail will be tried again.");
    assertEquals(MailState.WAITING, queue.find(List.of(mail)).getFirst().state());
    administrator.open(waiting).requireWords("Please confirm your signature");
  }

  @Test
  @DisplayName("cancelling from an old list cancels the mail of that row, not a newer one")
  void rowOfThePage() {
    Page old = list(administrator);
    String cancel = rowButtons(old).getLast();
    String newer = World.unique("zara") + "@example.org";
    moderationWorld.pending(petition, "Zara", newer, "SE");
    old.press(cancel).requireNotice("Cancelled.");
    Page left = list(administrator).follow("Please confirm your signature");
    left.requireWords(newer).requireNoWords(email);
  }

  @Test
  @DisplayName("a test mail is sent, and the page names its address")
  void test() {
    Page page = administrator.open("mail/outbox").require(200).press("send");
    assertEquals(1, page.notices().size());
    assertTrue(page.notices().getFirst().contains("@example.org"), page::words);
  }

  @Test
  @DisplayName("a coordinator sees the list without buttons and mails; a reader gets 403")
  void roles() {
    Visitor coordinator = visitors.of(anna);
    Page page = list(coordinator).requireWords("Please confirm your signature", "All 1");
    assertEquals(List.of(), rowButtons(page));
    assertFalse(page.offers("send"));
    assertEquals(List.of(), page.links("Please confirm your signature"), "no dead link");
    String read =
        list(administrator).follow("Please confirm your signature").require(200).location();
    String id = read.replaceFirst(".*[?&]id=", "").replaceFirst("&.*", "");
    assertEquals(403, coordinator.open("mail/read?id=" + id).status());
    Visitor reader = visitors.of(Role.READER, address.campaign(petition));
    assertEquals(403, reader.open(outboxPage()).status());
    assertEquals(403, reader.open("mail/read?id=any").status());
  }

  @Test
  @DisplayName("a coordinator of one country gets no links to the outbox, and 403")
  void oneCountry() {
    String dashboard = "dashboard" + address.campaignOf(petition);
    Visitor coordinator = visitors.of(anna);
    Page whole = coordinator.open(dashboard).require(200);
    assertFalse(whole.links("Outbox").isEmpty(), "in the menu");
    assertFalse(whole.links("Mails waiting").isEmpty(), "as a figure");
    Visitor local = visitors.of(Role.COORDINATOR, address.campaign(petition), "SE");
    Page part = local.open(dashboard).require(200);
    assertEquals(List.of(), part.links("Outbox"));
    assertEquals(List.of(), part.links("Mails waiting"));
    assertEquals(403, local.open(outboxPage()).status());
  }
}
