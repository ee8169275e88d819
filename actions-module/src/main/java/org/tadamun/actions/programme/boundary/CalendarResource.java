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
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** A campaign's programme as a calendar to subscribe to. */
@Path("campaigns/{slug}/actions.ics")
@RequestScoped
@PublicCache
@Produces(CalendarResource.MEDIA_TYPE)
public class CalendarResource {

  public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

  @EJB private Campaigns campaigns;
  @EJB private Programme programme;
  @Inject private CallerLocale caller;

  /** The language is part of the URL, because calendar programs do not send one. */
  @GET
  @PermitAll
  public String get(
      @PathParam("slug") String slug,
      @QueryParam("country") String country,
      @QueryParam("kind") String kind,
      @QueryParam("lang") String language) {
    campaigns.requirePublic(slug);
    return programme.calendar(
        slug, ProgrammeFilter.parse(null, country, kind), caller.get(language));
  }
}
