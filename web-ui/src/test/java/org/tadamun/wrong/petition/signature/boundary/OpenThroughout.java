package org.tadamun.wrong.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Wrong: every method that is added later is open to everybody. */
@Path("throughout")
@PermitAll
public class OpenThroughout {

  @GET
  public String open() {
    return "";
  }
}
