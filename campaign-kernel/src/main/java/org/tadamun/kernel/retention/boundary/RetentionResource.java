package org.tadamun.kernel.retention.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * What retention would end and has ended, in numbers; needs {@code retention:read}. A run cannot be
 * started here, as it erases data and a person must answer for it.
 */
@Path("retention")
@RequestScoped
@RolesAllowed(Permission.RETENTION_READ)
@Produces(MediaType.APPLICATION_JSON)
public class RetentionResource {

  @EJB private Retention retention;

  @GET
  @Operation(description = "The dry run: every rule with what a run would end now.")
  public Page<RuleView> dryRun(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit, Page.MOST);
    return Page.part(retention.dryRun(), RuleView::name, cursor, most);
  }

  @GET
  @Path("reports")
  @Operation(description = "What the runs ended, the newest first.")
  public Page<ReportView> reports(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    return retention.page(cursor, Page.limit(limit));
  }
}
