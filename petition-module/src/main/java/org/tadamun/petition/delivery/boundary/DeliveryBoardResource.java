package org.tadamun.petition.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;

/** Serves the delivery board of a campaign; needs {@code addressee:write}. */
@Path("campaigns/{slug}/delivery-board")
@RequestScoped
@RolesAllowed(Permission.ADDRESSEE_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryBoardResource {

  @EJB private Campaigns campaigns;
  @EJB private DeliveryBoard board;

  @GET
  public BoardView board(@PathParam("slug") String slug) {
    return board.of(campaigns.bySlug(slug).orElseThrow(NotFound::new).id());
  }
}
