package org.tadamun.web.console.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.kernel.staff.boundary.Staff;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.kernel.update.boundary.UpdateDraft;
import org.tadamun.kernel.update.boundary.UpdateView;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;
import org.tadamun.web.testing.log.LogLines;
import org.w3c.dom.Element;

@InServer
@DisplayName("Failed and refused pages of the console")
class FailurePagesIT extends CoordinatorsDesk {

  private static final String NUMBER = "Error number: ";

  /** The logger above all of ours, so that a second line for the same failure would be found. */
  private static final String OURS = "org.tadamun";

  private static final Pattern NUMBER_SHOWN = Pattern.compile(NUMBER + "([0-9a-f-]{36})");
  private static final Pattern ERROR_PAGE =
      Pattern.compile("<redirect url=\"/console/(error\\?[^\"]+)\"");

  @Resource(lookup = "java:app/jdbc/tadamun")
  private DataSource dataSource;

  @Inject private Staff staff;
  @Inject private Updates updates;

  private Page open(String page, String more) {
    return coordinator.open(page + "?campaign=" + campaign.slug() + more);
  }

  @Test
  @DisplayName("R1: a missing page answers 404 and shows the number of its line in the log")
  void missingPageShowsNumber() {
    try (LogLines log = new LogLines(OURS)) {
      Page page = open("updates/edit", "&id=no-such-news").require(404);
      log.requireOne(number(page), "INFO Refused as not-found: GET /console/updates/edit, ");
      Page nowhere = open("no/such/page", "").require(404);
      log.requireOne(number(nowhere), "INFO Refused as not-found: GET /console/no/such/page, ");
      assertFalse(log.lines().toString().contains("no-such-news"), "no parameters");
    }
  }

  @Test
  @DisplayName("R3: a malformed parameter answers 400, an empty one is ignored")
  void unreadable() {
    try (LogLines log = new LogLines(OURS)) {
      Page state = open("updates/list", "&state=NO_SUCH_STATE").require(400);
      log.requireOne(number(state), "INFO Refused as malformed: GET /console/updates/list, ");
      Page beforeFaces = open("updates/edit", "&id=a%00b").require(400);
      log.requireOne(number(beforeFaces), "INFO Refused as malformed: GET /console/updates/edit, ");
    }
    open("petition/signatures", "&version=second").require(400);
    open("actions/list", "&from=yesterday").require(400);
    open("actions/command", "&id=any&command=vanish").require(400);
    open("updates/list", "&state=").require(200);
    open("updates/list", "&campaign=%00").require(400);
  }

  @Test
  @DisplayName("R1: a stranger is shown no number, and the log has no line of the page")
  void stranger() {
    try (LogLines log = new LogLines(OURS)) {
      Page page = Visitor.stranger().open("invitation?token=%00").require(400);
      page.requireNoWords(NUMBER.strip());
      List<String> said =
          log.lines().stream().filter(line -> line.contains("/console/invitation")).toList();
      assertEquals(List.of(), said);
    }
  }

  @Test
  @DisplayName("R1: a form refused after a role was revoked answers 403 with the number of the log")
  void afterForm() throws Exception {
    Person other = visitors.everywhere(Role.ADMINISTRATOR).person();
    Visitor administrator = visitors.everywhere(Role.ADMINISTRATOR);
    String id = administrator.person().publicId();
    Acting.does(other, () -> staff.grant(id, new RoleRequest(Role.READER, campaign.id(), null)));
    Page form = administrator.open("retention/list").require(200);
    String role = Acting.as(other, () -> staff.byPublicId(id)).assignments().getFirst().publicId();
    Acting.does(other, () -> staff.revokeRole(id, role));
    try (LogLines log = new LogLines(OURS)) {
      Page refused = form.press("go").require(403);
      log.requireOne(number(refused), "INFO Refused to staff:" + id + ": ");
    }
  }

