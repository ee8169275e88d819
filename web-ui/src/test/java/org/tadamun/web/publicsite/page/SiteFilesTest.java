package org.tadamun.web.publicsite.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The site's own files")
class SiteFilesTest {

  private final Map<String, byte[]> present = new HashMap<>();
  private final SiteFiles files = new SiteFiles(context(), Clock.systemUTC());
  private int asked;

  private ServletContext context() {
    return (ServletContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> {
              asked++;
              byte[] file = present.get((String) arguments[0]);
              return file == null ? null : new ByteArrayInputStream(file);
            });
  }

  @Test
  @DisplayName("are read once")
  void once() {
    present.put("/resources/site/site.css", new byte[] {1});
    assertEquals(200, files.get("site.css").status());
    assertEquals(200, files.get("site.css").status());
    assertEquals(1, asked);
  }

  @Test
  @DisplayName("have the right media type, without which a browser does not run a script")
  void types() {
    present.put("/resources/site/framed.js", new byte[] {1});
    assertEquals("text/javascript;charset=UTF-8", files.get("framed.js").contentType());
  }

  @Test
  @DisplayName("that do not exist are not remembered as missing")
  void invented() {
    assertEquals(404, files.get("invented.css").status());
    present.put("/resources/site/invented.css", new byte[] {1});
    assertEquals(200, files.get("invented.css").status(), "not kept as missing");
    assertEquals(404, files.get("../site.css").status());
  }
}
