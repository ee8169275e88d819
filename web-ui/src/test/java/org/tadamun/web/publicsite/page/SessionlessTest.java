package org.tadamun.web.publicsite.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Public pages without a session")
class SessionlessTest {

  private final Exchanged exchanged = new Exchanged("POST", Map.of());
  private final SessionlessRequest request = new SessionlessRequest(exchanged.request());
  private final CapturedResponse response = new CapturedResponse(exchanged.response());

  @Test
  @DisplayName("R6: there is no session, and creating one is a fault")
  void session() {
    assertNull(request.getSession(false));
    assertThrows(IllegalStateException.class, () -> request.getSession(true));
    assertThrows(IllegalStateException.class, request::getSession);
    assertNull(request.getCookies());
    assertEquals("GET", request.getMethod());
  }

  @Test
  @DisplayName("parameters are not read again, so that an unreadable form breaks no page")
  void parameters() {
    assertNull(request.getParameter("name"));
    assertNull(request.getParameterValues("name"));
    assertEquals(Map.of(), request.getParameterMap());
    assertFalse(request.getParameterNames().hasMoreElements());
  }

  @Test
  @DisplayName("R6: setting a cookie is a fault")
  void cookie() {
    Cookie cookie = new Cookie("a", "b");
    assertThrows(IllegalStateException.class, () -> response.addCookie(cookie));
  }

  @Test
  @DisplayName("a page is sent only when it is complete")
  void captured() throws Exception {
    response.setHeader("X", "1");
    response.setContentType("text/plain");
    response.getWriter().write("آزادی");
    response.getOutputStream().write('!');
    response.sendError(500, "no");
    assertEquals(500, response.getStatus());
    assertEquals(0, exchanged.body.size());
    assertEquals(Map.of(), exchanged.headers);
    response.reset();
    response.getWriter().write("د");
    assertEquals("د", new String(response.toBytes(), StandardCharsets.UTF_8));
    assertEquals(200, response.getStatus());
  }
}
