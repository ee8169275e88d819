package org.tadamun.web.publicsite.route;

/**
 * Answers one address. A {@code @Named @RequestScoped} bean: it first reads all data, and its page
 * then shows that through getters, so that every refusal happens before the first byte.
 */
public interface SiteEndpoint {

  /**
   * Answers the request.
   *
   * @throws org.tadamun.kernel.problem.boundary.BusinessException to show its error page
   */
  Answer answer(PublicRequest request);
}
