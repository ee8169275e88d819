package org.tadamun.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The API's root; the modules' resources and the kernel's providers are found by scanning. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

  /** A second description beside {@code /openapi} would tell which build of the server this is. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
