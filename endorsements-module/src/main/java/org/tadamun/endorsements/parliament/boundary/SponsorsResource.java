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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;

/** The sponsors of an act; the entity tag is the act's. Needs {@code endorsement:write}. */
@Path("parliamentary-acts/{id}/sponsors")
@RequestScoped
@RolesAllowed(Permission.ENDORSEMENT_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SponsorsResource {

  @EJB private ActLists lists;
  @EJB private Sponsors sponsors;

  /** The day on which the name was withdrawn in the house; today where none is sent. */
  @OnlyKnown
  @Schema(name = "SponsorWithdrawal")
  public record Withdrawal(LocalDate withdrawnOn) {}

  /** Whether the sponsor asked for it: then no act gets them again without a newer consent. */
  @OnlyKnown
  @Schema(name = "SponsorRemoval")
  public record Removal(Boolean askedOff) {}

  @POST
  @APIResponseSchema(ActView.class)
  public Response sponsor(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      SponsorDraft.Sent sponsor) {
    SponsorDraft.Sent sent = Bodies.required(sponsor);
    return answer(sponsors.put(id, named(id, ifMatch), sent));
  }

  @GET
  @Path("{sponsor}")
  @APIResponseSchema(ActView.SponsorView.class)
  public Response one(@PathParam("id") String id, @PathParam("sponsor") String sponsor) {
    return answer(lists.one(id), sponsor);
  }

  /** Corrects name, office or role. Without a name the endorser's present name is taken. */
  @PATCH
  @Path("{sponsor}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(ActView.SponsorView.class)
  public Response correct(
      @PathParam("id") String id,
      @PathParam("sponsor") String sponsor,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(SponsorCorrection.class) MergePatch patch) {
    ActView act = lists.one(id);
    ActView.SponsorView present = act.sponsor(sponsor);
    int version = ETags.required(ifMatch, act.version());
    SponsorCorrection wanted =
        Bodies.required(patch).applyTo(present.draft(), SponsorCorrection.class);
    patch.keeping(new Violations(), present, SponsorCorrection.class).throwIfAny();
    return answer(sponsors.correct(id, version, sponsor, wanted), sponsor);
  }

  @POST
  @Path("{sponsor}/withdrawal")
  @APIResponseSchema(ActView.class)
  public Response withdraw(
      @PathParam("id") String id,
      @PathParam("sponsor") String sponsor,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      Withdrawal body) {
    LocalDate on = body == null ? null : body.withdrawnOn();
    return answer(sponsors.withdraw(id, named(id, ifMatch), sponsor, on));
  }

  /** Undoes a withdrawal: the sponsor stands by the act again, in the same place. */
  @POST
  @Path("{sponsor}/withdrawal/reversal")
  @APIResponseSchema(ActView.class)
  public Response reinstate(
      @PathParam("id") String id,
      @PathParam("sponsor") String sponsor,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(sponsors.reinstate(id, named(id, ifMatch), sponsor));
  }

  /** Removes a sponsor who was added by mistake, or who asked for it; only a wish is remembered. */
  @POST
  @Path("{sponsor}/removal")
  @APIResponseSchema(ActView.class)
  public Response remove(
      @PathParam("id") String id,
      @PathParam("sponsor") String sponsor,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      Removal body) {
    Integer version = named(id, ifMatch);
    return answer(
        body != null && Boolean.TRUE.equals(body.askedOff())
            ? sponsors.takeOff(id, version, sponsor)
            : sponsors.remove(id, version, sponsor));
  }

  private Integer named(String id, String ifMatch) {
    return ETags.named(ifMatch, () -> lists.one(id).version());
  }

  private static Response answer(ActView act) {
    return answer(act, act.version());
  }

  private static Response answer(ActView act, String sponsor) {
    return answer(act.sponsor(sponsor), act.version());
  }

  private static Response answer(Object what, int version) {
    return ETags.answer(what, version);
  }
}
