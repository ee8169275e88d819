package org.tadamun.wrong.petition.signature.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.tadamun.wrong.petition.signature.entity.Signed;

/** Wrong: answers with an entity. */
@Path("wrong")
@PermitAll
public class LeakingResource {

  @GET
  public Optional<Signed> first() {
    return Optional.empty();
  }
}
