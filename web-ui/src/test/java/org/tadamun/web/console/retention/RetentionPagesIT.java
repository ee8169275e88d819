package org.tadamun.web.console.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.kernel.retention.control.RetentionRun;
import org.tadamun.petition.exemption.boundary.ExemptionView;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.RotationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;
import org.tadamun.web.testing.lock.Await;

@InServer
@DisplayName("The pages of retention")
class RetentionPagesIT extends FourEyes {

  private static final String BEGUN = "The run has begun. It goes on in the background.";

  private static final Pattern ADDRESSES_DUE =
      Pattern.compile("tadamun\\.retention\\.addresses (?:Would be deleted now )?([0-9,]+)");

  @EJB private RetentionRun retention;
  @Inject private Clock clock;
  @Inject private Exemptions exemptions;
  @Inject private Forgetting forgetting;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private RotationWorld rotationWorld;
  @Inject private Visitors visitors;

  private Visitor first;
  private Visitor second;
  private LocalDate today;

  @BeforeEach
  void enter() {
    first = visitors.everywhere(Role.ADMINISTRATOR);
    second = visitors.everywhere(Role.ADMINISTRATOR);
    today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
  }

  private Page exempting(LocalDate lastDay) {
    Page form = first.open("retention/exempt").require(200).type("petition", petition.slug());
    return form.type("reason", "A court in Leeds").type("until", lastDay.toString()).press("make");
  }

  private String row(Page page) {
    String html = page.html();
    int row = html.indexOf(">" + petition.slug() + "<");
    return html.substring(row, html.indexOf("</tr>", row));
  }

  /** The name of the button in the row of this petition, or an empty text. */
  private String button(Page page, String id) {
    String inside = row(page);
    return inside.contains(":" + id + "\"")
        ? inside.replaceFirst("(?s).*name=\"(list:[^\"]*:" + id + ")\".*", "$1")
        : "";
  }

  /** A signature whose address is due, since its petition has been over for more than a year. */
  private long overdue() {
    long id = moderationWorld.confirmed(petition, "SE");
    forgetting.over(petition.id(), Duration.ofDays(400));
    return id;
  }

  @Test
  @DisplayName("the list names rules and how much of each is due, and opening it erases nothing")
  void dryRun() {
    retention.run();
    long id = overdue();
    Page page = first.open("retention/list").require(200);
    page.requireWords("Signatures that nobody confirmed", "Addresses of signers");
    page.requireWords("Pictures of receipts", "tadamun.retention");
    Matcher due = ADDRESSES_DUE.matcher(page.words());
    assertTrue(due.find(), page::words);
    long counted = forgetting.forecast("addresses").due();
    assertEquals(counted, Long.parseLong(due.group(1).replace(",", "")));
    assertTrue(counted > 0);
    assertNotNull(rotationWorld.encrypted(id));
  }

  /** The row of the run that began last. */
  private String newest() {
    String html = first.open("retention/reports").require(200).html();
    int row = html.indexOf("data-ri=\"0\"");
    return html.substring(row, html.indexOf("</tr>", row));
  }

  @Test
  @DisplayName("a run started from the page erases what is due; its report says what and is over")
  void run() {
    retention.run();
    long id = overdue();
    first.open("retention/list").press("go").requireAt("retention/reports").requireNotice(BEGUN);
    retention.run();
    assertNull(rotationWorld.encrypted(id));
    String report = newest();
    assertTrue(report.contains("Addresses of signers: "), report);
    assertFalse(report.contains("Still running"), report);
  }

  @Test
  @DisplayName("the report of a run that is not over says how many rules have been counted")
  void counting() {
    String report = Await.until("a run that has counted nothing", this::countingNothing);
    assertTrue(report.contains("Still running"), report);
    retention.run();
    assertFalse(newest().contains("Still running"));
  }

  /** The report of a new run that has counted nothing; empty if the timer came first. */
  private Optional<String> countingNothing() {
    retention.run();
    forgetting.uncountedRun("mails");
    String nothing = "Counting what is due: 0 of 1 purposes so far.";
    return Optional.of(newest()).filter(report -> report.contains(nothing));
  }

