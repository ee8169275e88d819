package org.tadamun.wrong.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Wrong: it names no role. */
@Path("open")
public class OpenResource {

  @GET
  public String open() {
    return "";
  }
}
