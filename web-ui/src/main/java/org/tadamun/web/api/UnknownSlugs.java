package org.tadamun.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * A key gets one answer for each campaign, petition and day of action that it may not know, whether
 * it is there or not, and gets it first: mistakes in what it sent beside the slug would tell the
 * two apart.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class UnknownSlugs implements ContainerRequestFilter {

  @Inject private Campaigns campaigns;
  @Inject private DaysOfAction days;
  @Inject private Petitions petitions;

  @Override
  public void filter(ContainerRequestContext request) {
    String slug = request.getUriInfo().getPathParameters().getFirst("slug");
    if (slug == null || !isKey(request.getSecurityContext().getUserPrincipal())) {
      return;
    }
    boolean known =
        switch (request.getUriInfo().getPathSegments().getFirst().getPath()) {
          case "campaigns" -> campaigns.bySlug(slug).isPresent();
          case "petitions" -> petitions.bySlug(slug).isPresent();
          case "days-of-action" -> days.isKnown(slug);
          default -> true;
        };
    if (!known) {
      throw new NotFound();
    }
  }

  /** Asked with every call, most of which come from nobody: by what the request itself says. */
  private static boolean isKey(Principal caller) {
    return caller != null && caller.getName().startsWith(CurrentActor.KEY_PREFIX);
  }
}
