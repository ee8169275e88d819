package org.tadamun.web.publicsite.route;

/**
 * Answers one address. A {@code @Named @RequestScoped} bean: it reads what it needs, and its page
 * then shows it through getters, so that every refusal happens before the first byte.
 */
public interface SiteEndpoint {

  /**
   * @throws org.tadamun.kernel.problem.boundary.BusinessException to show its error page
   */
  Answer answer(PublicRequest request);
}
