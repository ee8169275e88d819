package org.tadamun.endorsements.mention.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.kernel.access.boundary.Permission;

/** What names an endorser, for staff and keys with {@code endorsement:write}. */
@Path("endorsers/{id}/mentions")
@RequestScoped
@RolesAllowed(Permission.ENDORSEMENT_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class MentionsResource {

  @EJB private Mentions mentions;

  /** What is public first; of campaigns that the caller may not read the number alone. */
  @GET
  public Mentioned list(@PathParam("id") String id) {
    return mentions.of(id);
  }
}