  @Test
  @DisplayName(
      "an exemption holds at once, is agreed to by a second person only, can be ended, is audited")
  void exempt() throws Exception {
    Page made = exempting(today.plusDays(30)).requireAt("retention/exemptions");
    made.requireWords("The petition is exempt until", petition.slug(), "A court in Leeds");
    String notice = made.notices().getFirst();
    assertTrue(notice.endsWith("longer only if a second person agrees by then."), notice);
    String row = row(made);
    assertTrue(row.contains("Holds until") && !row.contains("has to agree by"), row);
    assertEquals("", button(made, "agree"), "not by who made it");
    Page other = second.open("retention/exemptions");
    other.press(button(other, "agree")).requireNotice("You have agreed.").requireWords("Agreed");
    Page end = first.open("retention/exemptions");
    end.press(button(end, "end")).requireNotice("The exemption is ended.");
    assertEquals("", button(first.open("retention/exemptions"), "end"));
    String one = first.person().name();
    assertEquals(
        List.of(
            "exemption.made " + one,
            "exemption.agreed " + second.person().name(),
            "exemption.ended " + one),
        trail());
  }

  /** Each act of the audit trail about the petition's exemption, with its actor. */
  private List<String> trail() throws Exception {
    ExemptionView made =
        Acting.as(first.person(), () -> exemptions.rows(0, 500)).stream()
            .filter(row -> row.petition().equals(petition.slug()))
            .findFirst()
            .orElseThrow();
    return world.audit("exemption", made.id()).stream()
        .map(entry -> entry.action() + " " + entry.actor())
        .toList();
  }

  @Test
  @DisplayName("the reason of an exemption can be erased once it is over")
  void erased() {
    Page held = exempting(today.plusDays(30)).requireWords("A court in Leeds");
    assertEquals("", button(held, "erase"), "it still holds");
    Page ended = held.press(button(held, "end")).requireNotice("The exemption is ended.");
    Page erased = ended.press(button(ended, "erase")).requireNotice("The reason is erased.");
    String row = row(erased);
    assertTrue(row.contains("Erased") && !row.contains("A court in Leeds"), row);
    assertEquals("", button(erased, "erase"));
  }

  @Test
  @DisplayName("an exemption of less than a week says nothing about a second person")
  void days() {
    Page made = exempting(today.plusDays(1)).requireAt("retention/exemptions");
    String notice = made.notices().getFirst();
    assertTrue(notice.startsWith("The petition is exempt until"), notice);
    assertFalse((notice + row(made)).contains("longer only"));
  }

  @Test
  @DisplayName("each missing field and a day too far or past have their message; nothing is stored")
  void wrong() {
    Page page = first.open("retention/exempt").press("make");
    page.requireMistakeAt("petition", "reason", "until");
    Page far = exempting(today.plusYears(3)).requireMistakeAt("until");
    assertEquals("A court in Leeds", far.value("reason"));
    exempting(today.minusDays(2)).requireMistakeAt("until");
    Page last = first.open("retention/exempt").type("petition", petition.slug());
    last.type("reason", "x").type("until", "+999999999-12-31").press("make");
    assertTrue(first.open("retention/exemptions").html().indexOf(petition.slug()) < 0);
  }

  @Test
  @DisplayName("coordinators and administrators of one campaign may not open the pages")
  void closed() {
    Visitor coordinator = visitors.of(anna);
    for (String page : List.of("list", "exempt", "exemptions", "reports")) {
      assertEquals(403, coordinator.open("retention/" + page).status(), page);
    }
    Visitor narrow = visitors.of(world.person(Role.ADMINISTRATOR, petition.campaignId(), null));
    Page own = narrow.open("retention/list");
    assertFalse(own.isOpen(), "what is kept is a matter of the whole installation");
  }

  @Test
  @DisplayName("only administrators of the installation have the pages in their menu")
  void menu() {
    String here = "staff/list" + address.campaignOf(petition);
    Visitor narrow = visitors.of(world.person(Role.ADMINISTRATOR, petition.campaignId(), null));
    Page own = narrow.open(here).require(200);
    assertFalse(own.html().contains("/console/retention/list"), "it would be refused");
    assertTrue(first.open(here).require(200).html().contains("/console/retention/list"));
  }
}