  @Test
  @DisplayName("R1: a failure shows the number of the log, both as a page and after a script")
  void logged() throws Exception {
    UpdateDraft draft =
        new UpdateDraft(LocalizedText.of("en", "He is free"), LocalizedText.of("en", "At last."));
    UpdateView news =
        Acting.as(coordinator.person(), () -> updates.draft(campaign.id(), draft, null));
    Page form = open("updates/edit", "&id=" + news.id()).require(200);
    String title = title(news.id(), "{");
    try (LogLines log = new LogLines("org.tadamun.web.console.failure")) {
      Page opened = open("updates/edit", "&id=" + news.id()).require(500);
      log.requireFailure(number(opened));
      String answer = form.askFor("form messages").press("save").html();
      Matcher address = ERROR_PAGE.matcher(answer);
      assertTrue(address.find(), answer);
      String sentTo = address.group(1).replace("&amp;", "&");
      log.requireFailure(number(coordinator.open(sentTo)));
    } finally {
      title(news.id(), title);
    }
  }

  @Test
  @DisplayName(
      "R1: a failure while a part is rendered answers a script with nothing but a redirect")
  void halfDrawn() throws Exception {
    Page form = open("updates/edit", "").require(200);
    // Rendering a part that has a script fails without the nonce of the page's scripts.
    String answer = form.askFor("form messages").pressWithoutScripts("save").html();
    Element whole =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertEquals("partial-response", whole.getTagName());
    assertEquals(1, whole.getChildNodes().getLength(), answer);
    Element redirect = (Element) whole.getFirstChild();
    assertTrue(redirect.getAttribute("url").startsWith("/console/error?problem="), answer);
  }

  private static String number(Page page) {
    Matcher number = NUMBER_SHOWN.matcher(page.words());
    assertTrue(number.find(), page::words);
    return number.group(1);
  }

  /** Stores text as the title of the news, which may be unreadable, and returns the former one. */
  private String title(String id, String json) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT title FROM kernel_update WHERE public_id = ?");
        PreparedStatement update =
            connection.prepareStatement("UPDATE kernel_update SET title = ? WHERE public_id = ?")) {
      query.setString(1, id);
      String before;
      try (ResultSet row = query.executeQuery()) {
        assertTrue(row.next());
        before = row.getString(1);
      }
      update.setString(1, json);
      update.setString(2, id);
      assertEquals(1, update.executeUpdate());
      return before;
    }
  }

  @Test
  @DisplayName("a form sent after the session ended leads to the sign-in page")
  void ended() {
    Page form = open("updates/edit", "").type("title_en", "He is free");
    coordinator.signOut();
    form.press("save").requireAt("sign-in").requireWords("Your session has ended.");
  }

  @Test
  @DisplayName("an expired page is loaded anew, says that nothing was saved, and has empty fields")
  void expired() {
    Page form = open("updates/edit", "").type("title_en", "He is free");
    Page anew = form.type("jakarta.faces.ViewState", "1:2").press("save").requireAt("updates/edit");
    anew.requireWords("Nothing was saved", "typed once more");
    assertEquals("updates/edit?campaign=" + campaign.slug() + "&expired=true", anew.location());
    assertEquals("", anew.value("title_en"));
    Page again = anew.type("jakarta.faces.ViewState", "1:2").press("save");
    assertEquals(anew.location(), again.location());
    open("updates/edit", "").requireNoWords("Nothing was saved");
  }

  @Test
  @DisplayName("R2: the message that nothing was saved disappears with the next message")
  void savedAfterwards() {
    Page old = open("campaign/overview", "").type("jakarta.faces.ViewState", "1:2");
    Page anew = old.press("offline").requireAt("campaign/overview");
    assertTrue(anew.notices().getFirst().startsWith("Nothing was saved"), anew::words);
    String changed = anew.askFor("messages standing commands").press("offline").html();
    assertFalse(changed.contains("Nothing was saved"), changed);
    assertTrue(changed.contains("The campaign is offline"), changed);
  }

  @Test
  @DisplayName("a form still works after 30 other pages were opened")
  void formWorksAfterManyPages() {
    Page form = open("updates/edit", "").type("title_en", "He is free");
    for (int other = 0; other < 30; other++) {
      open("updates/edit", "").require(200);
    }
    form.type("body_en", "He came home.").press("save").requireNotice("News saved");
  }
}
