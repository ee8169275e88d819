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

/** The places that name an endorser, for staff and keys with {@code endorsement:write}. */
@Path("endorsers/{id}/mentions")
@RequestScoped
@RolesAllowed(Permission.ENDORSEMENT_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class MentionsResource {

  @EJB private Mentions mentions;

  /** The public ones first; for campaigns that the caller may not read only their number. */
  @GET
  public Mentioned list(@PathParam("id") String id) {
    return mentions.of(id);
  }
}
