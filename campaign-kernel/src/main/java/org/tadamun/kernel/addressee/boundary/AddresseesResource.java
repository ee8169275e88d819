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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Who is addressed; contact details are for staff and keys with {@code addressee:write}. */
@Path("addressees")
@RequestScoped
@RolesAllowed(Permission.ADDRESSEE_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AddresseesResource {

  private static final String PART = "addressee";

  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;

  /**
   * A new addressee of a campaign: in the shape of an answer, or without the one level that it has
   * more.
   *
   * @param zone the time zone by an earlier name
   */
  @Schema(name = "NewAddressee")
  public record Request(
      String campaign,
      AddresseeFacts addressee,
      AddresseeKind kind,
      LocalizedText name,
      @Schema(
              description =
                  "Whom it speaks for: of Pakistan's embassy in London PK; absent where not known")
          String country,
      @Schema(description = "Where it sits: of Pakistan's embassy in London GB") String hostCountry,
      String city,
      @Schema(description = "The time zone by an earlier name") String zone,
      String timeZone,
      String postalAddress,
      String email,
      String phone,
      String hours) {

    /**
     * @throws InvalidInput where nothing is told of it, or in both shapes
     */
    AddresseeFacts facts() {
      AddresseeFacts flat =
          new AddresseeFacts(
              kind,
              name,
              country,
              hostCountry,
              city,
              zone,
              timeZone,
              postalAddress,
              email,
              phone,
              hours);
      boolean told = !flat.equals(AddresseeFacts.NONE);
      if (told && addressee != null) {
        throw new InvalidInput(PART, "kernel.error.too-many", 1);
      }
      if (!told) {
        new Violations().required(PART, addressee).throwIfAny();
      }
      return told ? flat : addressee;
    }
  }

  /** What an edit may change, where an answer has it. */
  @Schema(name = "AddresseeEdit")
  public record Edit(AddresseeFacts addressee) {}

  /**
   * An addressee in the API.
   *
   * @param endedAt since when it is no longer addressed; null while it is
   */
  @Schema(name = "Addressee")
  public record Answer(
      String id,
      String campaign,
      AddresseeFacts addressee,
      boolean sample,
      Instant endedAt,
      Instant createdAt,
      Instant modifiedAt,
      String version) {}

  /** Of one campaign, or of all that the caller's permission reaches; the oldest first. */
  @GET
  public Page<Answer> list(
      @QueryParam("campaign") String campaign,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit);
    Long after = Cursor.decodeLong(cursor);
    Map<Long, CampaignView> of =
        (campaign == null
                ? campaigns.reached(Permission.ADDRESSEE_WRITE)
                : List.of(campaign(campaign)))
            .stream().collect(Collectors.toMap(CampaignView::id, Function.identity()));
    List<AddresseeView> rows = addressees.ofCampaigns(of.keySet(), after, most + 1);
    return Page.of(
        rows,
        most,
        view -> answer(view, of.get(view.campaignId())),
        row -> Long.toString(row.id()));
  }

  @POST
  @APIResponseSchema(value = Answer.class, responseCode = "201")
  public Response add(Request request) {
    CampaignView campaign = campaign(Bodies.required(request).campaign());
    AddresseeFacts facts = request.facts();
    AddresseeView added =
        named(
            request.addressee() != null,
            () -> facts.with(null, details -> addressees.add(campaign.id(), details, false)));
    return answered(
        Response.created(URI.create("addressees/" + added.publicId())), added, campaign);
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(Answer.class)
  public Response one(@PathParam("id") String id) {
    return answered(Response.ok(), addressees.one(id));
  }

  /** In the shape of an answer, or without the one level that it has more: no name is in both. */
  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(Answer.class)
  public Response edit(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      MergePatch patch) {
    AddresseeView present = addressees.one(id);
    int version = ETags.required(ifMatch, present.version());
    AddresseeFacts now = AddresseeFacts.of(present.details());
    Edit edit = Bodies.required(patch).applyTo(new Edit(now), Edit.class);
    new Violations().required(PART, edit.addressee()).throwIfAny();
    patch.keeping(new Violations(), answer(present, campaignOf(present)), Edit.class).throwIfAny();
    AddresseeFacts wanted = patch.applyTo(edit.addressee(), AddresseeFacts.class);
    return answered(
        Response.ok(),
        named(
            patch.changes().containsKey(PART),
            () -> wanted.with(now.zone(), details -> addressees.edit(id, version, details))));
  }

  /** It is no longer addressed; what was put before it stays. */
  @POST
  @Path("{id}/ending")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(Answer.class)
  public Response end(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answered(Response.ok(), addressees.end(id, seen(id, ifMatch)));
  }

  /** It is addressed again. */
  @POST
  @Path("{id}/ending/reversal")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(Answer.class)
  public Response resume(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answered(Response.ok(), addressees.resume(id, seen(id, ifMatch)));
  }

  /** Entered by mistake, or twice; the answer is what it was. */
  @POST
  @Path("{id}/removal")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(Answer.class)
  public Response remove(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answered(Response.ok(), addressees.remove(id, seen(id, ifMatch)));
  }

  /** The version that a command names, where the state alone may decide. */
  private Integer seen(String id, String ifMatch) {
    return ETags.named(ifMatch, () -> addressees.one(id).version());
  }

  /** Mistakes are named where the caller wrote them. */
  private static AddresseeView named(boolean nested, Supplier<AddresseeView> work) {
    try {
      return work.get();
    } catch (InvalidInput mistakes) {
      throw nested ? mistakes.under(PART) : mistakes;
    }
  }

  private CampaignView campaign(String slug) {
    if (slug == null || slug.isBlank()) {
      throw new InvalidInput("campaign", "kernel.error.required");
    }
    return campaigns
        .bySlug(slug)
        .orElseThrow(() -> new InvalidInput("campaign", "kernel.error.choice"));
  }

  private Response answered(Response.ResponseBuilder builder, AddresseeView view) {
    return answered(builder, view, campaignOf(view));
  }

  private CampaignView campaignOf(AddresseeView view) {
    return campaigns.byId(view.campaignId()).orElseThrow(NotFound::new);
  }

  private static Response answered(
      Response.ResponseBuilder builder, AddresseeView view, CampaignView campaign) {
    return builder
        .header(HttpHeaders.ETAG, ETags.of(view.version()))
        .entity(answer(view, campaign))
        .build();
  }

  private static Answer answer(AddresseeView view, CampaignView campaign) {
    return new Answer(
        view.publicId(),
        campaign.slug(),
        AddresseeFacts.of(view.details()),
        view.sample(),
        view.endedAt(),
        view.createdAt(),
        view.modifiedAt(),
        Integer.toString(view.version()));
  }
}
