package org.tadamun.petition.delivery.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.boundary.NamedCampaign;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.delivery.control.RequestedDeliveryTime;
import org.tadamun.petition.delivery.entity.DeliveryOutcome;
import org.tadamun.petition.delivery.entity.DeliveryReport;

/**
 * Lists, plans and records attempts; needs {@code addressee:write}. Without {@code If-Match} a
 * command depends on the outcome alone.
 */
@Path("deliveries")
@RequestScoped
@RolesAllowed(Permission.ADDRESSEE_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

  private static final String PLANNED_AT = "plannedAt";
  private static final String PLANNED_LOCAL = "plannedLocal";

  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;
  @EJB private Deliveries deliveries;
  @EJB private DeliveryLists lists;
  @Inject private Clock clock;

  /** Why an outcome is taken back. */
  @OnlyKnown
  @Schema(name = "DeliveryReason")
  public record Reason(String reason) {}

  /** The outcome of an attempt, at a moment, at a time on the addressee's clock, or now. */
  @OnlyKnown
  @Schema(name = "DeliveryReport")
  public record Told(
      DeliveryOutcome outcome,
      @Schema(description = DeliveryView.MOMENT) Instant happenedAt,
      @Schema(
              description =
                  "When it happened, on the addressee's clock; now where it is left out and"
                      + " happenedAt too.")
          LocalDateTime happenedLocal,
      String recipient,
      String reference,
      String note,
      Boolean incident,
      String nextStep,
      LocalDate nextDue) {

    private DeliveryReport at(LocalDateTime happened) {
      return new DeliveryReport(
          outcome, happened, recipient, reference, note, incident, nextStep, nextDue);
    }
  }

  /**
   * Lists the attempts of one campaign, or of all that the caller's permission reaches, newest
   * first.
   */
  @GET
  public Page<DeliveryView> list(
      @QueryParam("campaign") String campaign,
      @QueryParam("outcome") String outcome,
      @QueryParam("channel") String channel,
      @QueryParam("due") String due,
      @QueryParam("incident") String incident,
      @QueryParam("country") String country,
      @QueryParam("addressee") String addressee,
      @QueryParam("snapshot") String snapshot,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit);
    List<CampaignView> of =
        campaign == null
            ? campaigns.reached(Permission.ADDRESSEE_WRITE)
            : List.of(NamedCampaign.in(campaigns, campaign));
    DeliveryFilter filter =
        DeliveryFilter.parse(outcome, due, addressee(addressee, of), snapshot)
            .narrowed(channel, incident, country);
    return lists.page(of, filter, cursor, most);
  }

  @POST
  @Operation(
      description =
          "An attempt that is planned. With an outcome it was made already, and is told with what"
              + " came of it, in one: at happenedAt, at happenedLocal on the addressee's clock, or"
              + " now. Unknown members are refused, as a misspelled time would mean now.")
  @APIResponseSchema(value = DeliveryView.class, responseCode = "201")
  public Response plan(@OnlyKnown DeliveryDraft.Sent attempt) {
    DeliveryDraft.Sent sent = Bodies.required(attempt);
    // Without an addressee there is no zone; the use case reports it with the other mistakes.
    ZoneId zone = zone(sent.addressee());
    sent.check(zone);
    DeliveryView made =
        sent.planned().with(zone, PLANNED_AT, PLANNED_LOCAL, planned -> made(sent, planned, zone));
    return ETags.created("deliveries/" + made.id(), made, made.version());
  }

  private DeliveryView made(DeliveryDraft.Sent sent, LocalDateTime planned, ZoneId zone) {
    DeliveryDraft draft = sent.draft(planned);
    return sent.isMade()
        ? happened(sent.happened(), zone, at -> deliveries.tell(draft, sent.report(at)))
        : deliveries.plan(draft);
  }

  private DeliveryView happened(
      RequestedDeliveryTime told, ZoneId zone, Function<LocalDateTime, DeliveryView> work) {
    return told.with(
        zone,
        "happenedAt",
        "happenedLocal",
        at -> work.apply(at == null ? RequestedDeliveryTime.minute(clock.instant(), zone) : at));
  }

  /** The addressee's time zone, or null if the caller may write to no such addressee. */
  private ZoneId zone(String addressee) {
    return Optional.ofNullable(addressee)
        .flatMap(addressees::writable)
        .map(one -> ZoneId.of(one.details().zone()))
        .orElse(null);
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(DeliveryView.class)
  public Response one(@PathParam("id") String id) {
    return answer(lists.one(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(DeliveryView.class)
  public Response edit(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(DeliveryDraft.Sent.class) MergePatch patch) {
    DeliveryView present = deliveries.toEdit(id);
    int version = ETags.required(ifMatch, present.version());
    DeliveryDraft.Sent now = present.draft().sent(present.plannedAt());
    DeliveryDraft.Sent wanted = Bodies.required(patch).applyTo(now, DeliveryDraft.Sent.class);
    Violations mistakes =
        patch.without(PLANNED_AT).keeping(new Violations(), present, DeliveryDraft.class);
    return answer(
        wanted
            .planned()
            .changing(
                now.planned(),
                ZoneId.of(present.timeZone()),
                PLANNED_AT,
                PLANNED_LOCAL,
                mistakes,
                local -> deliveries.edit(id, version, wanted.draft(local), mistakes)));
  }

  @POST
  @Path("{id}/report")
  @APIResponseSchema(DeliveryView.class)
  public Response report(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Told report) {
    Told sent = Bodies.required(report);
    DeliveryView present = lists.one(id);
    Integer version = ETags.named(ifMatch, present::version);
    return answer(
        happened(
            new RequestedDeliveryTime(sent.happenedAt(), sent.happenedLocal()),
            ZoneId.of(present.timeZone()),
            at -> deliveries.report(id, version, sent.at(at), null)));
  }

  /** Takes back an outcome that was recorded by mistake; both stay on record. */
  @POST
  @Path("{id}/correction")
  @APIResponseSchema(DeliveryView.class)
  public Response takeBack(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Reason sent) {
    return answer(deliveries.takeBack(id, named(id, ifMatch), Bodies.required(sent).reason()));
  }

  /** Deletes a plan; answers with its last state. */
  @POST
  @Path("{id}/cancellation")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(DeliveryView.class)
  public Response callOff(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(deliveries.callOff(id, named(id, ifMatch)));
  }

  /** Erases names, words and receipt; the outcome stays. */
  @POST
  @Path("{id}/erasure")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(DeliveryView.class)
  public Response forget(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(deliveries.forgetPeople(id, named(id, ifMatch)));
  }

  /**
   * The internal id, or null where none is given. An addressee of another campaign is refused as
   * one that does not exist.
   */
  private Long addressee(String id, List<CampaignView> of) {
    return DeliveryFilter.given(id)
        .map(
            given ->
                addressees
                    .byPublicId(given)
                    .filter(one -> of.stream().anyMatch(each -> each.id() == one.campaignId()))
                    .map(AddresseeView::id)
                    .orElseThrow(() -> new InvalidInput("addressee", "kernel.error.choice")))
        .orElse(null);
  }

  private Integer named(String id, String ifMatch) {
    return ETags.named(ifMatch, () -> lists.one(id).version());
  }

  private static Response answer(DeliveryView delivery) {
    return ETags.answer(delivery, delivery.version());
  }
}
