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
 * Answers 404 to a key for a slug that it may not know, whether the campaign, petition or day of
 * action exists or not. This comes before the resource reads the rest of the request, whose errors
 * would otherwise reveal which slugs exist; and after {@code Idempotency-Key}, since the repeat of
 * a removal names what is gone. No filter before it looks at the slug.
 */
@Provider
@Priority(Priorities.ENTITY_CODER + 1)
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

  /**
   * Judged by the name of the caller, without a look-up: this runs with every call, and most come
   * without a key.
   */
  private static boolean isKey(Principal caller) {
    return caller != null && caller.getName().startsWith(CurrentActor.KEY_PREFIX);
  }
}
