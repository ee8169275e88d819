package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.console.DashboardPoll;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A decision on one row of the list of signatures while other rows are selected")
class ChosenBeforeIT extends FourEyes {

  @Inject private Moderation moderation;
  @Inject private ModerationWorld moderationWorld;
  @Inject private PetitionAddress address;
  @Inject private Visitors visitors;

  private Visitor visitor;

  /** The oldest first, whereas a list has the newest first. */
  private List<Long> ids;

  @BeforeEach
  void sign() {
    visitor = visitors.of(anna);
    ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(moderationWorld.confirmed(petition, "SE"));
    }
  }

  private String list() {
    return "petition/signatures" + address.of(petition) + "&state=CONFIRMED";
  }

  /**
   * The list with a selection, which a script would send; here a refused search carries it along.
   */
  private Page chosen(List<Long> those) {
    String selection = those.stream().map(String::valueOf).collect(Collectors.joining(","));
    Page page = visitor.open(list()).require(200);
    Page chosen = page.type("list", "list").type("signatures_selection", selection);
    return chosen.type("name", "a").press("go").requireMistakeAt("name");
  }

  private static String hold(Page page) {
    return page.buttons().stream().filter(one -> one.endsWith(":hold")).findFirst().orElseThrow();
  }

  private SignatureState state(int of) {
    return moderationWorld.signature(ids.get(of)).state();
  }

  @Test
  @DisplayName("the other rows stay selected, with the typed reason and note")
  void selectionStays() {
    Page page = chosen(ids.subList(0, 2)).requireWords("2 signatures chosen");
    Page typed = page.type("reason", "AUTOMATED").type("note", "All of one minute");
    Page after = typed.press(hold(page)).requireNotice("One signature held");
    after.requireWords("2 signatures chosen", "Confirmed 3");
    assertEquals("AUTOMATED", after.value("reason"));
    assertEquals("All of one minute", after.value("note"));
    after.press("invalidateChosen").requireNotice("2 signatures invalidated");
    assertEquals(
        List.of(
            SignatureState.INVALIDATED,
            SignatureState.INVALIDATED,
            SignatureState.CONFIRMED,
            SignatureState.HELD),
        List.of(state(0), state(1), state(2), state(3)));
  }

  /** Polls for the dashboard in another window, with the cookies that the browser has by then. */
  private Answer poll(Page board) {
    Api browser = Site.browser().with("Cookie", visitor.cookies());
    Answer polled = DashboardPoll.ask(browser, address.campaignOf(petition), board.html());
    assertTrue(DashboardPoll.isAnswered(polled), polled::toString);
    return polled;
  }

  @Test
  @DisplayName(
      "console.flash R1: a dashboard polling meanwhile takes neither selection nor message")
  void otherWindow() {
    Page board = visitor.open("dashboard" + address.campaignOf(petition)).require(200);
    Page typed = chosen(ids.subList(0, 2)).type("note", "All of one minute");
    List<Answer> asked = new ArrayList<>();
    visitor.meanwhile(() -> asked.add(poll(board)));
    Page after = typed.press(hold(typed)).requireNotice("One signature held");
    assertEquals(1, asked.size());
    assertTrue(asked.getFirst().cookie("csfcfc").isEmpty(), "nor is its cookie another one");
    after.requireWords("2 signatures chosen", "Confirmed 3");
    assertEquals("All of one minute", after.value("note"));
  }

  @Test
  @DisplayName("the decided row and rows that a colleague decided meanwhile are no longer selected")
  void deselectsDecidedRows() throws Exception {
    Page page = chosen(ids).requireWords("4 signatures chosen");
    List<Long> first = ids.subList(0, 1);
    Acting.as(
        bilal,
        () -> moderation.decideAll(petition.slug(), first, Decision.of(ModerationCommand.HOLD)));
    Page after = page.press(hold(page)).requireNotice("One signature held");
    after.requireWords("2 signatures chosen", "Held for review 2");
  }

  @Test
  @DisplayName(
      "nothing is selected in a list opened later or after a decision on all selected rows")
  void selectionIsNotKeptForLater() {
    Page page = chosen(ids.subList(0, 2));
    page.press(hold(page)).requireWords("2 signatures chosen");
    visitor.open(list()).require(200).requireNoWords("chosen");
    Page done = chosen(ids.subList(0, 2)).press("holdChosen").requireNotice("2 signatures held");
    done.requireNoWords("signatures chosen", "signature chosen");
  }

  @Test
  @DisplayName("the label of each button names the signer")
  void buttonNamesSigner() {
    Page page = visitor.open(list()).require(200);
    String html = page.html().replace("\u2068", "").replace("\u2069", "");
    for (String act : List.of("Hold", "Invalidate", "Erase or copy")) {
      assertTrue(html.contains("aria-label=\"" + act + ": Zara Khan (Sweden)\""), act + html);
    }
  }
}
