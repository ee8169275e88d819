package org.tadamun.kernel.rest.control;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/**
 * Refuses an address with a null character in it. Nothing of ours is called so, and PostgreSQL
 * would fail on it wherever a part of the address is looked up.
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
