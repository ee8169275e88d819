package org.tadamun.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API's root; the modules' resources and the kernel's providers are found by scanning. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

  /**
   * Switches WADL off: that second description beside {@code /openapi} would reveal the server's
   * build.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
