package org.tadamun.kernel.rest.control;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Refuses a URL with a null character. No id of ours has one, and PostgreSQL would fail wherever a
 * part of the URL is looked up.
 */
@Provider
@PreMatching
public class CleanAddress implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getRequestUri().toString().contains("%00")) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.control-characters");
    }
  }
}
