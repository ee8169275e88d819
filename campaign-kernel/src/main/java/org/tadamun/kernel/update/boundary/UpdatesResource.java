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
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.entity.LocalizedText;

/** A campaign's news for everybody, the newest first. */
@Path("campaigns/{slug}/updates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UpdatesResource {

  @EJB private Campaigns campaigns;
  @EJB private Updates updates;
  @Inject private Languages languages;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /** One piece of news. */
  @Schema(name = "Update")
  public record Item(
      String id,
      String sourceLanguage,
      LocalizedText title,
      LocalizedText body,
      @Schema(
              description =
                  "Its own page, in sourceLanguage or, where the site is not in that, in English;"
                      + " it has links to the other languages.")
          String url,
      Instant publishedAt,
      Instant createdAt,
      Instant modifiedAt) {

    static Item of(UpdateView update, String url) {
      return new Item(
          update.id(),
          update.title().sourceLanguage(),
          update.title(),
          update.body(),
          url,
          update.publishedAt(),
          update.createdAt(),
          update.modifiedAt());
    }
  }

  @GET
  @PermitAll
  @PublicCache
  public Page<Item> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    CampaignView campaign = campaigns.requirePublic(slug);
    Page<UpdateView> page = updates.page(campaign.id(), cursor, Page.limit(limit));
    return new Page<>(
        page.items().stream().map(update -> Item.of(update, url(update, slug))).toList(),
        page.next());
  }

  private String url(UpdateView update, String slug) {
    String lang = languages.orFallback(update.title().sourceLanguage()).getLanguage();
    return baseUrl + "/" + lang + update.path(slug);
  }
}
