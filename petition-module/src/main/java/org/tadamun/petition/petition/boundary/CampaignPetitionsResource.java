package org.tadamun.petition.petition.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Lists and creates the petitions of a campaign, drafts included; needs {@code petition:write}, for
 * reading {@code text:translate} is enough.
 */
@Path("campaigns/{slug}/petitions")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class CampaignPetitionsResource {

  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;
  @EJB private Addressees addressees;

  @GET
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  @Operation(description = "In any state, the oldest first; for whoever writes or translates them.")
  public Page<EditedPetition> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    CampaignView campaign = campaigns.bySlug(slug).orElseThrow(NotFound::new);
    int most = Page.limit(limit);
    Long after = Cursor.decodeLong(cursor);
    List<PetitionView> rows =
        petitions.writable(campaign.id(), after == null ? 0 : after, most + 1);
    Set<Long> whom =
        rows.stream().flatMap(one -> one.addressees().stream()).collect(Collectors.toSet());
    Map<Long, AddresseeView> known = addressees.byIds(whom);
    return Page.of(
        rows,
        most,
        one -> EditedPetition.of(one, campaign.slug(), EditedPetition.addressed(one, known)),
        one -> Long.toString(one.id()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(description = "Makes a draft, which nobody signs before it is opened.")
  @APIResponseSchema(value = EditedPetition.class, responseCode = "201")
  public Response create(@PathParam("slug") String slug, PetitionRequest request) {
    CampaignView campaign = campaigns.bySlug(slug).orElseThrow(NotFound::new);
    PetitionRequest sent = Bodies.required(request);
    sent.several(null).throwIfAny();
    PetitionView created =
        sent.with(null, draft -> petitions.create(campaign.id(), sent.slug(), draft));
    // All that were sent are its addressees. They are not read again: nothing may fail once the
    // draft is committed, as the caller would repeat the call.
    List<String> whom =
        Stream.ofNullable(sent.addressees()).flatMap(List::stream).distinct().toList();
    return ETags.created(
        "petitions/" + created.slug(),
        EditedPetition.of(created, campaign.slug(), whom),
        created.version());
  }
}
