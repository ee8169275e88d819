package org.tadamun.kernel.update.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** The same news for feed readers, in the caller's language. */
@Path("campaigns/{slug}/updates.atom")
@RequestScoped
@PermitAll
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
  @PublicCache
  public String feed(@PathParam("slug") String slug) {
    CampaignView campaign = campaigns.requirePublic(slug);
    return new UpdatesFeed(baseUrl, campaign, caller.get())
        .write(updates.published(campaign.id(), ENTRIES));
  }
}
