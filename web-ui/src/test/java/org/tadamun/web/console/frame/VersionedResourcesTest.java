package org.tadamun.web.console.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionedResourcesTest {

  @Test
  void addressChangesWithTheContent() {
    String before = path("console", "a { color: red }");
    String after = path("console", "a { color: blue }");
    assertTrue(before.matches("/sheet\\.css\\?ln=console&v=[0-9a-f]{12}"), before);
    assertFalse(before.equals(after));
    assertEquals(before, path("console", "a { color: red }"));
  }

  @Test
  void leavesOtherLibrariesAlone() {
    assertEquals("/sheet.css?ln=primefaces", path("primefaces", "a {}"));
    assertEquals("/sheet.css?ln=null", path(null, "a {}"));
  }

  @Test
  void missingResourceIsNull() {
    assertNull(new VersionedResources(new Handler(null)).createResource("none.css", "console"));
  }

  private static String path(String library, String content) {
    return new VersionedResources(new Handler(content))
        .createResource("sheet.css", library)
        .getRequestPath();
  }

  /** A handler with one file, or none if the content is null. */
  private static final class Handler extends ResourceHandlerWrapper {

    private final String content;

    private Handler(String content) {
      super((ResourceHandler) null);
      this.content = content;
    }

    @Override
    public Resource createResource(String name, String library) {
      return content == null ? null : new File(name, library, content);
    }
  }

  private static final class File extends Resource {

    private final String content;

    private File(String name, String library, String content) {
      this.content = content;
      setResourceName(name);
      setLibraryName(library);
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    @Override
    public String getRequestPath() {
      return "/" + getResourceName() + "?ln=" + getLibraryName();
    }

    @Override
    public Map<String, String> getResponseHeaders() {
      return Map.of();
    }

    @Override
    public URL getURL() {
      return null;
    }

    @Override
    public boolean userAgentNeedsUpdate(FacesContext context) {
      return true;
    }
  }
}
