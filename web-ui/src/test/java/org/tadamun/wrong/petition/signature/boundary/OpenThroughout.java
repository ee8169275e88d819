package org.tadamun.wrong.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Wrong: open with all methods that it will ever have. */
@Path("throughout")
@PermitAll
public class OpenThroughout {

  @GET
  public String open() {
    return "";
  }
}
