package org.tadamun.actions.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** One action as a calendar file. */
@Path("actions/{id}.ics")
@RequestScoped
@PublicCache
@Produces(CalendarResource.MEDIA_TYPE)
public class ActionCalendarResource {

  @EJB private Programme programme;
  @Inject private CallerLocale caller;

  @GET
  @PermitAll
  public String get(@PathParam("id") String id, @QueryParam("lang") String language) {
    return programme.calendarOfOne(id, caller.get(language));
  }
}
