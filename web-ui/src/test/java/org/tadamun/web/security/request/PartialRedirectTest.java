package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The redirect of a partial request")
class PartialRedirectTest {

  private static final String ID = "3f0c2a52-0f4e-4a53-9d5c-6b1c9a1f7f10";

  @Test
  @DisplayName("is a partial response with status 200")
  void told() throws IOException {
    StringWriter body = new StringWriter();
    PrintWriter writer = new PrintWriter(body);
    Map<String, Object> said = new TreeMap<>();
    HttpServletResponse response =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                PartialRedirectTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, verb, given) -> {
                  if (verb.getName().equals("getWriter")) {
                    return writer;
                  }
                  said.put(verb.getName(), given[0]);
                  return null;
                });
    PartialRedirect.send(response, "/tadamun/console/error?problem=too-large&id=" + ID);
    assertEquals(
        Map.of("setStatus", 200, "setContentType", "text/xml", "setCharacterEncoding", "UTF-8"),
        said);
    assertEquals(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect"
            + " url=\"/tadamun/console/error?problem=too-large&amp;id="
            + ID
            + "\"></redirect></partial-response>",
        body.toString());
  }
}
