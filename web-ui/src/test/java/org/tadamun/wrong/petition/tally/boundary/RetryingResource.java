package org.tadamun.wrong.petition.tally.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

/** Wrong: it tries again itself; the form that calls the same use case does not. */
@Path("retrying")
public class RetryingResource {

  @POST
  @PermitAll
  public String press() {
    return UniqueViolation.onceMore(() -> "");
  }
}
