package org.tadamun.actions.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** A campaign's programme for maps. */
@Path("campaigns/{slug}/actions.geojson")
@RequestScoped
@PublicCache
@Produces("application/geo+json")
public class MapResource {

  @EJB private Campaigns campaigns;
  @EJB private Programme programme;

  @GET
  @PermitAll
  public String get(
      @PathParam("slug") String slug,
      @QueryParam("country") String country,
      @QueryParam("kind") String kind) {
    campaigns.requirePublic(slug);
    return programme.geoJson(slug, ProgrammeFilter.parse(null, country, kind));
  }
}
