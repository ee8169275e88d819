package org.tadamun.web.publicsite.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.publicsite.PublicSiteServlet;
import org.tadamun.web.publicsite.SetClock;
import org.tadamun.web.publicsite.code.CodesOnward;
import org.tadamun.web.publicsite.views.PageViews;

/** The servlet has neither routes nor Faces here: a page that needs them fails. */
@DisplayName("A cached page")
class KeptPageTest {

  private final SetClock clock = new SetClock();
  private final PageCache cache = new PageCache(clock);
  private final PublicSiteServlet servlet = new PublicSiteServlet();
  private final Exchanged exchanged = new Exchanged("GET", Map.of());

  @BeforeEach
  void assemble() throws ReflectiveOperationException {
    set("cache", cache);
    set("clock", clock);
    set("onward", new CodesOnward() {});
    set("views", new PageViews());
  }

  private void set(String name, Object value) throws ReflectiveOperationException {
    Field field = PublicSiteServlet.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(servlet, value);
  }

  /** Refuses every other question, the one for a session too. */
  private HttpServletRequest request() {
    HttpServletRequest plain = exchanged.request();
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            KeptPageTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "getServletPath" -> "/en";
                  case "getPathInfo" -> "/petitions/x";
                  case "getQueryString" -> null;
                  case "getMethod" -> plain.getMethod();
                  case "getHeader" -> plain.getHeader((String) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  @DisplayName("R3: is sent from the cache alone, without database, session and Faces")
  void hit() throws Exception {
    byte[] body = "kept".getBytes(StandardCharsets.UTF_8);
    cache.get(
        "/en/petitions/x",
        () -> StoredPage.of(200, "text/html", Map.of(), body, clock.instant(), true));
    servlet.service(request(), exchanged.response());
    assertEquals(200, exchanged.status);
    assertEquals("kept", exchanged.body.toString(StandardCharsets.UTF_8));
    clock.forward(PageCache.MAX_AGE);
    assertThrows(
        NullPointerException.class,
        () -> servlet.service(request(), exchanged.response()),
        "it would be made anew");
  }
}
