package org.tadamun.petition.moderation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Page;

/** The alarms about countries of one petition; needs {@code petition:moderate}. */
@Path("petitions/{slug}/alarms")
@RequestScoped
@RolesAllowed(Permission.PETITION_MODERATE)
@Produces(MediaType.APPLICATION_JSON)
public class AlarmsResource {

  @EJB private CountryAlarms alarms;

  /** All of them, the newest first: a petition has few. */
  @GET
  public Page<AlarmView> list(@PathParam("slug") String slug) {
    return new Page<>(alarms.list(slug), null);
  }
}
