package org.tadamun.kernel.update.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** A campaign's news for feed readers, which can choose the language only in the URL. */
@Path("campaigns/{slug}/updates.atom")
@RequestScoped
@Produces(UpdatesFeedResource.ATOM)
public class UpdatesFeedResource {

  static final String ATOM = "application/atom+xml";
  private static final int ENTRIES = 50;

  @EJB private Campaigns campaigns;
  @EJB private Updates updates;
  @Inject private CallerLocale caller;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @GET
  @PermitAll
  @PublicCache
  public String feed(@PathParam("slug") String slug, @QueryParam("lang") String language) {
    CampaignView campaign = campaigns.requirePublic(slug);
    Locale locale = caller.get(language);
    return new UpdatesFeed(baseUrl, campaign, locale)
        .write(updates.published(campaign.id(), ENTRIES));
  }
}
