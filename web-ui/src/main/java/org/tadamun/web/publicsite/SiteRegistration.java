package org.tadamun.web.publicsite;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.web.publicsite.route.RoutePlace;

/**
 * Registers a path for each language that has bundles, and a second one for pages that other sites
 * may frame.
 */
@WebListener
public class SiteRegistration implements ServletContextListener {

  @Inject private Languages languages;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletRegistration.Dynamic site =
        event.getServletContext().addServlet("public-site", PublicSiteServlet.class);
    ServletRegistration.Dynamic framed =
        event.getServletContext().addServlet("framed-site", PublicSiteServlet.class);
    languages
        .shipped()
        .forEach(
            locale -> {
              site.addMapping(RoutePlace.address(locale.toLanguageTag(), "/*"));
              framed.addMapping(
                  RoutePlace.address(locale.toLanguageTag(), RoutePlace.framed("/*")));
            });
  }
}
