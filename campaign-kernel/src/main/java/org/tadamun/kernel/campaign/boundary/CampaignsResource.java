package org.tadamun.kernel.campaign.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.EditableAnswer;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** Campaigns for everybody, live and closed; in any state for callers who may write them. */
@Path("campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {

  @EJB private Campaigns campaigns;
  @Inject private EditableAnswer editable;

  /** Sorted by id, on which the cursor depends; ids need not follow the time of creation. */
  @GET
  @PermitAll
  @PublicCache
  public Page<CampaignAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit);
    Long before = Cursor.decodeLong(cursor);
    List<CampaignView> rows =
        campaigns.publicOnes().stream()
            .sorted(Comparator.comparingLong(CampaignView::id).reversed())
            .filter(campaign -> before == null || campaign.id() < before)
            .limit(most + 1L)
            .toList();
    return Page.of(rows, most, CampaignAnswer::of, row -> Long.toString(row.id()));
  }

  @GET
  @Path("{slug}")
  @PermitAll
  @PublicCache
  @Operation(
      description =
          "For everybody, with an entity tag that is good for If-Match. Whoever may write it sees"
              + " it in any state.")
  @SecurityRequirement(name = "key")
  public CampaignAnswer one(@PathParam("slug") String slug) {
    CampaignView campaign = campaigns.readable(slug);
    editable.of(campaign.version(), campaigns.mayWrite(campaign));
    return CampaignAnswer.of(campaign);
  }
}
