package org.tadamun.web.testing.console;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.tadamun.kernel.staff.boundary.SignIns;
import org.tadamun.kernel.staff.boundary.StaffIdentity;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.security.cookie.ResumeCookie;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.Site;

/**
 * Opens a session without a password, whose slow hash has tests of its own. Called without a
 * person, it answers how many seconds the present session may be idle. Only in tests.
 */
@WebServlet(TestEntrance.PATH)
public class TestEntrance extends HttpServlet {

  public static final String PATH = "/testing/enter";
  public static final String SESSION = "tadamun-session";
  public static final String STAY = "tadamun-stay";

  @EJB private SignIns signIns;
  @EJB private AsSystem system;
  @Inject private ConsoleSession sessions;

  /** A browser signed in as this person, for tests that read more than a page's words. */
  public static Api enter(Person who) {
    return enter("?who=" + who.publicId());
  }

  /** A browser signed in with this credential version, which may be an older one. */
  public static Api enter(StaffIdentity.Shown who) {
    return enter("?who=" + who.publicId() + "&version=" + who.credentialVersion());
  }

  private static Api enter(String query) {
    String cookie = Site.get(PATH + query).require(200).cookie(SESSION).orElseThrow();
    return Site.browser().with("Cookie", cookie.replaceFirst(";.*", ""));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String who = request.getParameter("who");
    if (who != null) {
      String version = request.getParameter("version");
      ResumeCookie.answerBy(request, response);
      int shown = version == null ? present(who) : Integer.parseInt(version);
      sessions.open(request, new StaffIdentity.Shown(who, shown));
      return;
    }
    HttpSession session = request.getSession(false);
    response.getWriter().print(session == null ? 0 : session.getMaxInactiveInterval());
  }

  private int present(String who) {
    return system.run(() -> signIns.identity(who)).orElseThrow().credentialVersion();
  }
}
