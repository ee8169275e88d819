package org.tadamun.wrong.web.api;

import jakarta.annotation.security.DenyAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Wrong: its operation is hidden from the description, its parameter is not. */
@Path("hidden")
public class HidesHalf {

  @GET
  @DenyAll
  @Path("{id}")
  @Operation(hidden = true)
  public String hidden(@PathParam("id") String id) {
    return id;
  }
}
