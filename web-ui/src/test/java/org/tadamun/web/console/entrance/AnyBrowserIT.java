package org.tadamun.web.console.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.boundary.Invitations;
import org.tadamun.kernel.staff.boundary.OneTimeLinks;
import org.tadamun.kernel.staff.boundary.People;
import org.tadamun.kernel.staff.boundary.RoleRequest;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;

@InServer
@DisplayName("The sign-in pages of the console in any browser")
class AnyBrowserIT {

  private static final String PASSWORD = "nine lanterns over the harbour";
  private static final Map<String, String> BARE =
      Map.of("form", "form", "jakarta.faces.ViewState", "stateless");

  @Inject private AsSystem system;
  @Inject private Invitations invitations;
  @Inject private OneTimeLinks links;
  @Inject private People people;
  @Inject private World world;

  private final Logger root = Logger.getLogger("");
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          String name = String.valueOf(line.getLoggerName());
          boolean pages =
              name.contains("faces") || name.startsWith("org.tadamun.web.console.failure");
          if (pages && line.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.add(name + ": " + line.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    root.addHandler(listener);
  }

  @AfterEach
  void stop() {
    root.removeHandler(listener);
  }

  private String invitation(String email) throws Exception {
    Person anna = world.person(Role.ADMINISTRATOR, null, null);
    RoleRequest reader = new RoleRequest(Role.READER, null, null);
    Acting.as(anna, () -> invitations.invite(new Invitations.Draft("Omar", email, "ar", reader)));
    return "invitation?token=" + people.token("staff.invitation", email).orElseThrow();
  }

  private static String address() {
    return World.unique("omar") + "@example.org";
  }

  @Test
  @DisplayName("without scripts, the forms show their mistakes and work")
  void withoutScripts() throws Exception {
    String email = address();
    Page page = Visitor.stranger().open(invitation(email)).require(200);
    assertEquals("", page.value("zone"), "whoever invites him is on a clock of his own");
    page.type("password", "short").type("repeated", "long").type("zone", "Nowhere/Land");
    page = page.pressWithoutScripts("go").requireMistakeAt("password", "repeated", "zone");
    page.type("password", PASSWORD).type("repeated", PASSWORD).type("zone", "Asia/Karachi");
    page.pressWithoutScripts("go").requireAt("");
    assertEquals("Asia/Karachi", people.find(email).orElseThrow().zone());

    Page wrong = Visitor.stranger().open("sign-in").type("email", email).type("password", "x");
    wrong = wrong.pressWithoutScripts("go").requireAt("sign-in");
    wrong.requireWords("We do not recognise").type("password", PASSWORD);
    wrong.pressWithoutScripts("go").requireAt("");

    Page forgotten = Visitor.stranger().open("forgotten-password").type("email", "none");
    forgotten = forgotten.pressWithoutScripts("go").requireMistakeAt("email");
    forgotten.type("email", address()).pressWithoutScripts("go").requireWords("on its way");

    String link = system.run(() -> links.administratorLink()).replaceFirst(".*/console/", "");
    Visitor.stranger().open(link).pressWithoutScripts("go").requireMistakeAt("name", "password");
    assertEquals(List.of(), complaints);
  }

  @Test
  @DisplayName("a bare form that no page has written is refused with 400 and no warning in the log")
  void refusesBareForm() {
    for (String page : List.of("sign-in", "forgotten-password", "error", "sign-in?lang=ar")) {
      // Without the headers by which browsers tell where a form comes from.
      Answer refused = Site.post(Site.browser(), "/console/" + page, BARE);
      refused.require(400);
      assertTrue(refused.body().contains("</html>"), page);
    }
    assertEquals(List.of(), complaints);
  }

  @Test
  @DisplayName(
      "a bare form that claims to come from a script is refused with no warning in the log")
  void bareFromScript() {
    Map<String, String> form = new HashMap<>(BARE);
    form.put("jakarta.faces.partial.ajax", "true");
    Api script = Site.browser().with("Faces-Request", "partial/ajax");
    for (String page : List.of("sign-in", "forgotten-password")) {
      Answer refused = Site.post(script, "/console/" + page, form);
      assertTrue(refused.status() < 500, () -> page + " " + refused.status());
    }
    assertEquals(List.of(), complaints);
  }

  /** Reads the tag of the page only: links to other languages have attributes of their own. */
  private static void requireLanguage(String language, String direction, String html) {
    String tag = html.substring(html.indexOf("<html"), html.indexOf('>', html.indexOf("<html")));
    String expected = "lang=\"%s\" dir=\"%s\"".formatted(language, direction);
    assertTrue(tag.contains(expected), tag);
  }

  private static void requireArabic(Page page) {
    requireLanguage("ar", "rtl", page.html());
  }

  @Test
  @DisplayName("the chosen language is kept on the following pages, also after a mistake")
  void language() throws Exception {
    Page page = Visitor.stranger().open("sign-in?lang=ar&next=/console/profile/edit");
    page.type("email", "x@example.org").type("password", "x");
    Page wrong = page.press("go").require(200);
    requireArabic(wrong);
    // The second form is sent from the URL of the refused one.
    wrong = wrong.type("password", "y").press("go").require(200);
    requireArabic(wrong);
    String words = wrong.words();
    assertTrue(!words.contains("We do not recognise"), words);
    List<String> onward = wrong.links("");
    assertTrue(onward.contains("forgotten-password?lang=ar"), onward::toString);

    Page forgotten = Visitor.stranger().open("forgotten-password?lang=ar").type("email", "none");
    forgotten = forgotten.press("go").requireMistakeAt("email");
    requireArabic(forgotten);
    Page sent = forgotten.type("email", address()).press("go").requireAt("sign-in");
    requireArabic(sent);

    Page invitation = Visitor.stranger().open(invitation(address()) + "&lang=ur").press("go");
    invitation.requireMistakeAt("password");
    requireLanguage("ur", "rtl", invitation.html());

    String link = system.run(() -> links.administratorLink()).replaceFirst(".*/console/", "");
    requireArabic(Visitor.stranger().open(link + "&lang=ar").press("go"));
  }

  @Test
  @DisplayName("the language in the URL of another page is ignored")
  void ignoresLanguageOfReferer() {
    Api browser = Site.browser().with("Referer", "http://localhost/console/help?lang=ar");
    Answer refused = Site.post(browser, "/console/sign-in", BARE);
    requireLanguage("en", "ltr", refused.require(400).body());
  }
}
