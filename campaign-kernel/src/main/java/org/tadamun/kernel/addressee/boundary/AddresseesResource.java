package org.tadamun.kernel.addressee.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.boundary.NamedCampaign;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.boundary.Page;

/** The addressees of campaigns, with contact details; needs {@code addressee:write}. */
@Path("addressees")
@RequestScoped
@RolesAllowed(Permission.ADDRESSEE_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AddresseesResource {

  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;

  /** Addressees of one campaign, or of all that the permission reaches; the oldest first. */
  @GET
  public Page<AddresseeAnswer> list(
      @QueryParam("campaign") String campaign,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit);
    Long after = Cursor.decodeLong(cursor);
    Map<Long, CampaignView> of =
        (campaign == null
                ? campaigns.reached(Permission.ADDRESSEE_WRITE)
                : List.of(NamedCampaign.in(campaigns, campaign)))
            .stream().collect(Collectors.toMap(CampaignView::id, Function.identity()));
    List<AddresseeView> rows = addressees.ofCampaigns(of.keySet(), after, most + 1);
    return Page.of(
        rows,
        most,
        view -> AddresseeAnswer.of(view, of.get(view.campaignId()).slug()),
        row -> Long.toString(row.id()));
  }

  @POST
  @Operation(
      description =
          "An addressee of the campaign. An embassy or consulate that is sent with country alone,"
              + " or with the same country twice, sits there, and whom it speaks for is not known"
              + " (null) until a patch says it. A ministry with country alone sits in it.")
  @APIResponseSchema(value = AddresseeAnswer.class, responseCode = "201")
  public Response add(AddresseeRequest request) {
    CampaignView campaign =
        NamedCampaign.in(campaigns, Bodies.required(request).campaign(), request.missing());
    boolean zoneMeant = request.timeZoneConfirmed();
    AddresseeView added =
        request.added(details -> addressees.add(campaign.id(), details, false, zoneMeant));
    return ETags.created(
        "addressees/" + added.publicId(),
        AddresseeAnswer.of(added, campaign.slug()),
        added.version());
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(AddresseeAnswer.class)
  public Response one(@PathParam("id") String id) {
    AddresseeView view = addressees.one(id);
    return answered(view, campaignOf(view));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(AddresseeAnswer.class)
  public Response edit(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(AddresseeEdit.class) MergePatch patch) {
    AddresseeView present = addressees.one(id);
    int version = ETags.required(ifMatch, present.version());
    AddresseeEdit edit =
        Bodies.required(patch).applyTo(AddresseeEdit.of(present.details()), AddresseeEdit.class);
    CampaignView campaign = campaignOf(present);
    AddresseeAnswer read = AddresseeAnswer.of(present, campaign.slug());
    patch.keeping(new Violations(), read, AddresseeEdit.class).throwIfAny();
    return answered(
        edit.with(details -> addressees.edit(id, version, details, edit.timeZoneConfirmed())),
        campaign);
  }

  /** Marks it as no longer addressed; packs and actions that name it stay as they are. */
  @POST
  @Path("{id}/ending")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(AddresseeAnswer.class)
  public Response end(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return changed(id, ifMatch, addressees::end);
  }

  /** Undoes the ending: it is addressed again. */
  @POST
  @Path("{id}/ending/reversal")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(AddresseeAnswer.class)
  public Response resume(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return changed(id, ifMatch, addressees::resume);
  }

  /** Removes an addressee entered by mistake or twice; answers with its last content. */
  @POST
  @Path("{id}/removal")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(AddresseeAnswer.class)
  public Response remove(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return changed(id, ifMatch, addressees::remove);
  }

  /**
   * Runs a verb with the version that the caller names; null leaves the decision to the state
   * alone. The campaign is read first: nothing may fail once the verb is committed, as the caller
   * would repeat it.
   */
  private Response changed(
      String id, String ifMatch, BiFunction<String, Integer, AddresseeView> verb) {
    AddresseeView present = addressees.one(id);
    CampaignView campaign = campaignOf(present);
    return answered(verb.apply(id, ETags.named(ifMatch, present::version)), campaign);
  }

  private CampaignView campaignOf(AddresseeView view) {
    return campaigns.byId(view.campaignId()).orElseThrow(NotFound::new);
  }

  private static Response answered(AddresseeView view, CampaignView campaign) {
    return ETags.answer(AddresseeAnswer.of(view, campaign.slug()), view.version());
  }
}
