package org.tadamun.web.console.eventpass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.petition.eventpass.boundary.EventPassView;

/** The address on the poster of a pass. */
@ApplicationScoped
class PassLinks {

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /** In one language; the site offers the others. */
  String of(EventPassView pass, String language) {
    return baseUrl + '/' + language + pass.path();
  }
}
