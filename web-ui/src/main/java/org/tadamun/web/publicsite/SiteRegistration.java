package org.tadamun.web.publicsite;

import jakarta.inject.Inject;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.snapshot.boundary.verification.VerificationResource;
import org.tadamun.web.publicsite.route.Place;

/**
 * Gives every shipped language its path, and a second one for what other sites may frame; which
 * languages there are, the bundles say.
 */
@WebListener
public class SiteRegistration implements ServletContextListener {

  private static final int FIELDS_MAX = 64 * 1024;
  private static final long FILE_MAX = VerificationResource.MEGABYTES_MAX * 1024L * 1024L;

  @Inject private Languages languages;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletRegistration.Dynamic site =
        event.getServletContext().addServlet("public-site", PublicSiteServlet.class);
    site.setMultipartConfig(
        new MultipartConfigElement("", FILE_MAX, FILE_MAX + FIELDS_MAX, FIELDS_MAX));
    ServletRegistration.Dynamic framed =
        event.getServletContext().addServlet("framed-site", PublicSiteServlet.class);
    languages
        .shipped()
        .forEach(
            locale -> {
              site.addMapping(Place.address(locale.toLanguageTag(), "/*"));
              framed.addMapping(Place.address(locale.toLanguageTag(), Place.framed("/*")));
            });
  }
}
