package org.tadamun.endorsements.parliament.boundary;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.boundary.NamedCampaign;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Creates and edits parliamentary acts; needs {@code endorsement:write}. */
@Path("parliamentary-acts")
@RequestScoped
@RolesAllowed(Permission.ENDORSEMENT_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActsResource {

  @EJB private ParliamentaryActs acts;
  @EJB private ActLists lists;
  @EJB private Sponsors sponsors;
  @EJB private Campaigns campaigns;

  /**
   * A new act of the campaign with this slug, {@code IN_PREPARATION} where no state is sent.
   *
   * @param sponsors those who stand under it already; may be null
   * @param shown may only repeat what follows from the source, and from its address if there are
   *     sponsors
   */
  @Schema(name = "NewAct")
  @InitialValue(field = "events", changedBy = @InitialValue.Command(path = "events"))
  public record Request(
      String campaign,
      ActState state,
      ActKind kind,
      Chamber chamber,
      LocalizedText title,
      String identifier,
      LocalDate tabledOn,
      LocalDate nextOn,
      Source source,
      List<SponsorDraft.Sent> sponsors,
      Boolean shown) {

    ActDetails details() {
      return new ActDetails(kind, chamber, title, identifier, tabledOn, nextOn, source);
    }

    /**
     * Refuses a value that the server would not follow: a client that sends false would think it
     * hidden.
     */
    void refuseShownOtherwise() {
      Source told = Source.orNull(source);
      boolean named = sponsors != null && !sponsors.isEmpty();
      boolean open = told != null && (!named || told.url() != null);
      if (shown != null && shown != open) {
        throw new InvalidInput("shown", "endorsements.error.shown-by-source");
      }
    }
  }

  /** What an edit may change; the state only while the course has one entry. */
  @Schema(name = "ActEdit")
  public record Edit(
      ActState state,
      ActKind kind,
      Chamber chamber,
      LocalizedText title,
      String identifier,
      LocalDate tabledOn,
      LocalDate nextOn,
      Source source) {

    static Edit of(ActView act) {
      return new Edit(
          act.state(),
          act.kind(),
          act.chamber(),
          act.title(),
          act.identifier(),
          act.tabledOn(),
          act.nextOn(),
          act.source());
    }

    ActDetails details() {
      return new ActDetails(kind, chamber, title, identifier, tabledOn, nextOn, source);
    }
  }

  @POST
  @APIResponseSchema(value = ActView.class, responseCode = "201")
  public Response create(Request request) {
    Request sent = Bodies.required(request);
    long campaign = NamedCampaign.in(campaigns, sent.campaign(), sent.details().check()).id();
    sent.refuseShownOtherwise();
    ActView created = sponsors.create(campaign, sent.details(), sent.state(), sent.sponsors());
    return ETags.created("parliamentary-acts/" + created.id(), created, created.version());
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(ActView.class)
  public Response one(@PathParam("id") String id) {
    return answer(lists.one(id));
  }

  /** Edits the act. The first state can be corrected as long as no other event was recorded. */
  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(ActView.class)
  public Response edit(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(Edit.class) MergePatch patch) {
    ActView present = lists.one(id);
    int version = ETags.required(ifMatch, present.version());
    Edit wanted = Bodies.required(patch).applyTo(Edit.of(present), Edit.class);
    boolean begun = present.hasJustBegun();
    patch
        .keeping(new Violations(), present, begun ? Edit.class : ActDetails.class)
        .required("state", wanted.state())
        .throwIfAny();
    return answer(acts.edit(id, version, wanted.details(), wanted.state()));
  }

  @POST
  @Path("{id}/events")
  @APIResponseSchema(ActView.class)
  public Response record(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      EventDraft event) {
    EventDraft sent = Bodies.required(event);
    return answer(acts.record(id, named(id, ifMatch), sent));
  }

  /** Takes the last event back; {@code If-Match} must be the version that the caller saw. */
  @POST
  @Path("{id}/events/reversal")
  @APIResponseSchema(ActView.class)
  public Response takeBack(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    int version = ETags.required(ifMatch, lists.one(id).version());
    return answer(acts.takeBack(id, version));
  }

  private Integer named(String id, String ifMatch) {
    return ETags.named(ifMatch, () -> lists.one(id).version());
  }

  private static Response answer(ActView view) {
    return ETags.answer(view, view.version());
  }
}
